using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Unicode;
using MesosMock.Protocol.Json;
using MesosMock.Protocol.Protobuf;

namespace MesosMock.Protocol;

/// <summary>Writes messages to bytes and reads them back, in both encodings.</summary>
public static class WireCodec
{
    /// <summary>Writes one message, without allocating when the buffer has room.</summary>
    /// <typeparam name="T">The message's type.</typeparam>
    /// <param name="message">The message; its required fields are there by construction.</param>
    /// <param name="format">The encoding.</param>
    /// <param name="output">Where the bytes go.</param>
    public static void Write<T>(T message, WireFormat format, IBufferWriter<byte> output)
        where T : IWireMessage<T>
    {
        ArgumentNullException.ThrowIfNull(output);
        if (format == WireFormat.Json)
        {
            var json = new JsonOutput(output);
            T.WriteJson(message, ref json);
            json.Flush();
        }
        else
        {
            var protobuf = new ProtobufOutput(output);
            T.WriteProtobuf(message, ref protobuf);
            protobuf.Flush();
        }
    }

    /// <summary>
    /// Writes JSON that reads back as the very same message. What a master writes does not: there
    /// an explicit default is shown, given or not.
    /// </summary>
    /// <typeparam name="T">The message's type.</typeparam>
    /// <param name="message">The message.</param>
    /// <param name="output">Where the bytes go.</param>
    public static void WriteAsGiven<T>(T message, IBufferWriter<byte> output)
        where T : IWireMessage<T>
    {
        ArgumentNullException.ThrowIfNull(output);
        var json = new JsonOutput(output) { OmitsUnset = true };
        T.WriteJson(message, ref json);
        json.Flush();
    }

    /// <summary>
    /// Reads one message that fills the whole body. Never throws, whatever the bytes are.
    /// </summary>
    /// <typeparam name="T">The message's type.</typeparam>
    /// <param name="body">The bytes.</param>
    /// <param name="format">The encoding.</param>
    /// <param name="message">The message, if the bytes are one.</param>
    /// <param name="error">What Mesos has to say about them, if they are not.</param>
    /// <returns>Whether the bytes are such a message with all its required fields.</returns>
    public static bool TryRead<T>(
        ReadOnlySpan<byte> body,
        WireFormat format,
        [MaybeNullWhen(false)] out T message,
        out WireError error)
        where T : IWireMessage<T>
    {
        if (format == WireFormat.Json)
        {
            error = default;
            return TryReadStrictly(body, out message)
                || LenientReader.TryRead(body, out message, out error);
        }

        var input = new ProtobufInput(body);
        var isRead = T.TryReadProtobuf(ref input, out message);
        error = isRead ? default : WireError.BadProtobuf;
        return isRead;
    }

    /// <summary>Reads plain JSON; what is unusual or wrong is left to the lenient reader.</summary>
    internal static bool TryReadStrictly<T>(
        ReadOnlySpan<byte> body, [MaybeNullWhen(false)] out T message)
        where T : IWireMessage<T>
    {
        message = default;
        if (!Utf8.IsValid(body))
        {
            return false;
        }

        var options = new JsonReaderOptions { MaxDepth = LenientParser.DepthMax };
        var reader = new Utf8JsonReader(body, options);
        try
        {
            return reader.Read() && T.TryReadJson(ref reader, out message) && !reader.Read();
        }
        catch (JsonException)
        {
            // Not JSON by the letter. The lenient reader knows Mesos's words for it.
            return false;
        }
    }
}
