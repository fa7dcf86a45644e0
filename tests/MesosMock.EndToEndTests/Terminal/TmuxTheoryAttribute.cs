using System.ComponentModel;
using System.Diagnostics;

namespace MesosMock.EndToEndTests.Terminal;

/// <summary>
/// A test in a real terminal. Where tmux is missing the test says so and is skipped; in
/// continuous integration it runs all the same, and fails.
/// </summary>
public sealed class TmuxTheoryAttribute : TheoryAttribute
{
    public TmuxTheoryAttribute()
    {
        Skip = Missing();
    }

    /// <summary>What is missing, in words; null when nothing is.</summary>
    public static string? Missing() =>
        Environment.GetEnvironmentVariable("CI") != "true" && !IsThere()
            ? "needs a terminal (tmux is not on the path)"
            : null;

    private static bool IsThere()
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("tmux", "-V")
            {
                RedirectStandardOutput = true,
            });
            process!.WaitForExit(); // a program that cannot be started throws
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            // There is no such program.
            return false;
        }
    }
}
