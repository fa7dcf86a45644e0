namespace MesosMock.CommandLine;

/// <summary>What the help of a command ends with.</summary>
/// <param name="Document">The page that tells more.</param>
/// <param name="Examples">Lines to type, and what they are for.</param>
internal sealed record HelpPage(
    string Document, IReadOnlyList<(string Line, string Purpose)> Examples);
