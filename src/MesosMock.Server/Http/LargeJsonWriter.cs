using System.Buffers;
using MesosMock.Protocol;
using MesosMock.Protocol.Json;
using MesosMock.Simulation.Views;

namespace MesosMock.Server.Http;

/// <summary>Writes a message that grows with the cluster in JSON, item by item.</summary>
internal sealed class LargeJsonWriter(IPieces pieces)
{
    private bool _isFirst = true;

    /// <summary>Writes a whole message.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="head">Its first, small fields.</param>
    /// <param name="body">Its last field.</param>
    public async Task WriteAsync<T>(T head, AnswerPart.Message body)
        where T : IWireMessage<T>
    {
        var start = new ArrayBufferWriter<byte>();
        WireCodec.Write(head, WireFormat.Json, start);
        pieces.Buffer.Write(start.WrittenSpan[..^1]); // it is not closed yet
        _isFirst = false;
        await WriteAsync(body).ConfigureAwait(false);
        Write(static (ref json) => json.EndObject());
    }

    private async Task WriteAsync(AnswerPart part)
    {
        Write((ref json) => json.Key(part.Name));
        switch (part)
        {
            case AnswerPart.Message message:
                Write(static (ref json) => json.StartObject());
                foreach (var field in message.Fields)
                {
                    await WriteAsync(field).ConfigureAwait(false);
                }

                Write(static (ref json) => json.EndObject());
                break;
            case AnswerPart.Number number:
                Write((ref json) => json.Number(number.Value));
                break;
            case AnswerPart.Items items:
                await WriteAsync(items).ConfigureAwait(false);
                break;
        }
    }

    private async Task WriteAsync(AnswerPart.Items items)
    {
        Write(static (ref json) => json.StartArray());
        foreach (var write in items.Writers)
        {
            Write(static (ref json) => json.Item());
            write(WireFormat.Json, pieces.Buffer);
            await pieces.FlushAsync().ConfigureAwait(false);
        }

        Write(static (ref json) => json.EndArray());
    }

    private void Write(JsonWriter write)
    {
        var json = new JsonOutput(pieces.Buffer, _isFirst);
        write(ref json);
        _isFirst = json.IsFirst;
        json.Flush();
    }
}
