using MesosMock.Console.Screen;
using MesosMock.Console.Themes;

namespace MesosMock.Console.Shell;

/// <summary>What the executable gives a console to begin with.</summary>
internal sealed record ConsoleOptions
{
    /// <summary>What the header shows; the server's address comes later.</summary>
    public ConsoleFacts Facts { get; init; } = new();

    /// <summary>The look.</summary>
    public Theme Theme { get; init; } = Theme.Plain;

    /// <summary>How many colours there are.</summary>
    public ColorDepth Colors { get; init; } = ColorDepth.TrueColor;

    /// <summary>Whether only ASCII is drawn.</summary>
    public bool IsAscii { get; init; }

    /// <summary>Frames per second at most.</summary>
    /// <value>1 to 60. Default 10.</value>
    public int FramesPerSecondMax { get; init; } = 10;

    /// <summary>
    /// Finds a theme by its name or file; the message when there is none that can be used.
    /// </summary>
    public Func<string, (Theme? Theme, string Problem)> FindTheme { get; init; } =
        name => (null, $"there is no theme {name}");

    /// <summary>The theme in use, read anew, if its file has changed since; null if not.
    /// </summary>
    public Func<(Theme? Theme, string Problem)?> ReloadTheme { get; init; } = () => null;

    /// <summary>Puts a text on the clipboard; tells where it went.</summary>
    public Func<string, string> Copy { get; init; } = _ => "there is no clipboard";
}
