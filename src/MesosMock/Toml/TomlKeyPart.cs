namespace MesosMock.Toml;

/// <summary>One part of a dotted key.</summary>
/// <param name="Key">The part without quotes and escapes.</param>
/// <param name="Span">Where it is written, quotes included.</param>
internal readonly record struct TomlKeyPart(string Key, TomlSpan Span);
