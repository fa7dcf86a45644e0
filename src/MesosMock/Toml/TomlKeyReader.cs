namespace MesosMock.Toml;

/// <summary>Reads keys: bare, quoted, and dotted ones.</summary>
/// <param name="cursor">Stands at the key.</param>
/// <param name="strings">Reads quoted parts.</param>
internal sealed class TomlKeyReader(TomlCursor cursor, TomlStringReader strings)
{
    /// <summary>Whether a character may stand in a bare key.</summary>
    /// <param name="character">The character.</param>
    /// <returns>True for ASCII letters, digits, <c>_</c> and <c>-</c>.</returns>
    public static bool IsBare(char character)
    {
        return char.IsAsciiLetterOrDigit(character) || character is '_' or '-';
    }

    /// <summary>Reads a key with the blanks after it.</summary>
    /// <returns>Its parts, at least one.</returns>
    public List<TomlKeyPart> Read()
    {
        List<TomlKeyPart> parts = [];
        do
        {
            cursor.SkipBlanks();
            parts.Add(ReadPart());
            cursor.SkipBlanks();
        }
        while (cursor.TrySkip('.'));
        return parts;
    }

    private TomlKeyPart ReadPart()
    {
        var start = cursor.Offset;
        if (cursor.Current is '"' or '\'')
        {
            var quoted = strings.ReadSingleLine();
            return new(quoted, new(start, cursor.Offset));
        }

        while (IsBare(cursor.Current))
        {
            cursor.Advance();
        }

        if (cursor.Offset == start)
        {
            throw cursor.Error($"a key is expected, not {cursor.DescribeCurrent()}");
        }

        return new(cursor.Text[start..cursor.Offset], new(start, cursor.Offset));
    }
}
