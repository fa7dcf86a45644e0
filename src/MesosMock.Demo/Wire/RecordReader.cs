using System.Globalization;
using System.Text;

namespace MesosMock.Demo.Wire;

/// <summary>
/// Takes an event stream apart: a length in decimal, a line end, that many bytes. Chunks of HTTP
/// say nothing about records, so every read may end anywhere.
/// </summary>
/// <param name="stream">The body of the answer to SUBSCRIBE.</param>
/// <param name="heard">Told of every byte: who trickles is alive.</param>
internal sealed class RecordReader(Stream stream, Action heard)
{
    /// <summary>Longest record that is read, in bytes; a longer one is no event.</summary>
    public const int RecordBytesMax = 256 << 20;

    private const int LengthDigitsMax = 10;

    private readonly byte[] _buffer = new byte[64 << 10];
    private int _next;
    private int _end;

    /// <summary>Reads the next record.</summary>
    /// <returns>Its body; null at the end of the stream between two records.</returns>
    /// <exception cref="InvalidDataException">What comes is no record.</exception>
    /// <exception cref="IOException">The connection broke.</exception>
    public async Task<byte[]?> ReadAsync(CancellationToken cancellationToken)
    {
        var digits = new StringBuilder();
        while (true)
        {
            if (_next == _end && !await FillAsync(cancellationToken).ConfigureAwait(false))
            {
                return digits.Length == 0
                    ? null
                    : throw new InvalidDataException("the stream ends within a length");
            }

            var character = (char)_buffer[_next++];
            if (character == '\n')
            {
                break;
            }

            if (!char.IsAsciiDigit(character) || digits.Length == LengthDigitsMax)
            {
                throw new InvalidDataException("what stands for a length is none");
            }

            digits.Append(character);
        }

        return await ReadBodyAsync(LengthOf(digits.ToString()), cancellationToken)
            .ConfigureAwait(false);
    }

    private static int LengthOf(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var length)
        && length <= RecordBytesMax
            ? length
            : throw new InvalidDataException($"\"{digits}\" is no length of a record");

    // The body grows as it comes: a length that lies must not cost memory.
    private async Task<byte[]> ReadBodyAsync(int length, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        while (body.Length < length)
        {
            if (_next == _end && !await FillAsync(cancellationToken).ConfigureAwait(false))
            {
                throw new InvalidDataException("the stream ends within a record");
            }

            var count = Math.Min(_end - _next, length - (int)body.Length);
            body.Write(_buffer, _next, count);
            _next += count;
        }

        return body.ToArray();
    }

    private async Task<bool> FillAsync(CancellationToken cancellationToken)
    {
        _next = 0;
        _end = await stream.ReadAsync(_buffer, cancellationToken).ConfigureAwait(false);
        heard();
        return _end > 0;
    }
}
