using System.ComponentModel;
using System.Diagnostics;

namespace MesosMock.Hosting;

/// <summary>Brings a text to a clipboard, as far as the surroundings have one.</summary>
internal static class Clipboard
{
    // OSC 52 is ignored by tmux unless configured; its own command always works.
    private static readonly string[][] Programs =
    [
        ["tmux", "load-buffer", "-w", "-"],
        ["wl-copy"],
        ["xclip", "-selection", "clipboard"],
    ];

    /// <summary>Copies a text.</summary>
    /// <returns>Where it went, in a few words.</returns>
    public static string Copy(string text)
    {
        foreach (var program in Programs)
        {
            if (IsUsable(program[0]) && TryGive(program, text))
            {
                return program[0] == "tmux" ? "to tmux's buffer" : "to the clipboard";
            }
        }

        var file = Path.Combine(Path.GetTempPath(), $"mesosmock-{Environment.ProcessId}.clip");
        try
        {
            File.WriteAllText(file, text);
            return $"to {file}";
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // There is no other place; the note says so.
            return "nowhere: " + error.Message;
        }
    }

    private static bool IsUsable(string program) =>
        Environment.GetEnvironmentVariable(program switch
        {
            "tmux" => "TMUX",
            "wl-copy" => "WAYLAND_DISPLAY",
            _ => "DISPLAY",
        }) is { Length: > 0 };

    private static bool TryGive(string[] program, string text)
    {
        var start = new ProcessStartInfo(program[0], program[1..])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using var process = Process.Start(start);
            process?.StandardInput.Write(text);
            process?.StandardInput.Dispose();
            return process is not null;
        }
        catch (Exception error) when (error is Win32Exception or IOException)
        {
            // There is no such program, or it does not want the text: the next one may.
            return false;
        }
    }
}
