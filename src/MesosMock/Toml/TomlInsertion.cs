namespace MesosMock.Toml;

/// <summary>Where and how a new key of a table is written.</summary>
/// <param name="Form">What surrounds the new key.</param>
/// <param name="Offset">Offset in the text.</param>
/// <param name="Prefix">What stands before the key: indentation and dotted parents.</param>
internal readonly record struct TomlInsertion(TomlInsertionForm Form, int Offset, string Prefix);
