using MesosMock.Console.Keys;

namespace MesosMock.Console.Shell;

/// <summary>A line of help.</summary>
/// <param name="Keys">As they are pressed; may be empty.</param>
/// <param name="Text">What they do.</param>
internal sealed record HelpLine(string Keys, string Text)
{
    /// <summary>Whether it is the title of what follows.</summary>
    public bool IsTitle { get; init; }

    /// <summary>What Enter presses; empty for what is only to be read.</summary>
    public IReadOnlyList<KeyStroke> Strokes { get; init; } = [];

    /// <summary>The line of the action language that tells whether it is possible.</summary>
    public string Check { get; init; } = "";

    /// <summary>Why it is not possible now; empty while it is.</summary>
    public string Reason { get; set; } = "";
}
