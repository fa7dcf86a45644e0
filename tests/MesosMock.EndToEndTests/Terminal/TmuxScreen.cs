using System.Diagnostics;
using System.Text.RegularExpressions;

namespace MesosMock.EndToEndTests.Terminal;

/// <summary>A shell in a terminal of its own, whose screen can be read.</summary>
internal sealed class TmuxScreen : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(50);

    private readonly string _socket = $"mesosmock-{Guid.NewGuid():N}";
    private string? _server;
    private string? _device;

    /// <summary>Files that the shell writes.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("mesosmock-tmux-").FullName;

    /// <summary>
    /// The executable that is tried: the one that was built, or the one that the variable
    /// MESOSMOCK_PROGRAM names.
    /// </summary>
    public static string Program { get; } =
        Environment.GetEnvironmentVariable("MESOSMOCK_PROGRAM") is { Length: > 0 } path
            ? path
            : Path.Combine(AppContext.BaseDirectory, "mesosmock");

    /// <summary>Opens a terminal.</summary>
    public static async Task<TmuxScreen> OpenAsync(int width = 120, int height = 35)
    {
        var screen = new TmuxScreen();
        _ = await screen.RunAsync(
            "-f", "/dev/null", "new-session", "-d", "-x", $"{width}", "-y", $"{height}",
            "env", "LC_ALL=C.UTF-8", "PS1=$ ", "bash", "--norc", "--noprofile");
        return screen;
    }

    /// <summary>Types a line.</summary>
    public async Task EnterAsync(string line)
    {
        _ = await RunAsync("send-keys", "-l", line);
        _ = await RunAsync("send-keys", "Enter");
    }

    /// <summary>Presses keys by their names.</summary>
    public async Task PressAsync(params string[] keys)
    {
        _ = await RunAsync(["send-keys", .. keys]);
    }

    /// <summary>Waits until the screen shows a text.</summary>
    public async Task WaitForAsync(string text)
    {
        var last = "";
        await UntilAsync(
            async () => (last = await RunAsync("capture-pane", "-p")).Contains(text),
            () => $"\"{text}\" did not appear on\n{last}");
    }

    /// <summary>Waits until the screen shows a text that matches, and returns the match.</summary>
    public async Task<Match> WaitForMatchAsync(string pattern)
    {
        var (last, match) = ("", Match.Empty);
        await UntilAsync(
            async () =>
            {
                last = await RunAsync("capture-pane", "-p");
                match = Regex.Match(last, pattern);
                return match.Success;
            },
            () => $"\"{pattern}\" did not appear on\n{last}");
        return match;
    }

    /// <summary>The screen with its colours, as a terminal would be told it.</summary>
    public Task<string> CaptureAsync() => RunAsync("capture-pane", "-p", "-e");

    /// <summary>Stops the terminal itself, which then reads nothing, or lets it go on.</summary>
    public async Task FreezeAsync(bool isFrozen)
    {
        _server ??= (await RunAsync("display", "-p", "#{pid}")).Trim();
        _device ??= (await RunAsync("display", "-p", "#{pane_tty}")).Trim();
        await RunProgramAsync("kill", isFrozen ? "-STOP" : "-CONT", _server);
    }

    /// <summary>Changes the size behind the back of a terminal that is frozen.</summary>
    public Task ResizeFrozenAsync(int width, int height) => RunProgramAsync(
        "stty", "-F", _device ?? "", "cols", $"{width}", "rows", $"{height}");

    /// <summary>Waits until the other screen and the mouse are off and the cursor is on.
    /// </summary>
    public async Task WaitUntilLeftAsync()
    {
        var last = "";
        await UntilAsync(
            async () => (last = await RunAsync(
                "display", "-p", "#{alternate_on}#{mouse_any_flag}#{cursor_flag}")).Trim() == "001",
            () => $"the terminal was left as {last}");
    }

    /// <summary>The line settings, as the shell's next command finds them.</summary>
    public async Task<string> SettingsAsync(string name)
    {
        var file = Path.Combine(Folder, name);
        await EnterAsync($"stty -g > {file}.new; mv {file}.new {file}");
        await UntilAsync(() => Task.FromResult(File.Exists(file)), () => "no settings");
        return await File.ReadAllTextAsync(file);
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            await FreezeAsync(isFrozen: false);
        }

        _ = await RunAsync("kill-server");
        Directory.Delete(Folder, recursive: true);
    }

    private static async Task UntilAsync(Func<Task<bool>> isSo, Func<string> complaint)
    {
        using var timer = new PeriodicTimer(Interval);
        var start = Stopwatch.GetTimestamp();
        while (!await isSo())
        {
            Assert.True(Stopwatch.GetElapsedTime(start) < Patience, complaint());
            _ = await timer.WaitForNextTickAsync();
        }
    }

    private static async Task RunProgramAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        await process.WaitForExitAsync();
    }

    private async Task<string> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("tmux", ["-L", _socket, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Remove("TMUX");
        using var process = Process.Start(start)!; // a program that cannot be started throws
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return output;
    }
}
