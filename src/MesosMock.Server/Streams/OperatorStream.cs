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

    // Written and read in the loop's turns only.
    private bool _hasBegun;

    /// <summary>
    /// Begins the stream with a snapshot and a heartbeat
    /// (src/master/readonly_handler.cpp, Master::ReadOnlyHandler::subscribe).
    /// </summary>
    public void Begin(ClusterView cluster)
    {
        _hasBegun = true;
        Enqueue(new OperatorRecord(format => OperatorEvents.Subscribed(cluster, format)));
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

    protected override ReadOnlyMemory<byte> Encode(OperatorRecord record, RecordBuffer buffer)
    {
        var frame = record.In(Format);
        Traffic?.Sent(new TrafficRecord
        {
            Path = Path,
            StreamId = Id,
            Format = Format,
            Size = frame.Length,
            Message = new TrafficMessage.ToOperator(record.EventIn(Format)),
        });
        return frame;
    }

    protected override string TextOf(OperatorRecord record) => WireText.Of(record.EventIn(Format));

    protected override bool IsFirst(OperatorRecord record) =>
        record.EventIn(Format).Type == EventType.Subscribed;

    protected override bool IsHeartbeat(OperatorRecord record) =>
        ReferenceEquals(record, Heartbeat);

    protected override void Beat() => Enqueue(Heartbeat);
}
