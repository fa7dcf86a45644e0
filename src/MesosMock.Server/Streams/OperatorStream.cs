using System.IO.Pipelines;
using MesosMock.Protocol;
using MesosMock.Protocol.V1.Master;
using MesosMock.Simulation.Views;

namespace MesosMock.Server.Streams;

/// <summary>One operator's event stream. Its records are shared with all others.</summary>
internal sealed class OperatorStream(
    string id, WireFormat format, PipeWriter output, StreamContext context)
    : QueuedStream<OperatorRecord>(id, format, output, context)
{
    private const string Path = "/api/v1";

    private static readonly OperatorRecord Heartbeat =
        new(new Event { Type = EventType.Heartbeat });

    // Stands in the queue for the snapshot.
    private static readonly OperatorRecord Opening =
        new(new Event { Type = EventType.Subscribed });

    // Written before Opening is queued; read once, when it is taken from the queue.
    private ClusterView? _snapshot;

    // Written and read in the loop's turns only.
    private bool _hasBegun;

    /// <summary>
    /// Begins the stream with a snapshot and a heartbeat
    /// (src/master/readonly_handler.cpp, Master::ReadOnlyHandler::subscribe).
    /// </summary>
    public void Begin(ClusterView cluster)
    {
        _hasBegun = true;
        _snapshot = cluster;
        Enqueue(Opening);
        Enqueue(Heartbeat);
    }

    /// <summary>Passes on what is published after the stream began.</summary>
    public void Publish(OperatorRecord record)
    {
        if (_hasBegun)
        {
            Enqueue(record);
        }
    }

    protected override Task? WriteLong(OperatorRecord record)
    {
        if (Interlocked.Exchange(ref _snapshot, null) is not { } cluster)
        {
            return null;
        }

        return WriteAsync(cluster);
    }

    protected override ReadOnlyMemory<byte> Encode(OperatorRecord record, RecordBuffer buffer)
    {
        var frame = record.In(Format);
        Show(frame.Length, new TrafficMessage.ToOperator(record.Event));
        return frame;
    }

    protected override string TextOf(OperatorRecord record) => WireText.Of(record.Event);

    protected override bool IsFirst(OperatorRecord record) => false; // that is the snapshot

    protected override bool IsHeartbeat(OperatorRecord record) =>
        ReferenceEquals(record, Heartbeat);

    protected override void Beat() => Enqueue(Heartbeat);

    private async Task WriteAsync(ClusterView cluster)
    {
        var size = await new SnapshotRecord(cluster, Format).WriteAsync(SendAsync)
            .ConfigureAwait(false);
        Show(size, new TrafficMessage.Snapshot(cluster));
    }

    private void Show(long size, TrafficMessage message) => Traffic?.Sent(new TrafficRecord
    {
        Path = Path,
        StreamId = Id,
        Format = Format,
        Size = (int)Math.Min(size, int.MaxValue),
        Message = message,
    });
}
