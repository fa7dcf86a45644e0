using System.Buffers;
using System.Buffers.Text;

namespace MesosMock.Protocol.RecordIo;

/// <summary>
/// Frames messages as RecordIO: the length in decimal, a line feed, and so many bytes
/// (3rdparty/stout/include/stout/recordio.hpp, <c>recordio::encode</c>).
/// </summary>
public static class RecordIoWriter
{
    /// <summary>The digits of the largest length and the line feed.</summary>
    private const int HeaderSizeMax = 11;

    /// <summary>Writes one message as one record, in one piece.</summary>
    /// <typeparam name="T">The message's type.</typeparam>
    /// <param name="message">The message.</param>
    /// <param name="format">The encoding of the message inside the record.</param>
    /// <param name="output">Where the record goes; it is asked for memory once.</param>
    public static void Write<T>(T message, WireFormat format, IBufferWriter<byte> output)
        where T : IWireMessage<T>
    {
        ArgumentNullException.ThrowIfNull(output);
        var buffer = PooledBuffer.Take();
        WireCodec.Write(message, format, buffer);
        Write(buffer.Written, output);
        buffer.Return();
    }

    /// <summary>Writes bytes that are already encoded as one record, in one piece.</summary>
    /// <param name="content">The record's content.</param>
    /// <param name="output">Where the record goes; it is asked for memory once.</param>
    public static void Write(ReadOnlySpan<byte> content, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var span = output.GetSpan(HeaderSizeMax + content.Length);
        _ = Utf8Formatter.TryFormat(content.Length, span, out var written);
        span[written++] = (byte)'\n';
        content.CopyTo(span[written..]);
        output.Advance(written + content.Length);
    }
}
