namespace MesosMock.Load.Http;

/// <summary>
/// Finds a body's bytes between the lengths of its chunks, wherever they are cut.
/// </summary>
internal sealed class BodyDecoder
{
    private Part _part = Part.Complete;
    private bool _isChunked;
    private long _left;
    private int _trailerLength;

    private enum Part
    {
        Size,
        Data,
        EndOfChunk,
        Trailer,
        Complete,
    }

    /// <summary>Whether the whole body was seen.</summary>
    public bool IsComplete => _part == Part.Complete;

    /// <summary>Begins a body.</summary>
    /// <param name="length">Its length; null for chunks.</param>
    public void Begin(long? length)
    {
        _isChunked = length is null;
        _left = length ?? 0;
        _trailerLength = 0;
        _part = _isChunked ? Part.Size : length == 0 ? Part.Complete : Part.Data;
    }

    /// <summary>Takes bytes apart until they or the body end.</summary>
    /// <returns>How many of them belong to the body and its frame.</returns>
    public int Decode(ReadOnlySpan<byte> input, IBodySink sink)
    {
        var position = 0;
        while (position < input.Length && !IsComplete)
        {
            if (_part == Part.Data)
            {
                var count = (int)Math.Min(_left, input.Length - position);
                sink.Take(input.Slice(position, count));
                position += count;
                _left -= count;
                _part = _left > 0 ? Part.Data : _isChunked ? Part.EndOfChunk : Part.Complete;
            }
            else
            {
                TakeFrameByte(input[position++]);
            }
        }

        return position;
    }

    private void TakeFrameByte(byte value)
    {
        switch (_part)
        {
            case Part.Size when value == '\n':
                _part = _left == 0 ? Part.Trailer : Part.Data;
                break;
            case Part.Size when char.IsAsciiHexDigit((char)value):
                _left = (_left * 16) + HexValue(value);
                break;
            case Part.EndOfChunk when value == '\n':
                _part = Part.Size;
                break;
            case Part.Trailer when value == '\n':
                _part = _trailerLength == 0 ? Part.Complete : Part.Trailer;
                _trailerLength = 0;
                break;
            case Part.Trailer when value != '\r':
                _trailerLength++;
                break;
        }
    }

    private static int HexValue(byte digit) =>
        digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10;
}
