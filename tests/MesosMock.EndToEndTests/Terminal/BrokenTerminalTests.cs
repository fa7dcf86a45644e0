using System.Diagnostics;
using System.Globalization;

namespace MesosMock.EndToEndTests.Terminal;

/// <summary>Terminals and runs that break while the console is open.</summary>
public sealed class BrokenTerminalTests
{
    [TmuxTheory]
    [InlineData("")]
    [InlineData("--no-guard")]
    public async Task A_terminal_that_stops_reading_does_not_keep_the_process(string option)
    {
        await using var screen = await TmuxScreen.OpenAsync();
        var before = await screen.SettingsAsync("before");
        var file = Path.Combine(screen.Folder, "pid");
        await screen.EnterAsync(
            $"bash -c 'echo $$ > {file}; exec {TmuxScreen.Program} --port 0 {option}'");
        await screen.WaitForAsync("MesosMock  http://127.0.0.1:");
        var id = int.Parse(
            await File.ReadAllTextAsync(file), CultureInfo.InvariantCulture);
        using var mock = Process.GetProcessById(id);

        await screen.FreezeAsync(isFrozen: true);

        // Every size is drawn anew, until the line holds no more.
        for (var i = 0; i < 40; i++)
        {
            await screen.ResizeFrozenAsync(200, 50 + (i % 2));
        }

        using var kill = Process.Start("kill", ["-TERM", $"{id}"]);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await mock.WaitForExitAsync(patience.Token);

        await screen.FreezeAsync(isFrozen: false);
        await screen.WaitUntilLeftAsync();
        Assert.Equal(before, await screen.SettingsAsync("after"));
    }

    [TmuxTheory]
    [InlineData("")]
    [InlineData("--no-guard")]
    public async Task A_run_that_breaks_leaves_the_terminal_as_it_was_and_says_why(string option)
    {
        await using var screen = await TmuxScreen.OpenAsync();
        var before = await screen.SettingsAsync("before");

        await screen.EnterAsync($"{TmuxScreen.Program} --port 0 --record /dev/full {option}");

        await screen.WaitForAsync("No space left on device");
        await screen.WaitUntilLeftAsync();
        Assert.Equal(before, await screen.SettingsAsync("after"));
    }
}
