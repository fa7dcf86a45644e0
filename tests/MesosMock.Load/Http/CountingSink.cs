using System.Text;

namespace MesosMock.Load.Http;

/// <summary>
/// Counts a body's bytes and keeps the first of them, which tell what went wrong.
/// </summary>
internal sealed class CountingSink : IBodySink
{
    private const int CharactersKept = 200;

    /// <summary>How many bytes came.</summary>
    public long Bytes { get; private set; }

    /// <summary>How the body begins.</summary>
    public string Beginning { get; private set; } = "";

    public void Take(ReadOnlySpan<byte> piece)
    {
        Bytes += piece.Length;
        if (Beginning.Length < CharactersKept)
        {
            var room = Math.Min(piece.Length, CharactersKept - Beginning.Length);
            Beginning += Encoding.UTF8.GetString(piece[..room]);
        }
    }
}
