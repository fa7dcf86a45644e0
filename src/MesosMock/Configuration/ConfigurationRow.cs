namespace MesosMock.Configuration;

/// <summary>One key of the effective configuration.</summary>
/// <param name="Section">
/// Its table, such as <c>emulation.agent</c> or <c>agents[0]</c>; empty for the root.
/// </param>
/// <param name="Key">Its name in the table.</param>
/// <param name="Value">Its value as TOML.</param>
/// <param name="Source">Where the value comes from.</param>
internal sealed record ConfigurationRow(string Section, string Key, string Value, string Source)
{
    /// <summary>What <see cref="Source"/> says of a value that nobody set.</summary>
    public const string DefaultSource = "default";

    /// <summary>Section and key.</summary>
    public string Path => Section.Length == 0 ? Key : $"{Section}.{Key}";
}
