using System.IO.Pipelines;
using MesosMock.Protocol;
using MesosMock.Protocol.V1.Scheduler;

namespace MesosMock.Server.Streams;

/// <summary>One scheduler's event stream; its id is the <c>Mesos-Stream-Id</c>.</summary>
internal sealed class SchedulerStream(
    string id, WireFormat format, PipeWriter output, StreamContext context)
    : QueuedStream<Event>(id, format, output, context)
{
    private static readonly Event Heartbeat = new() { Type = EventType.Heartbeat };

    protected override ReadOnlyMemory<byte> Encode(Event record, RecordBuffer buffer)
    {
        buffer.Clear();
        WireCodec.Write(record, Format, buffer);
        return buffer.Frame();
    }

    protected override string TextOf(Event record) => WireText.Of(record);

    protected override bool IsFirst(Event record) => record.Type == EventType.Subscribed;

    protected override void Beat() => Send(Heartbeat);
}
