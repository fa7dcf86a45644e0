using MesosMock.Simulation.Configuration;
using MesosMock.Testing;
using Xunit;

namespace KeepAlive.Tests;

public sealed class KeepAliveFrameworkTests
{
    private static readonly TaskRuleOptions RunLong = new()
    {
        Match = "task(web-*)",
        RunFor = DurationDistribution.Constant(TimeSpan.FromHours(1)),
    };

    [Fact]
    public async Task A_task_that_fails_is_replaced()
    {
        await using var cluster = await MockCluster.StartAsync(new()
        {
            Seed = 7,
            Speed = 20,
            Configure = options => options with { TaskRules = [RunLong] },
        });
        await using var framework = await KeepAliveFramework.StartAsync(cluster.SchedulerUrl, 1);
        await cluster.Tasks("web-0").ExpectAsync(TaskState.Running);

        await cluster.Tasks("web-0").ForceAsync(TaskState.Failed);

        await cluster.ExpectEventAsync("UPDATE", task: "web-0", state: TaskState.Failed);
        await cluster.ExpectCallAsync("ACKNOWLEDGE", task: "web-0", count: 3);
        await cluster.Tasks("web-1").ExpectAsync(TaskState.Running);
    }

    [Fact]
    public async Task Tasks_of_an_agent_that_is_cut_off_are_replaced()
    {
        await using var cluster = await MockCluster.StartAsync(new()
        {
            Seed = 7,
            Agents = 3,
            Speed = 20,
            Configure = options => options with { TaskRules = [RunLong] },
        });
        await using var framework = await KeepAliveFramework.StartAsync(cluster.SchedulerUrl, 3);
        await cluster.Tasks("web-*").ExpectAsync(TaskState.Running, count: 3);

        var cut = await cluster.Agents("S1").PartitionAsync(returnAfter: TimeSpan.FromMinutes(5));

        await cluster.ExpectEventAsync(
            "UPDATE", state: TaskState.Unreachable, after: cut.Sequence);
        await cluster.Tasks("web-*").ExpectAsync(TaskState.Running, count: 3);
    }

    [Fact]
    public async Task An_update_that_comes_twice_does_no_harm()
    {
        await using var cluster = await MockCluster.StartAsync(new() { Seed = 7, Speed = 20 });
        await cluster.Faults.AddAsync(new("update.duplicate") { Target = "task(web-*)" });
        await using var framework = await KeepAliveFramework.StartAsync(cluster.SchedulerUrl, 2);

        await cluster.WaitForAsync(
            "event(UPDATE, task=web-0, state=RUNNING) >= 2 and call(ACKNOWLEDGE, task=web-1) >= 2");
    }
}
