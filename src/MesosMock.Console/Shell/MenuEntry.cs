using MesosMock.Console.Themes;

namespace MesosMock.Console.Shell;

/// <summary>A line of a menu.</summary>
/// <param name="Letter">The key that runs it.</param>
/// <param name="Title">A few words.</param>
/// <param name="Run">What it does; the menu is closed then.</param>
internal sealed record MenuEntry(char Letter, string Title, Action Run)
{
    /// <summary>What holds without further words, such as times; may be empty.</summary>
    public string Note { get; init; } = "";

    /// <summary>The line that tells whether it is possible; empty for what always is.</summary>
    public string Check { get; init; } = "";

    /// <summary>Why it is not possible now; empty while it is.</summary>
    public string Reason { get; set; } = "";

    /// <summary>Danger is shown.</summary>
    public Tone Tone { get; init; } = Tone.Text;

    /// <summary>Opens a form for it, with Shift and the letter; null for none.</summary>
    public Action? Edit { get; init; }
}
