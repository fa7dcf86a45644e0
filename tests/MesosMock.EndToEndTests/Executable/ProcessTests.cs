using System.Diagnostics;
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
        var frameworks = await Task.WhenAll(Enumerable.Range(0, 20).Select(number =>
            Subscriber.SubscribeAsync(mock.Port, Subscriber.IdleInfo)));
        using var idle = new RawConnection(mock.Port);
        idle.Send("GET", Subscriber.Path, "");
        await idle.ReadResponseAsync();
        using var half = new RawConnection(mock.Port);
        half.Send("POST /api/v1/scheduler HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n{");

        var watch = Stopwatch.StartNew();
        var (exitCode, _, errors) = await mock.StopAsync(signal);
        var elapsed = watch.Elapsed;

        Assert.Equal(0, exitCode);
        Assert.StartsWith("seed 7\n", errors);

        // Nobody waits for the half of a request, which would never end.
        Assert.InRange(elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
        Assert.Contains("20 frameworks; tasks: 0 launched; 0 faults fired; seed 7", errors);
        foreach (var framework in frameworks)
        {
            Assert.Contains("HEARTBEAT", await framework.Stream.ReadChunkAsync());
            Assert.Equal("", await framework.Stream.ReadChunkAsync());
            framework.Dispose();
        }
    }

    [Fact]
    public async Task A_port_in_use_is_one_line_and_exit_code_2()
    {
        await using var first = await MockProcess.StartAsync();

        var (exitCode, _, errors) =
            await MockProcess.RunAsync("--port", $"{first.Port}");

        Assert.Equal(2, exitCode);
        Assert.StartsWith($"cannot listen on 127.0.0.1:{first.Port}: ", errors);
        Assert.Contains("--port 0 picks a free one", errors);
        Assert.Single(errors.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task A_bad_configuration_is_one_line_a_problem_and_exit_code_2()
    {
        using var file = new TemporaryFile(
            "prot = 1\n[emulation.task_state]\nratio_task_lost = 2\n");

        var (exitCode, _, errors) =
            await MockProcess.RunAsync($"-config={file.Path}", "--headless");

        Assert.Equal(2, exitCode);
        Assert.Collection(
            errors.TrimEnd().Split('\n'),
            line => Assert.EndsWith("did you mean \"port\"?", line),
            line => Assert.Contains(":3:19: emulation.task_state.ratio_task_lost: ", line));
    }
}
