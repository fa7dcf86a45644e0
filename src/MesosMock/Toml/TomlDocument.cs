using System.Text;

namespace MesosMock.Toml;

/// <summary>
/// A TOML 1.0 text with what it means and where. Everything that reads configuration reads
/// it through this type, so that the reader behind it can be replaced.
/// </summary>
internal sealed class TomlDocument
{
    /// <summary>Tables and arrays within each other; deeper ones are refused.</summary>
    public const int DepthMax = 200;

    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    private TomlDocument(string text, TomlTable root)
    {
        Text = text;
        Root = root;
    }

    /// <summary>The text, with comments and layout.</summary>
    public string Text { get; }

    /// <summary>The root table.</summary>
    public TomlTable Root { get; }

    /// <summary>Reads a document from bytes, as they stand in a file.</summary>
    /// <param name="bytes">UTF-8.</param>
    /// <returns>The document.</returns>
    /// <exception cref="TomlSyntaxException">The bytes are not TOML 1.0.</exception>
    public static TomlDocument Parse(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return ParseText(StrictUtf8.GetString(bytes));
        }
        catch (DecoderFallbackException)
        {
            // The framework's message gives an offset in bytes; a line and column help more.
            var good = Encoding.UTF8.GetString(bytes[..ValidLength(bytes)]);
            throw new TomlSyntaxException(
                "the text is not UTF-8", TomlLines.PositionOf(good, good.Length));
        }
    }

    /// <summary>Reads a document from text.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The document.</returns>
    /// <exception cref="TomlSyntaxException">The text is not TOML 1.0.</exception>
    /// <exception cref="ArgumentException">The text has a surrogate on its own.</exception>
    public static TomlDocument Parse(string text)
    {
        // What has no UTF-8 form must not enter through the back door.
        return Parse(StrictUtf8.GetBytes(text));
    }

    /// <summary>Tells where in the text something stands.</summary>
    /// <param name="span">A span of this document.</param>
    /// <returns>Line and column of its first character.</returns>
    public TomlPosition PositionOf(TomlSpan span)
    {
        return TomlLines.PositionOf(Text, span.Start);
    }

    /// <summary>Follows keys from the root.</summary>
    /// <param name="path">Keys; for an array, the index as a decimal number.</param>
    /// <returns>The value, or null when there is none.</returns>
    public TomlValue? Find(params IReadOnlyList<string> path)
    {
        return TomlEditor.Find(Root, path);
    }

    /// <summary>
    /// Sets one value and leaves every other character of the text as it is. A missing key is
    /// added at the end of its table, a missing table at the end of the document.
    /// </summary>
    /// <param name="path">Keys from the root; for an array, the index.</param>
    /// <param name="valueText">The value in TOML, such as <c>0.05</c>.</param>
    /// <returns>The changed document; this one stays as it is.</returns>
    /// <exception cref="TomlSyntaxException">The value is not one TOML value.</exception>
    /// <exception cref="InvalidOperationException">There is no place for the key.</exception>
    public TomlDocument WithValue(IReadOnlyList<string> path, string valueText)
    {
        return TomlEditor.WithValue(this, path, valueText);
    }

    private static TomlDocument ParseText(string text)
    {
        return new(text, TomlParser.Parse(text));
    }

    /// <summary>Bytes before the first one that is not UTF-8.</summary>
    private static int ValidLength(ReadOnlySpan<byte> bytes)
    {
        var length = 0;
        while (Rune.DecodeFromUtf8(bytes[length..], out _, out var consumed)
            == System.Buffers.OperationStatus.Done)
        {
            length += consumed;
        }

        return length;
    }
}
