using System.Buffers;
using MesosMock.Protocol;
using MesosMock.Protocol.Descriptors;
using MesosMock.Protocol.V1.Master;
using MesosMock.Server.Http;
using MesosMock.Simulation.Views;
using Microsoft.AspNetCore.Http;

namespace MesosMock.Server.Endpoints;

/// <summary>
/// Sends the answers of the operator API that grow with the cluster, item by item. Protobuf wants
/// lengths before contents, so there each item is written twice: to be measured and to be sent.
/// </summary>
internal sealed class LargeAnswerWriter
{
    private const int LengthDelimited = 2;

    private readonly ArrayBufferWriter<byte> _item = new();
    private readonly Dictionary<AnswerPart, long> _lengths = [];

    private LargeAnswerWriter()
    {
    }

    /// <summary>Answers 200 with a part as the only field besides the type.</summary>
    public static async Task SendAsync(
        HttpContext context, CallType asked, AnswerPart.Message body, WireFormat format)
    {
        try
        {
            await (format == WireFormat.Json
                ? SendJsonAsync(context, asked, body)
                : new LargeAnswerWriter().SendProtobufAsync(context, asked, body))
                .ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client is gone, and nobody misses the rest.
        }
    }

    private static async Task SendJsonAsync(
        HttpContext context, CallType asked, AnswerPart.Message body)
    {
        var stream = new JsonStream(context, RequestQuery.None);
        stream.Write((ref json) =>
        {
            json.StartObject();
            json.Name("type"u8);
            json.Word(CallTypeCodec.NameOf(asked));
        });
        await WriteJsonAsync(body, stream).ConfigureAwait(false);
        stream.Write(static (ref json) => json.EndObject());
        await stream.CompleteAsync().ConfigureAwait(false);
    }

    private static async Task WriteJsonAsync(AnswerPart part, JsonStream stream)
    {
        stream.Write((ref json) => json.Key(part.Name));
        if (part is AnswerPart.Message message)
        {
            stream.Write(static (ref json) => json.StartObject());
            foreach (var field in message.Fields)
            {
                await WriteJsonAsync(field, stream).ConfigureAwait(false);
            }

            stream.Write(static (ref json) => json.EndObject());
            return;
        }

        stream.Write(static (ref json) => json.StartArray());
        foreach (var write in ((AnswerPart.Items)part).Writers)
        {
            stream.WriteItem(output => write(WireFormat.Json, output));
            await stream.FlushAsync().ConfigureAwait(false);
        }

        stream.Write(static (ref json) => json.EndArray());
    }

    private async Task SendProtobufAsync(
        HttpContext context, CallType asked, AnswerPart.Message body)
    {
        var pieces = new PieceStream(context, MediaType.Of(WireFormat.Protobuf));
        var type = Enum.Parse<ResponseType>(asked.ToString());
        WireCodec.Write(
            new Response { Type = type }, WireFormat.Protobuf, pieces.Buffer);
        await WriteAsync(body, ResponseCodec.Descriptor, pieces).ConfigureAwait(false);
        await pieces.CompleteAsync().ConfigureAwait(false);
    }

    private async Task WriteAsync(AnswerPart part, MessageDescriptor parent, PieceStream pieces)
    {
        var field = parent.Find(part.Name)!; // the names are those of the schema
        if (part is AnswerPart.Items items)
        {
            foreach (var write in items.Writers)
            {
                Encode(write);
                WriteHead(field.Number, _item.WrittenCount, pieces.Buffer);
                pieces.Buffer.Write(_item.WrittenSpan);
                await pieces.FlushAsync().ConfigureAwait(false);
            }

            return;
        }

        WriteHead(field.Number, LengthOf(part, parent), pieces.Buffer);
        var message = field.Message!(); // a part with fields is a message
        foreach (var child in ((AnswerPart.Message)part).Fields
            .OrderBy(child => message.Find(child.Name)!.Number))
        {
            await WriteAsync(child, message, pieces).ConfigureAwait(false);
        }
    }

    /// <summary>The bytes of a message's contents, or of all items with their heads.</summary>
    private long LengthOf(AnswerPart part, MessageDescriptor parent)
    {
        if (_lengths.TryGetValue(part, out var known))
        {
            return known;
        }

        var field = parent.Find(part.Name)!; // as above
        var length = 0L;
        if (part is AnswerPart.Items items)
        {
            foreach (var write in items.Writers)
            {
                Encode(write);
                length += HeadLength(field.Number, _item.WrittenCount) + _item.WrittenCount;
            }
        }
        else
        {
            var message = field.Message!(); // as above
            foreach (var child in ((AnswerPart.Message)part).Fields)
            {
                var inner = LengthOf(child, message);
                length += child is AnswerPart.Items
                    ? inner
                    : HeadLength(message.Find(child.Name)!.Number, inner) + inner;
            }
        }

        _lengths.Add(part, length);
        return length;
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
