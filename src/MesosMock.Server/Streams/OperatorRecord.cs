using MesosMock.Protocol;
using MesosMock.Protocol.V1.Master;

namespace MesosMock.Server.Streams;

/// <summary>
/// An event for operators' streams: made and encoded when the first stream writes it, once for
/// each format however many streams there are.
/// </summary>
internal sealed class OperatorRecord
{
    private readonly Lazy<Encoded> _json;
    private readonly Lazy<Encoded> _protobuf;

    public OperatorRecord(Event @event)
        : this(_ => @event)
    {
    }

    /// <summary>An event that is not made before somebody writes it.</summary>
    /// <param name="make">Makes it for a format: there are events that depend on it.</param>
    public OperatorRecord(Func<WireFormat, Event> make)
    {
        _json = new(() => Encode(make(WireFormat.Json), WireFormat.Json));
        _protobuf = new(() => Encode(make(WireFormat.Protobuf), WireFormat.Protobuf));
    }

    /// <summary>The record as RecordIO frames it.</summary>
    public ReadOnlyMemory<byte> In(WireFormat format) => Of(format).Frame;

    /// <summary>The event as that format tells it.</summary>
    public Event EventIn(WireFormat format) => Of(format).Event;

    private Encoded Of(WireFormat format) =>
        format == WireFormat.Json ? _json.Value : _protobuf.Value;

    private static Encoded Encode(Event @event, WireFormat format)
    {
        using var buffer = new RecordBuffer();
        WireCodec.Write(@event, format, buffer);
        return new(@event, buffer.Frame().ToArray());
    }

    private sealed record Encoded(Event Event, byte[] Frame);
}
