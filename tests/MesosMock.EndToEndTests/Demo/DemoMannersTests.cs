namespace MesosMock.EndToEndTests.Demo;

/// <summary>What the demo's framework does beside surviving faults.</summary>
public sealed class DemoMannersTests
{
    private static readonly TimeSpan TimeMax = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Tasks_leave_an_agent_that_is_to_be_maintained()
    {
        await using var world = await DemoWorld.StartAsync();
        await UntilAsync(world.MissingAsync);

        await world.OperateAsync(
            """
            {"type":"UPDATE_MAINTENANCE_SCHEDULE","update_maintenance_schedule":{"schedule":
            {"windows":[{"machine_ids":[{"hostname":"mesos-agent-0","ip":"10.0.0.1"}],
            "unavailability":{"start":{"nanoseconds":1}}}]}}}
            """);

        await UntilAsync(async () => await TasksOnAsync(world, "-S0") is var tasks && tasks > 0
            ? $"{tasks} tasks are still there\n{world.Notes}"
            : await world.MissingAsync());
    }

    [Fact]
    public async Task A_removed_framework_begins_anew_under_a_new_id()
    {
        await using var world = await DemoWorld.StartAsync();
        await UntilAsync(world.MissingAsync);
        var before = await IdsAsync(world);

        await world.Control.ActAsync("frameworks remove all");

        await UntilAsync(async () => (await IdsAsync(world)).Except(before).Any()
            ? await world.MissingAsync()
            : $"there is no new framework\n{world.Notes}");
    }

    private static async Task<int> TasksOnAsync(DemoWorld world, string agent) =>
        (await world.StateAsync("agents")).GetProperty("agents").EnumerateArray()
            .Where(one => one.GetProperty("id").GetString()!.EndsWith(
                agent, StringComparison.Ordinal))
            .Sum(one => one.GetProperty("tasks").GetInt32());

    private static async Task<string[]> IdsAsync(DemoWorld world) =>
        [
            .. (await world.StateAsync("frameworks")).GetProperty("frameworks").EnumerateArray()
                .Select(one => one.GetProperty("id").GetString()!),
        ];

    private static Task UntilAsync(Func<Task<string?>> missing)
    {
        var start = TimeProvider.System.GetTimestamp();
        return Patience.UntilAsync(
            missing, () => TimeProvider.System.GetElapsedTime(start) > TimeMax);
    }
}
