using System.Diagnostics;
using System.Globalization;
using MesosMock.EndToEndTests.Clients;

namespace MesosMock.EndToEndTests.Terminal;

/// <summary>What somebody does within a minute, with a stock framework connected.</summary>
public sealed class ConsoleSessionTests
{
    private const string LongLives =
        """
        [master]
        allocation_interval = "100ms"
        [emulation.task_state]
        delay_task_starting = 0.1
        delay_task_next_state = "0.1s"
        [[task_rule]]
        match = "task(*)"
        run_for = "1h"

        """;

    [TmuxNodeFact]
    public async Task A_framework_is_watched_and_broken_by_keys()
    {
        using var file = new TemporaryFile(LongLives);
        await using var screen = await TmuxScreen.OpenAsync();
        var before = await screen.SettingsAsync("before");
        await screen.EnterAsync($"{TmuxScreen.Program} --port 0 -config={file.Path}");
        var port = (await screen.WaitForMatchAsync(@"http://127\.0\.0\.1:(\d+)")).Groups[1].Value;
        using var node = NodeClient.Start(
            int.Parse(port, CultureInfo.InvariantCulture), tasks: 20);
        try
        {
            await FailTaskAsync(screen);
            await ChangeRatioAsync(screen);
            await RescindAndKillAsync(screen, node);
            await screen.PressAsync("q");
            await screen.WaitForAsync("lose their master");
            await screen.PressAsync("y");
            await screen.WaitUntilLeftAsync();
        }
        finally
        {
            node.Kill();
        }

        Assert.Equal(before, await screen.SettingsAsync("after"));
    }

    private static async Task FailTaskAsync(TmuxScreen screen)
    {
        await screen.PressAsync("4", "/");
        await screen.PressAsync("-l", "state:RUNNING");
        await screen.PressAsync("Enter");
        _ = await screen.WaitForMatchAsync("▸.*RUNNING");
        await screen.PressAsync("f", "f");
        await screen.WaitForAsync("forced to TASK_FAILED");

        // The wire has it.
        await screen.PressAsync("7", "/");
        await screen.PressAsync("-l", "type:UPDATE state:FAILED");
        await screen.PressAsync("Enter");
        _ = await screen.WaitForMatchAsync("▸.*UPDATE.*FAILED");
        await screen.PressAsync("Enter");
        await screen.WaitForAsync("\"state\": \"TASK_FAILED\"");
        await screen.PressAsync("Escape");
    }

    private static async Task ChangeRatioAsync(TmuxScreen screen)
    {
        await screen.PressAsync("6", "t", "Home");
        await screen.PressAsync("-l", "50 for ");
        await screen.PressAsync("Enter");
        await screen.WaitForAsync("→ 0.00");
        await screen.PressAsync("u");
        await screen.WaitForAsync("undid");
    }

    private static async Task RescindAndKillAsync(TmuxScreen screen, Process node)
    {
        // A framework that stands still keeps its offers.
        using var stop = Process.Start("kill", ["-STOP", $"{node.Id}"]);
        await screen.PressAsync("5");
        _ = await screen.WaitForMatchAsync(@"▸ O\d");
        await screen.PressAsync("x", "r");
        await screen.WaitForAsync("offers rescind offer");
        using var go = Process.Start("kill", ["-CONT", $"{node.Id}"]);
        await screen.PressAsync("3", "x", "k");
        _ = await screen.WaitForMatchAsync(@"▸ S0.*unreachable");
    }
}
