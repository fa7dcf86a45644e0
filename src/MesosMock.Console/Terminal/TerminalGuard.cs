using System.ComponentModel;
using System.Diagnostics;

namespace MesosMock.Console.Terminal;

/// <summary>
/// A sleeping shell that restores the terminal if this process is killed without a word, as by
/// SIGKILL. It watches a pipe that ends with this process.
/// </summary>
internal sealed class TerminalGuard : IDisposable
{
    // The signals that end or stop a whole job must not take the guard along.
    private const string Script =
        "trap '' HUP INT QUIT TERM TSTP TTIN TTOU; read -r word && exit 0; "
        + "printf '%b' \"$1\" >/dev/tty; stty \"$2\" </dev/tty || stty sane </dev/tty";

    private readonly Process _shell;

    private TerminalGuard(Process shell) => _shell = shell;

    /// <summary>Starts the guard.</summary>
    /// <param name="settings">What to put back.</param>
    /// <returns>Null where there is no shell.</returns>
    public static TerminalGuard? Start(TerminalSettings settings)
    {
        var start = new ProcessStartInfo("/bin/sh")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList =
            {
                "-c", Script, "mesosmock-guard",
                TerminalModes.Off.Replace("\u001b", "\\033"), settings.ToSttyText(),
            },
        };
        try
        {
            return Process.Start(start) is { } shell ? new TerminalGuard(shell) : null;
        }
        catch (Win32Exception)
        {
            // The console works as well without; only SIGKILL leaves its screen behind then.
            return null;
        }
    }

    /// <summary>Tells the guard that all is well, and lets it go.</summary>
    public void Dispose()
    {
        try
        {
            _shell.StandardInput.Write("ok\n");
            _shell.StandardInput.Dispose();
        }
        catch (IOException)
        {
            // Somebody ended the guard before.
        }

        _shell.Dispose();
    }
}
