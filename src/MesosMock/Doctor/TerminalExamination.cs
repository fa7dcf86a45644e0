using MesosMock.Console.Screen;
using MesosMock.Console.Terminal;

namespace MesosMock.Doctor;

/// <summary>Looks at what the console needs. Nothing of it keeps a run from starting.</summary>
/// <param name="variable">Reads a variable of the environment.</param>
internal sealed class TerminalExamination(Func<string, string?> variable)
{
    private const int WidthWanted = 80;
    private const int HeightWanted = 24;

    /// <summary>Looks at the terminal, its colours, its size and its characters.</summary>
    public IReadOnlyList<Finding> Examine()
    {
        if (LinuxTerminal.Refuse(variable("TERM")) is { } reason)
        {
            return
            [
                Finding.Warn(
                    "terminal",
                    $"{reason}: runs are headless; the console needs a Linux terminal, "
                        + "such as TERM=xterm-256color"),
            ];
        }

        return
        [
            Finding.Ok("terminal", $"TERM={variable("TERM")}"),
            ExamineColors(),
            ExamineSize(),
            ExamineCharacters(),
        ];
    }

    private Finding ExamineColors() => TerminalCapabilities.ColorsOf(variable) switch
    {
        ColorDepth.Mono => Finding.Warn(
            "colours", "none; TERM=xterm-256color or --color 256 if the terminal has some"),
        ColorDepth.Ansi16 => Finding.Warn(
            "colours", "16; TERM=xterm-256color or --color 256 if the terminal has more"),
        ColorDepth.Indexed256 => Finding.Ok("colours", "256"),
        _ => Finding.Ok("colours", "24 bit"),
    };

    private static Finding ExamineSize()
    {
        using var terminal = LinuxTerminal.Open(isGuarded: false);
        if (terminal is null)
        {
            return Finding.Warn("size", "the terminal cannot be opened: runs are headless");
        }

        var (width, height) = terminal.Size;
        return width < WidthWanted || height < HeightWanted
            ? Finding.Warn(
                "size",
                $"{width}x{height}; the console is easier to read from "
                    + $"{WidthWanted}x{HeightWanted}: make the window larger")
            : Finding.Ok("size", $"{width}x{height}");
    }

    private Finding ExamineCharacters() => TerminalCapabilities.IsAscii(variable)
        ? Finding.Warn("characters", "ASCII only; LANG=C.UTF-8 for lines and graphs")
        : Finding.Ok("characters", "UTF-8");
}
