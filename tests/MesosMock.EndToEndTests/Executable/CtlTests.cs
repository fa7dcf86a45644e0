namespace MesosMock.EndToEndTests.Executable;

/// <summary><c>mesosmock ctl</c> against the executable.</summary>
public sealed class CtlTests
{
    [Fact]
    public async Task A_line_is_done_and_told_and_exit_codes_say_how_it_went()
    {
        await using var mock = await MockProcess.StartAsync("--seed", "7");
        var url = $"--url=http://127.0.0.1:{mock.Port}";

        var (good, output, _) = await MockProcess.RunAsync(
            "ctl", url, "agents", "partition", "agent:S1", "--return-after", "60s");
        var (table, agents, _) = await MockProcess.RunAsync(
            "ctl", url, "state", "--only", "agents");
        var (json, raw, _) = await MockProcess.RunAsync("ctl", url, "--json", "undo");
        var (refused, _, _) = await MockProcess.RunAsync("ctl", url, "agents kill agent:S9");
        var (senseless, _, error) = await MockProcess.RunAsync("ctl", url, "agents kil all");
        var (late, _, misses) = await MockProcess.RunAsync(
            "ctl", url, "wait", "count(task(*)) == 1", "--timeout", "1ms");
        var (usage, _, _) = await MockProcess.RunAsync("ctl", url);

        Assert.Equal(
            (0, 0, 0, 1, 1, 2, 2), (good, table, json, refused, late, senseless, usage));
        Assert.Contains(": agent S1 partitioned, back in 1m", output);
        Assert.Contains("undo (healing): agents heal agent:S1", output);
        Assert.Contains("mesos-agent-1", agents);
        Assert.StartsWith("{\"seq\":", raw);
        Assert.Contains("did you mean \"kill\"?", error);
        Assert.Contains("count(task:*) is 0, not == 1", misses);
    }

    [Fact]
    public async Task Nobody_there_is_exit_code_3()
    {
        var (exitCode, _, error) = await MockProcess.RunAsync(
            "ctl", "--url", "http://127.0.0.1:1", "panic");

        Assert.Equal(3, exitCode);
        Assert.Contains("is not reachable", error);
    }
}
