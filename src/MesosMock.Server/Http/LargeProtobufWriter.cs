using System.Buffers;
using System.Buffers.Binary;
using MesosMock.Protocol;
using MesosMock.Protocol.Descriptors;
using MesosMock.Simulation.Views;

namespace MesosMock.Server.Http;

/// <summary>
/// Writes a message that grows with the cluster in protobuf, item by item. Lengths come before
/// contents there, so each item is written twice: to be measured and to be sent.
/// </summary>
internal sealed class LargeProtobufWriter
{
    private const int Fixed64 = 1;
    private const int LengthDelimited = 2;

    private readonly ArrayBufferWriter<byte> _item = new();
    private readonly Dictionary<AnswerPart, long> _lengths = [];

    /// <summary>Writes a whole message.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="head">Its first, small fields.</param>
    /// <param name="body">Its last field.</param>
    /// <param name="pieces">Where to.</param>
    public Task WriteAsync<T>(T head, AnswerPart.Message body, IPieces pieces)
        where T : IWireMessage<T>
    {
        WireCodec.Write(head, WireFormat.Protobuf, pieces.Buffer);
        return WriteAsync(body, T.Descriptor, pieces);
    }

    /// <summary>The bytes of a whole message.</summary>
    public long Measure<T>(T head, AnswerPart.Message body)
        where T : IWireMessage<T>
    {
        _item.ResetWrittenCount();
        WireCodec.Write(head, WireFormat.Protobuf, _item);
        var length = (long)_item.WrittenCount;
        var inner = LengthOf(body, T.Descriptor);
        var number = T.Descriptor.Find(body.Name)!.Number; // as below
        return length + HeadLength(number, inner) + inner;
    }

    private async Task WriteAsync(AnswerPart part, MessageDescriptor parent, IPieces pieces)
    {
        var field = parent.Find(part.Name)!; // the names are those of the schema
        switch (part)
        {
            case AnswerPart.Items items:
                foreach (var write in items.Writers)
                {
                    Encode(write);
                    WriteHead(field.Number, _item.WrittenCount, pieces.Buffer);
                    pieces.Buffer.Write(_item.WrittenSpan);
                    await pieces.FlushAsync().ConfigureAwait(false);
                }

                break;
            case AnswerPart.Number number:
                WriteNumber(field.Number, number.Value, pieces.Buffer);
                break;
            case AnswerPart.Message fields:
                WriteHead(field.Number, LengthOf(part, parent), pieces.Buffer);
                var message = field.Message!(); // a part with fields is a message
                foreach (var child in fields.Fields
                    .OrderBy(child => message.Find(child.Name)!.Number))
                {
                    await WriteAsync(child, message, pieces).ConfigureAwait(false);
                }

                break;
        }
    }

    /// <summary>The bytes of a message's contents, or of anything else with its heads.</summary>
    private long LengthOf(AnswerPart part, MessageDescriptor parent)
    {
        if (!_lengths.TryGetValue(part, out var length))
        {
            length = Measure(part, parent.Find(part.Name)!); // as above
            _lengths.Add(part, length);
        }

        return length;
    }

    private long Measure(AnswerPart part, FieldDescriptor field)
    {
        var length = 0L;
        switch (part)
        {
            case AnswerPart.Items items:
                foreach (var write in items.Writers)
                {
                    Encode(write);
                    length += HeadLength(field.Number, _item.WrittenCount) + _item.WrittenCount;
                }

                return length;
            case AnswerPart.Message fields:
                var message = field.Message!(); // as above
                foreach (var child in fields.Fields)
                {
                    var inner = LengthOf(child, message);
                    length += child is AnswerPart.Message
                        ? HeadLength(message.Find(child.Name)!.Number, inner) + inner
                        : inner;
                }

                return length;
            default:
                return TagLength(field.Number) + sizeof(double);
        }
    }

    private void Encode(Action<WireFormat, IBufferWriter<byte>> write)
    {
        _item.ResetWrittenCount();
        write(WireFormat.Protobuf, _item);
    }

    private static int HeadLength(int number, long length)
    {
        Span<byte> head = stackalloc byte[20];
        return FormatHead(number, length, head);
    }

    private static void WriteHead(int number, long length, IBufferWriter<byte> output)
    {
        Span<byte> head = stackalloc byte[20];
        output.Write(head[..FormatHead(number, length, head)]);
    }

    private static void WriteNumber(int number, double value, IBufferWriter<byte> output)
    {
        Span<byte> bytes = stackalloc byte[20];
        var used = Varint((ulong)((number << 3) | Fixed64), bytes);
        BinaryPrimitives.WriteDoubleLittleEndian(bytes[used..], value);
        output.Write(bytes[..(used + sizeof(double))]);
    }

    private static int TagLength(int number)
    {
        Span<byte> tag = stackalloc byte[10];
        return Varint((ulong)(number << 3), tag);
    }

    private static int FormatHead(int number, long length, Span<byte> head)
    {
        var used = Varint((ulong)((number << 3) | LengthDelimited), head);
        return used + Varint((ulong)length, head[used..]);
    }

    private static int Varint(ulong value, Span<byte> output)
    {
        var used = 0;
        for (; value >= 0x80; value >>= 7)
        {
            output[used++] = (byte)(value | 0x80);
        }

        output[used++] = (byte)value;
        return used;
    }
}
