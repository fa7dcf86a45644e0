namespace MesosMock.Console.Screen;

/// <summary>Letters that take more than one code point: those with combining marks.</summary>
internal sealed class GraphemeTable
{
    /// <summary>Above this many different ones the marks of new ones are left out.</summary>
    public const int EntriesMax = 4096;

    private const int Offset = 0x110000;

    private readonly List<string> _texts = [];
    private readonly Dictionary<string, int> _glyphs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public GraphemeTable() => _lookup = _glyphs.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Tells the glyph of a text.</summary>
    /// <returns>False when the table is full.</returns>
    public bool TryIntern(ReadOnlySpan<char> text, out int glyph)
    {
        if (_lookup.TryGetValue(text, out glyph))
        {
            return true;
        }

        if (_texts.Count == EntriesMax)
        {
            return false;
        }

        glyph = Offset + _texts.Count;
        var entry = text.ToString();
        _texts.Add(entry);
        _glyphs.Add(entry, glyph);
        return true;
    }

    /// <summary>Tells the text of a glyph; null for a code point.</summary>
    public string? TextOf(int glyph) => glyph < Offset ? null : _texts[glyph - Offset];
}
