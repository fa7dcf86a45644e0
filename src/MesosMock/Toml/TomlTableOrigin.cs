namespace MesosMock.Toml;

/// <summary>What wrote a table, which decides what may still be added to it.</summary>
internal enum TomlTableOrigin
{
    /// <summary>Only a parent in the header of another table; a header may still open it.</summary>
    Implicit,

    /// <summary>The document itself, a <c>[header]</c>, or a <c>[[header]]</c>.</summary>
    Header,

    /// <summary>The left part of a dotted key.</summary>
    DottedKey,

    /// <summary>Braces; closed for good.</summary>
    Inline,
}
