using System.Buffers.Text;
using System.Text;

namespace MesosMock.Load.Http;

/// <summary>What matters of a response's head.</summary>
/// <param name="Status">The status code.</param>
/// <param name="Length">The body's length; null if it comes in chunks.</param>
/// <param name="StreamId">The Mesos-Stream-Id; empty if there is none.</param>
internal readonly record struct ResponseHead(int Status, long? Length, string StreamId)
{
    private const int StatusStart = 9;
    private const int StatusEnd = 12;

    /// <summary>Reads a head without the empty line at its end.</summary>
    /// <exception cref="IOException">It is not one of HTTP/1.1.</exception>
    public static ResponseHead Parse(ReadOnlySpan<byte> head)
    {
        if (head.Length < StatusEnd
            || !Utf8Parser.TryParse(head[StatusStart..StatusEnd], out int status, out _))
        {
            throw new IOException("the answer is not HTTP/1.1");
        }

        long? length = 0;
        var streamId = "";
        while (head.IndexOf((byte)'\n') is >= 0 and var lineEnd)
        {
            head = head[(lineEnd + 1)..];
            if (TryTakeValue(head, "Content-Length:"u8, out var value))
            {
                _ = Utf8Parser.TryParse(value, out long parsed, out _);
                length = parsed;
            }
            else if (TryTakeValue(head, "Transfer-Encoding:"u8, out _))
            {
                length = null;
            }
            else if (TryTakeValue(head, "Mesos-Stream-Id:"u8, out value))
            {
                streamId = Encoding.ASCII.GetString(value);
            }
        }

        return new(status, length, streamId);
    }

    private static bool TryTakeValue(
        ReadOnlySpan<byte> lines, ReadOnlySpan<byte> name, out ReadOnlySpan<byte> value)
    {
        value = default;
        if (lines.Length < name.Length || !Ascii.EqualsIgnoreCase(lines[..name.Length], name))
        {
            return false;
        }

        value = lines[name.Length..];
        var end = value.IndexOf((byte)'\r');
        value = (end < 0 ? value : value[..end]).Trim((byte)' ');
        return true;
    }
}
