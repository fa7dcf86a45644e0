using Google.Protobuf;
using MesosMock.Protocol.Descriptors;

namespace MesosMock.Tests.Protocol;

/// <summary>
/// Makes random messages of any type as protobuf bytes, with another library's writer: every
/// optional field now and then, extreme numbers, odd text.
/// </summary>
internal sealed class RandomMessages(int seed)
{
    private const int DepthMax = 5;

    private static readonly string[] Texts =
    [
        "", "a", "t-1", "é€𝄞", "quote\"back\\slash/", "line\nfeed\ttab\r\b\f",
        "\u0001\u001f\u007f", "true", "5", "null", new string('x', 200),
    ];

    private static readonly double[] Doubles =
    [
        0, 1, -1, 0.1, 5, 1e-7, 1e-6, 1.5e-5, 123456.789, 1e15, 1e16, 1e20, 1e21, 1e22, 1.7e308,
        5e-324, 1700000087.5, 0.30000000000000004, -2.5, 4.043664617599776E+18,
    ];

    private readonly Random random = new(seed);

    public byte[] Next(MessageDescriptor message) => Next(message, 0);

    private byte[] Next(MessageDescriptor message, int depth)
    {
        using var stream = new MemoryStream();
        using var output = new CodedOutputStream(stream);
        foreach (var field in message.FieldsByNumber)
        {
            for (var i = Count(field, depth); i > 0; i--)
            {
                WriteField(output, field, depth);
            }
        }

        output.Flush();
        return stream.ToArray();
    }

    private int Count(FieldDescriptor field, int depth) => field.Label switch
    {
        FieldLabel.Required => 1,

        // JSON shows it in any case and makes a given one of it, in Mesos as here.
        _ when field.IsExplicit => 1,
        _ when depth >= DepthMax => 0,
        FieldLabel.Optional => random.Next(3) == 0 ? 1 : 0,
        _ => Math.Max(0, random.Next(6) - 3),
    };

    private void WriteField(CodedOutputStream output, FieldDescriptor field, int depth)
    {
        output.WriteTag((uint)(field.Number << 3) | WireFormatOf.Expected(field));
        switch (field.Kind)
        {
            case FieldKind.Message:
                output.WriteBytes(ByteString.CopyFrom(Next(field.Message!(), depth + 1)));
                break;
            case FieldKind.String:
                output.WriteString(Texts[random.Next(Texts.Length)]);
                break;
            case FieldKind.Bytes:
                output.WriteBytes(ByteString.CopyFrom(NextBytes()));
                break;
            case FieldKind.Bool:
                output.WriteBool(random.Next(2) == 0);
                break;
            case FieldKind.Double:
                output.WriteDouble(NextDouble());
                break;
            case FieldKind.Enum:
                var members = field.Enum!().Members;
                output.WriteEnum(members[random.Next(members.Count)].Number);
                break;
            default:
                WriteInteger(output, field.Kind);
                break;
        }
    }

    private void WriteInteger(CodedOutputStream output, FieldKind kind)
    {
        var value = random.NextInt64(long.MinValue, long.MaxValue) >> random.Next(64);
        switch (kind)
        {
            case FieldKind.Int32:
                output.WriteInt32((int)value);
                break;
            case FieldKind.UInt32:
                output.WriteUInt32((uint)value);
                break;
            case FieldKind.UInt64:
                output.WriteUInt64((ulong)(value & long.MaxValue));
                break;
            default:
                output.WriteInt64(value);
                break;
        }
    }

    private byte[] NextBytes()
    {
        var bytes = new byte[random.Next(40)];
        random.NextBytes(bytes);
        return bytes;
    }

    /// <summary>Not NaN, which JSON cannot carry; infinity is tested on its own.</summary>
    private double NextDouble()
    {
        if (random.Next(2) == 0)
        {
            return Doubles[random.Next(Doubles.Length)];
        }

        var value = BitConverter.Int64BitsToDouble(random.NextInt64());
        return double.IsFinite(value) ? value : random.NextDouble();
    }
}
