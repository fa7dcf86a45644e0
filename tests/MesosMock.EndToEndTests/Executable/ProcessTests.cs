using MesosMock.EndToEndTests.Http;

namespace MesosMock.EndToEndTests.Executable;

/// <summary>How the executable starts, stops and complains.</summary>
public sealed class ProcessTests
{
    [Theory]
    [InlineData("TERM")]
    [InlineData("INT")]
    public async Task A_signal_ends_streams_in_good_order_and_the_run_with_a_summary(string signal)
    {
        await using var mock = await MockProcess.StartAsync("--seed", "7");
        using var framework = await Subscriber.SubscribeAsync(mock.Port);
        await framework.Stream.ReadChunkAsync();
        await framework.Stream.ReadChunkAsync();

        var (exitCode, _, errors) = await mock.StopAsync(signal);

        Assert.Equal(0, exitCode);
        Assert.Equal("", await framework.Stream.ReadChunkAsync());
        Assert.Contains("1 frameworks; tasks: 0 launched; 0 faults fired; seed 7", errors);
    }

    [Fact]
    public async Task A_port_in_use_is_one_line_and_exit_code_2()
    {
        await using var first = await MockProcess.StartAsync();

        var (exitCode, _, errors) =
            await MockProcess.RunAsync("--headless", "--port", $"{first.Port}");

        Assert.Equal(2, exitCode);
        Assert.StartsWith($"cannot listen on 127.0.0.1:{first.Port}: ", errors);
        Assert.Single(errors.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task A_bad_configuration_is_one_line_a_problem_and_exit_code_2()
    {
        var path = Path.GetTempFileName();
        await File.WriteAllTextAsync(
            path, "prot = 1\n[emulation.task_state]\nratio_task_lost = 2\n");

        var (exitCode, _, errors) = await MockProcess.RunAsync($"-config={path}", "--headless");

        Assert.Equal(2, exitCode);
        Assert.Collection(
            errors.TrimEnd().Split('\n'),
            line => Assert.EndsWith("did you mean \"port\"?", line),
            line => Assert.Contains(":3:19: emulation.task_state.ratio_task_lost: ", line));
        File.Delete(path);
    }

    [Fact]
    public async Task Ten_thousand_agents_are_offered_in_one_event()
    {
        var path = Path.GetTempFileName();
        await File.WriteAllTextAsync(path, "[mesos]\nagent_count = 10000\n");
        await using var mock = await MockProcess.StartAsync($"-config={path}");
        using var framework = await Subscriber.SubscribeAsync(mock.Port);

        await framework.Stream.ReadChunkAsync();
        var offers = await framework.Stream.ReadChunkAsync();

        Assert.Equal(10_000, offers.Split("\"agent_id\"").Length - 1);
        File.Delete(path);
    }
}
