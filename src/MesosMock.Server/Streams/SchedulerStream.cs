using System.IO.Pipelines;
using MesosMock.Protocol;
using MesosMock.Protocol.V1.Scheduler;

namespace MesosMock.Server.Streams;

/// <summary>One scheduler's event stream; its id is the <c>Mesos-Stream-Id</c>.</summary>
internal sealed class SchedulerStream(
    string id, WireFormat format, PipeWriter output, StreamContext context)
    : QueuedStream<object>(id, format, output, context)
{
    private static readonly Event Heartbeat = new() { Type = EventType.Heartbeat };

    /// <summary>Queues an event; dropped if the stream is over.</summary>
    public void Send(Event @event) => Enqueue(@event);

    /// <summary>Queues an event whose bytes are tampered with.</summary>
    public void Send(DamagedEvent damaged) => Enqueue(damaged);

    protected override ReadOnlyMemory<byte> Encode(object record, RecordBuffer buffer)
    {
        buffer.Clear();
        WireCodec.Write(EventOf(record), Format, buffer);
        return record is DamagedEvent { Damage: var damage }
            ? RecordSpoiler.Spoil(buffer.Body, damage, Format)
            : buffer.Frame();
    }

    protected override string TextOf(object record) => WireText.Of(EventOf(record));

    protected override bool IsFirst(object record) =>
        EventOf(record).Type == EventType.Subscribed;

    protected override bool IsHeartbeat(object record) => ReferenceEquals(record, Heartbeat);

    protected override void Beat() => Send(Heartbeat);

    private static Event EventOf(object record) =>
        record is DamagedEvent damaged ? damaged.Event : (Event)record;
}
