namespace MesosMock.Configuration;

/// <summary>
/// The chaos console: the tables <c>[console]</c> and <c>[keys]</c> with their flags.
/// </summary>
internal sealed record ConsoleSettings
{
    /// <summary>Name or path of the theme. Flag <c>--theme</c>.</summary>
    /// <value>Default <c>dark</c>.</value>
    public string Theme { get; init; } = "dark";

    /// <summary>Frames per second at most.</summary>
    /// <value>1 to 60. Default 10.</value>
    public int FramesPerSecondMax { get; init; } = 10;

    /// <summary>Command lines by the name of the key that runs them.</summary>
    /// <value>Default none.</value>
    public IReadOnlyList<KeyValuePair<string, string>> Keys { get; init; } = [];

    /// <summary>Whether only ASCII is drawn. Flag <c>--ascii</c>.</summary>
    /// <value>Default false.</value>
    public bool IsAscii { get; init; }

    /// <summary>Colours. Flag <c>--color</c>.</summary>
    /// <value>Default <see cref="ColorMode.Auto"/>.</value>
    public ColorMode Color { get; init; } = ColorMode.Auto;

    /// <summary>Whether keys may only look. Flag <c>--read-only</c>.</summary>
    /// <value>Default false.</value>
    public bool IsReadOnly { get; init; }

    /// <summary>
    /// Whether a guard restores the terminal after SIGKILL. Flag <c>--no-guard</c>.
    /// </summary>
    /// <value>Default true.</value>
    public bool IsGuarded { get; init; } = true;
}
