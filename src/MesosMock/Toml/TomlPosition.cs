namespace MesosMock.Toml;

/// <summary>A place in a TOML text, as editors show it.</summary>
/// <param name="Line">1 and above.</param>
/// <param name="Column">1 and above; counts UTF-16 units.</param>
internal readonly record struct TomlPosition(int Line, int Column);
