using MesosMock.Console.Screen;

namespace MesosMock.Console.Terminal;

/// <summary>What the environment says about a terminal.</summary>
internal static class TerminalCapabilities
{
    private static readonly string[] TrueColorPrograms =
        ["iTerm.app", "WezTerm", "ghostty", "vscode", "Hyper"];

    /// <summary>Tells how many colours to use.</summary>
    /// <param name="variable">Reads a variable of the environment.</param>
    public static ColorDepth ColorsOf(Func<string, string?> variable)
    {
        // no-color.org: any value but an empty one.
        if (!string.IsNullOrEmpty(variable("NO_COLOR")))
        {
            return ColorDepth.Mono;
        }

        var term = variable("TERM") ?? "";
        if (variable("COLORTERM") is "truecolor" or "24bit"
            || term.EndsWith("-direct", StringComparison.Ordinal)
            || TrueColorPrograms.Contains(variable("TERM_PROGRAM")))
        {
            return ColorDepth.TrueColor;
        }

        return term.Contains("256color", StringComparison.Ordinal)
            ? ColorDepth.Indexed256
            : term.Contains("mono", StringComparison.Ordinal) || term.StartsWith("vt", default)
                ? ColorDepth.Mono
                : ColorDepth.Ansi16;
    }

    /// <summary>Tells whether only ASCII can be shown.</summary>
    /// <param name="variable">Reads a variable of the environment.</param>
    public static bool IsAscii(Func<string, string?> variable)
    {
        foreach (var name in (string[])["LC_ALL", "LC_CTYPE", "LANG"])
        {
            if (variable(name) is { Length: > 0 } locale)
            {
                return !locale.Contains("UTF-8", StringComparison.OrdinalIgnoreCase)
                    && !locale.Contains("UTF8", StringComparison.OrdinalIgnoreCase);
            }
        }

        return true;
    }
}
