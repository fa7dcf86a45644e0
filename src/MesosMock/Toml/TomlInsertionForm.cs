namespace MesosMock.Toml;

/// <summary>What surrounds a key that is added to a table.</summary>
internal enum TomlInsertionForm
{
    /// <summary>The table has no text of its own: a header at the end of the document.</summary>
    NewHeader,

    /// <summary>A line of its own, before the text at the offset.</summary>
    LineBefore,

    /// <summary>A line of its own, after the line that ends at the offset.</summary>
    LineAfter,

    /// <summary>The first key between braces.</summary>
    FirstInBraces,

    /// <summary>One more key between braces.</summary>
    NextInBraces,
}
