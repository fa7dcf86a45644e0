using System.Buffers.Binary;
using System.Text;

namespace MesosMock.EndToEndTests.Http;

/// <summary>
/// Protobuf by hand, so that a mistake in the codec of the product is not made here, too.
/// </summary>
internal static class ProtobufWriter
{
    /// <summary>A field that holds a message.</summary>
    public static byte[] Field(int number, params byte[][] parts)
    {
        var body = parts.SelectMany(part => part).ToArray();
        return [.. Varint((uint)number << 3 | 2), .. Varint((uint)body.Length), .. body];
    }

    /// <summary>A field that holds a text.</summary>
    public static byte[] Field(int number, string text) =>
        Field(number, Encoding.UTF8.GetBytes(text));

    /// <summary>A field that holds a whole number or a member of an enum.</summary>
    public static byte[] Field(int number, uint value) =>
        [.. Varint((uint)number << 3), .. Varint(value)];

    /// <summary>A field that holds a double.</summary>
    public static byte[] Field(int number, double value)
    {
        var bytes = new byte[8];
        BinaryPrimitives.WriteDoubleLittleEndian(bytes, value);
        return [.. Varint((uint)number << 3 | 1), .. bytes];
    }

    /// <summary>A field that holds an id: a message with a text.</summary>
    public static byte[] Id(int number, string value) => Field(number, Field(1, value));

    private static byte[] Varint(uint value)
    {
        List<byte> bytes = [];
        for (; value >= 0x80; value >>= 7)
        {
            bytes.Add((byte)(value | 0x80));
        }

        bytes.Add((byte)value);
        return [.. bytes];
    }
}
