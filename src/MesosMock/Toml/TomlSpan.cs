namespace MesosMock.Toml;

/// <summary>A stretch of a TOML text.</summary>
/// <param name="Start">Offset of its first character.</param>
/// <param name="End">Offset after its last character.</param>
internal readonly record struct TomlSpan(int Start, int End);
