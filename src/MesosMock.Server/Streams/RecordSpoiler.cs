using System.Text;
using MesosMock.Protocol;
using MesosMock.Simulation.Faults;

namespace MesosMock.Server.Streams;

/// <summary>Tampers with the bytes of a record, as the machine decided.</summary>
internal static class RecordSpoiler
{
    // More than the record has, so that the next one is swallowed with it.
    private const int Excess = 7;

    // A byte that no UTF-8 text has; as a tag of protobuf its wire type is none.
    private const byte NotUtf8 = 0xFF;

    // Ends an object as if it were a list.
    private const byte NotJson = (byte)']';

    private static readonly byte[] UnknownJsonField =
        Encoding.UTF8.GetBytes("\"mesosmock_unknown\":{\"list\":[1,null,\"x\"]},");

    // What MESSAGE alone has; there the true one follows, and the last one counts.
    private static readonly byte[] NullJsonField =
        Encoding.UTF8.GetBytes("\"message\":null,");

    private static readonly byte[] UnknownJsonEvent =
        Encoding.UTF8.GetBytes("{\"type\":\"MESOSMOCK_UNKNOWN\"}");

    // Field 15000, varint 1; and field 1 (the type) with a number that no event has.
    private static readonly byte[] UnknownProtobufField = [0xC0, 0xA9, 0x07, 0x01];
    private static readonly byte[] UnknownProtobufEvent = [0x08, 0x8F, 0x4E];

    /// <summary>Makes the record of a body, length line and all.</summary>
    public static byte[] Spoil(ReadOnlySpan<byte> body, RecordDamage damage, WireFormat format)
    {
        var isJson = format == WireFormat.Json;
        var at = Math.Clamp((int)(damage.Place * body.Length), 0, Math.Max(0, body.Length - 1));
        return damage.Kind switch
        {
            RecordDamageKind.WrongLength => Frame($"{body.Length + Excess}", body),
            RecordDamageKind.LengthNotDigits => Frame($"{body.Length}x", body),
            RecordDamageKind.BrokenBody when isJson =>
                Frame(body, With(body, body.Length - 1, NotJson)),
            RecordDamageKind.BrokenBody => Frame(body, With(body, 0, NotUtf8)),
            RecordDamageKind.BrokenText => Frame(body, With(body, at, NotUtf8)),
            RecordDamageKind.BitFlip => Frame(body, With(body, at, (byte)(body[at] ^ 1))),
            RecordDamageKind.Truncated => Truncate(body, damage, at),
            RecordDamageKind.NullField when isJson => Insert(body, 1, NullJsonField),
            RecordDamageKind.NullField => Framed(body),
            RecordDamageKind.UnknownField when isJson => Insert(body, 1, UnknownJsonField),
            RecordDamageKind.UnknownField => Insert(body, body.Length, UnknownProtobufField),
            _ => Framed(isJson ? UnknownJsonEvent : UnknownProtobufEvent),
        };
    }

    private static byte[] Truncate(ReadOnlySpan<byte> body, RecordDamage damage, int at)
    {
        var record = Framed(body);
        var prefix = record.Length - body.Length;
        return record[..Math.Clamp(damage.Bytes ?? prefix + at, 1, record.Length - 1)];
    }

    private static byte[] With(ReadOnlySpan<byte> body, int at, byte value)
    {
        var copy = body.ToArray();
        copy[at] = value;
        return copy;
    }

    private static byte[] Insert(ReadOnlySpan<byte> body, int at, ReadOnlySpan<byte> what) =>
        Framed([.. body[..at], .. what, .. body[at..]]);

    private static byte[] Framed(ReadOnlySpan<byte> body) => Frame(body, body);

    /// <summary>The length is that of the sound body.</summary>
    private static byte[] Frame(ReadOnlySpan<byte> sound, ReadOnlySpan<byte> body) =>
        Frame($"{sound.Length}", body);

    private static byte[] Frame(string length, ReadOnlySpan<byte> body) =>
        [.. Encoding.ASCII.GetBytes(length), (byte)'\n', .. body];
}
