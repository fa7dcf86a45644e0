namespace MesosMock.EndToEndTests.Documentation;

/// <summary>A piece of code in a page.</summary>
/// <param name="Page">The page, from the project's root.</param>
/// <param name="Line">The line of its first letter.</param>
/// <param name="Language">What the fence says; empty for an indented block.</param>
/// <param name="Mark">The comment right above it; empty without one.</param>
/// <param name="Lines">Its lines, without the indentation that they share.</param>
internal sealed record CodeBlock(
    string Page, int Line, string Language, string Mark, IReadOnlyList<string> Lines)
{
    /// <summary>Whoever begins a line like this means it to be typed.</summary>
    private static readonly string[] Programs =
    [
        "apt-get", "bash", "cd", "curl", "docker", "dotnet", "export", "git", "go", "kill",
        "mesosmock", "node", "npm", "pip", "podman", "python3", "tmux", "wget", ".ci/run",
    ];

    public string Place => $"{Page}:{Line}";

    public string Text => string.Join('\n', Lines);

    public bool IsPython => Language == "python";

    /// <summary>Whether it is meant to be typed or run.</summary>
    public bool IsCommand => Language is "sh" or "bash" or "console" or "python"
        || (Language.Length == 0
            && Lines.Any(line => Programs.Contains(line.Split(' ', 2)[0])));

    /// <summary>Whether it is a piece of a configuration.</summary>
    public bool IsToml => Language == "toml"
        || (Language.Length == 0 && Lines[0].StartsWith('[') && !IsCommand);

    /// <summary>Why it is not run; null if it is.</summary>
    public string? Excuse => After("not run:");

    /// <summary>The test that runs it; null if the test of its page does.</summary>
    public string? OtherTest => After("run by:");

    /// <summary>What its output must have; null if that is not said.</summary>
    public string? Shows => After("shows:");

    private string? After(string word) =>
        Mark.StartsWith(word, StringComparison.Ordinal) ? Mark[word.Length..].Trim() : null;
}
