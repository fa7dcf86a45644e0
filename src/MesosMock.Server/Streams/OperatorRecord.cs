using MesosMock.Protocol;
using MesosMock.Protocol.V1.Master;

namespace MesosMock.Server.Streams;

/// <summary>
/// An event for operators' streams: encoded when the first stream writes it, once for each format
/// however many streams there are.
/// </summary>
internal sealed class OperatorRecord
{
    private readonly Lazy<byte[]> _json;
    private readonly Lazy<byte[]> _protobuf;

    public OperatorRecord(Event @event)
    {
        Event = @event;
        _json = new(() => Encode(@event, WireFormat.Json));
        _protobuf = new(() => Encode(@event, WireFormat.Protobuf));
    }

    /// <summary>The event.</summary>
    public Event Event { get; }

    /// <summary>The record as RecordIO frames it.</summary>
    public ReadOnlyMemory<byte> In(WireFormat format) =>
        (format == WireFormat.Json ? _json : _protobuf).Value;

    private static byte[] Encode(Event @event, WireFormat format)
    {
        using var buffer = new RecordBuffer();
        WireCodec.Write(@event, format, buffer);
        return buffer.Frame().ToArray();
    }
}
