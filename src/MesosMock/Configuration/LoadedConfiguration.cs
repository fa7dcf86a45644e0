namespace MesosMock.Configuration;

/// <summary>What came of reading a configuration.</summary>
/// <param name="Settings">The settings; null when there are problems.</param>
/// <param name="Rows">Every key with its value and where it comes from.</param>
/// <param name="Problems">What is wrong, one line each.</param>
/// <param name="Warnings">What has no effect, one line each.</param>
internal sealed record LoadedConfiguration(
    Settings? Settings,
    IReadOnlyList<ConfigurationRow> Rows,
    IReadOnlyList<string> Problems,
    IReadOnlyList<string> Warnings);
