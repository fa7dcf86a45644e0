namespace MesosMock.Tests.Conventions;

/// <summary>One file, by its path from the project's root with forward slashes.</summary>
internal sealed record SourceFile(string Path, IReadOnlyList<string> Lines)
{
    public bool IsTest => !Path.StartsWith("src/", StringComparison.Ordinal);

    /// <summary>The namespace that the folder asks for.</summary>
    public string ExpectedNamespace => Assembly == "MesosMock"
        ? Joined.Length == 0 ? "MesosMock" : "MesosMock." + Joined
        : Joined.Length == 0 ? Assembly : Assembly + "." + Joined;

    private string Assembly => Path.Split('/')[1];

    private string Joined => string.Join('.', Path.Split('/')[2..^1]);

    /// <summary>Lines with their numbers, without those that are nothing but a comment.</summary>
    public IEnumerable<(int Number, string Text)> Code => Lines
        .Select((text, index) => (index + 1, text))
        .Where(line => !line.text.TrimStart().StartsWith("//", StringComparison.Ordinal));
}
