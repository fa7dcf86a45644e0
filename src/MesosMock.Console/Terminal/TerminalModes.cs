namespace MesosMock.Console.Terminal;

/// <summary>What is said to a terminal at the beginning and at the end.</summary>
internal static class TerminalModes
{
    /// <summary>
    /// Other screen, no cursor, no wrap at the edge, mouse with drags in SGR form, marks around
    /// pasted text, reports of focus.
    /// </summary>
    public const string On =
        "\u001b[?1049h\u001b[?25l\u001b[?7l\u001b[?1002h\u001b[?1006h\u001b[?2004h\u001b[?1004h";

    /// <summary>
    /// All of that back, in the other order. The runtime may have switched the arrow keys to
    /// their other form, which it leaves on: that is undone, too.
    /// </summary>
    public const string Off =
        "\u001b[?2026l\u001b[?1004l\u001b[?2004l\u001b[?1006l\u001b[?1002l\u001b[?7h\u001b[0m"
        + "\u001b[?25h\u001b[?1049l\u001b[?1l\u001b>";

    /// <summary>The mouse alone, so that the terminal can select text meanwhile.</summary>
    public const string MouseOn = "\u001b[?1002h\u001b[?1006h";

    /// <summary>The mouse alone.</summary>
    public const string MouseOff = "\u001b[?1006l\u001b[?1002l";
}
