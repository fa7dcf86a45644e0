namespace MesosMock.Toml;

/// <summary>Lines of a text.</summary>
internal static class TomlLines
{
    /// <summary>Turns an offset into line and column.</summary>
    /// <param name="text">The text.</param>
    /// <param name="offset">0 to the length of the text.</param>
    /// <returns>The position.</returns>
    public static TomlPosition PositionOf(string text, int offset)
    {
        var before = text.AsSpan(0, offset);
        return new(before.Count('\n') + 1, offset - StartOf(text, offset) + 1);
    }

    /// <summary>Finds where a line begins.</summary>
    /// <param name="text">The text.</param>
    /// <param name="offset">Any offset in the line.</param>
    /// <returns>Offset of the line's first character.</returns>
    public static int StartOf(string text, int offset)
    {
        return text.AsSpan(0, offset).LastIndexOf('\n') + 1;
    }

    /// <summary>Finds where a line ends.</summary>
    /// <param name="text">The text.</param>
    /// <param name="offset">Any offset in the line.</param>
    /// <returns>Offset of its line end, or of the end of the text.</returns>
    public static int EndOf(string text, int offset)
    {
        var length = text.AsSpan(offset).IndexOf('\n');
        if (length < 0)
        {
            return text.Length;
        }

        var end = offset + length;
        return end > offset && text[end - 1] == '\r' ? end - 1 : end;
    }
}
