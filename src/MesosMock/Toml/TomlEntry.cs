namespace MesosMock.Toml;

/// <summary>A key of a table with its value.</summary>
/// <param name="Key">The key without quotes and escapes.</param>
/// <param name="KeySpan">Where the key is written first, without the dots around it.</param>
/// <param name="Value">The value.</param>
internal sealed record TomlEntry(string Key, TomlSpan KeySpan, TomlValue Value);
