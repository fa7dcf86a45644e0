namespace MesosMock.CommandLine;

/// <summary>What commands read, write and start.</summary>
/// <param name="Input">Standard input, as bytes.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error.</param>
/// <param name="Run">Runs the mock master.</param>
internal sealed record CommandContext(
    Stream Input, TextWriter Output, TextWriter Error, Runner Run);
