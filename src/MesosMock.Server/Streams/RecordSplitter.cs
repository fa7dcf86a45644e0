using MesosMock.Simulation.Faults;

namespace MesosMock.Server.Streams;

/// <summary>Cuts records into the pieces that a stream's shape asks for.</summary>
internal static class RecordSplitter
{
    // Pieces of a random split are at most so long, or a small record would stay whole.
    private const int RandomPieceMax = 16;

    /// <summary>The pieces in order; together they are the record.</summary>
    public static IEnumerable<ReadOnlyMemory<byte>> Split(
        ReadOnlyMemory<byte> record, StreamShape shape, long number)
    {
        switch (shape.Split)
        {
            case StreamSplit.Bytes:
                return Every(record, _ => shape.PieceBytes);
            case StreamSplit.Random:
                return Every(record, place => 1 + (int)(Mix(number, place) % RandomPieceMax));
            case StreamSplit.InsideLength:
                return At(record, 1, record.Span.IndexOf((byte)'\n') + 1);
            case StreamSplit.InsideUtf8:
                return At(record, InsideCharacter(record.Span));
            default:
                return [record];
        }
    }

    /// <summary>Even bits of two numbers, the same in every run.</summary>
    public static ulong Mix(long one, long two)
    {
        var value = ((ulong)one * 0x9E3779B97F4A7C15) ^ ((ulong)two * 0xC2B2AE3D27D4EB4F);
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }

    private static IEnumerable<ReadOnlyMemory<byte>> Every(
        ReadOnlyMemory<byte> record, Func<int, int> sizeAt)
    {
        for (var place = 0; place < record.Length;)
        {
            var size = Math.Min(sizeAt(place), record.Length - place);
            yield return record.Slice(place, size);
            place += size;
        }
    }

    private static List<ReadOnlyMemory<byte>> At(
        ReadOnlyMemory<byte> record, params ReadOnlySpan<int> cuts)
    {
        var pieces = new List<ReadOnlyMemory<byte>>();
        var from = 0;
        foreach (var cut in cuts)
        {
            if (cut > from && cut < record.Length)
            {
                pieces.Add(record[from..cut]);
                from = cut;
            }
        }

        pieces.Add(record[from..]);
        return pieces;
    }

    /// <summary>Behind the first byte of a character of several, or in the middle.</summary>
    private static int InsideCharacter(ReadOnlySpan<byte> record)
    {
        var first = record.IndexOfAnyInRange((byte)0xC0, (byte)0xFF);
        return first < 0 ? record.Length / 2 : first + 1;
    }
}
