using System.Diagnostics;

namespace MesosMock.EndToEndTests.Terminal;

/// <summary>The console in a real terminal: it opens, acts, and leaves nothing behind.</summary>
public sealed class ConsoleTerminalTests
{
    private static string Program => TmuxScreen.Program;

    [TmuxTheory]
    [InlineData("")]
    [InlineData("--no-guard")]
    public async Task Keys_act_on_agents_and_q_leaves_the_terminal_as_it_was(string option)
    {
        await using var screen = await TmuxScreen.OpenAsync();
        var before = await screen.SettingsAsync("before");
        await screen.EnterAsync($"{Program} --port 0 {option}");
        await screen.WaitForAsync("MesosMock  http://127.0.0.1:");

        await screen.PressAsync("3");
        await screen.WaitForAsync("mesos-agent-1");
        await screen.PressAsync("x", "p");
        await screen.WaitForAsync("u heals");
        await screen.WaitForAsync("unreachable");
        await screen.PressAsync("q");

        await screen.WaitUntilLeftAsync();
        await screen.WaitForAsync("0 frameworks; tasks: 0 launched");
        Assert.Equal(before, await screen.SettingsAsync("after"));
    }

    [TmuxTheory]
    [InlineData("TERM")]
    [InlineData("INT")]
    [InlineData("HUP")]
    [InlineData("QUIT")]
    [InlineData("KILL")]
    public async Task However_it_ends_the_terminal_is_as_it_was(string signal)
    {
        await using var screen = await TmuxScreen.OpenAsync();
        var before = await screen.SettingsAsync("before");
        var file = Path.Combine(screen.Folder, "pid");
        await screen.EnterAsync($"bash -c 'echo $$ > {file}; exec {Program} --port 0'");
        await screen.WaitForAsync("MesosMock  http://127.0.0.1:");

        var id = (await File.ReadAllTextAsync(file)).Trim();
        using var kill = Process.Start("kill", [$"-{signal}", id]);

        await screen.WaitUntilLeftAsync();
        Assert.Equal(before, await screen.SettingsAsync("after"));
    }

    [TmuxTheory]
    [InlineData("")]
    [InlineData("--no-guard")]
    public async Task Stopped_by_keys_it_leaves_the_terminal_and_comes_back(string option)
    {
        await using var screen = await TmuxScreen.OpenAsync();
        var before = await screen.SettingsAsync("before");
        await screen.EnterAsync($"{Program} --port 0 {option}");
        await screen.WaitForAsync("MesosMock  http://127.0.0.1:");

        // Both at once: the second one counts only for a while.
        await screen.PressAsync("C-z", "C-z");
        await screen.WaitForAsync("Stopped");
        await screen.WaitUntilLeftAsync();
        Assert.Equal(before, await screen.SettingsAsync("stopped"));

        await screen.EnterAsync("fg");
        await screen.WaitForAsync("MesosMock  http://127.0.0.1:");
        await screen.PressAsync("3");
        await screen.WaitForAsync("mesos-agent-1");
        await screen.PressAsync("q");
        await screen.WaitUntilLeftAsync();
        Assert.Equal(before, await screen.SettingsAsync("after"));
    }

    [TmuxTheory]
    [InlineData("")]
    [InlineData("--no-guard")]
    public async Task Stopped_from_outside_it_takes_the_terminal_again(string option)
    {
        await using var screen = await TmuxScreen.OpenAsync();
        var before = await screen.SettingsAsync("before");
        var file = Path.Combine(screen.Folder, "pid");
        await screen.EnterAsync($"bash -c 'echo $$ > {file}; exec {Program} --port 0 {option}'");
        await screen.WaitForAsync("MesosMock  http://127.0.0.1:");

        var id = (await File.ReadAllTextAsync(file)).Trim();
        using var stop = Process.Start("kill", ["-STOP", id]);
        await screen.WaitForAsync("Stopped");
        await screen.EnterAsync("clear; echo wi''ped");
        await screen.WaitForAsync("wiped");
        await screen.EnterAsync("fg");
        await screen.WaitForAsync("MesosMock  http://127.0.0.1:");
        await screen.PressAsync("3");
        await screen.WaitForAsync("mesos-agent-1");
        await screen.PressAsync("q");

        await screen.WaitUntilLeftAsync();
        Assert.Equal(before, await screen.SettingsAsync("after"));
    }

    [TmuxTheory]
    [InlineData("TERM=dumb", "running headless: TERM is dumb")]
    [InlineData("TERM=", "running headless: TERM is not set")]
    public async Task Without_a_good_terminal_it_runs_headless_and_says_so(
        string variable, string expected)
    {
        await using var screen = await TmuxScreen.OpenAsync();

        await screen.EnterAsync($"{variable} {Program} --port 0");

        await screen.WaitForAsync(expected);
        await screen.WaitForAsync("listening on http://127.0.0.1:");
        await screen.PressAsync("C-c");
        await screen.WaitForAsync("0 faults fired");
    }
}
