using System.IO.Pipelines;
using MesosMock.Protocol;
using MesosMock.Protocol.V1.Scheduler;
using MesosMock.Simulation.Views;

namespace MesosMock.Server.Streams;

/// <summary>One scheduler's event stream; its id is the <c>Mesos-Stream-Id</c>.</summary>
internal sealed class SchedulerStream(
    string id, WireFormat format, PipeWriter output, StreamContext context)
    : QueuedStream<object>(id, format, output, context)
{
    private const string Path = "/api/v1/scheduler";

    private static readonly Event Heartbeat = new() { Type = EventType.Heartbeat };

    /// <summary>The name of who subscribed; null if it is not known.</summary>
    public string? Framework { get; init; }

    /// <summary>Queues an event; dropped if the stream is over.</summary>
    public void Send(Event @event) => Enqueue(@event);

    /// <summary>Queues an event whose bytes are tampered with.</summary>
    public void Send(DamagedEvent damaged) => Enqueue(damaged);

    protected override ReadOnlyMemory<byte> Encode(object record, RecordBuffer buffer)
    {
        buffer.Clear();
        WireCodec.Write(EventOf(record), Format, buffer);
        var damaged = record as DamagedEvent;
        var frame = damaged is null
            ? buffer.Frame()
            : RecordSpoiler.Spoil(buffer.Body, damaged.Damage, Format);
        Traffic?.Sent(new TrafficRecord
        {
            Path = Path,
            StreamId = Id,
            Framework = Framework,
            Format = Format,
            Size = frame.Length,
            Body = damaged is null ? default : frame.ToArray(),
            Message = new TrafficMessage.ToScheduler(EventOf(record)),
        });
        return frame;
    }

    protected override string TextOf(object record) => WireText.Of(EventOf(record));

    protected override bool IsFirst(object record) =>
        EventOf(record).Type == EventType.Subscribed;

    protected override bool IsHeartbeat(object record) => ReferenceEquals(record, Heartbeat);

    protected override void Beat() => Send(Heartbeat);

    private static Event EventOf(object record) =>
        record is DamagedEvent damaged ? damaged.Event : (Event)record;
}
