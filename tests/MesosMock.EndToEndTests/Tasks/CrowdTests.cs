namespace MesosMock.EndToEndTests.Tasks;

/// <summary>Many frameworks and many tasks at a time.</summary>
public sealed class CrowdTests
{
    [Fact]
    public async Task Two_hundred_frameworks_at_once_run_their_tasks()
    {
        await using var own = await OwnMaster.StartAsync(OwnMaster.WithShortLives);

        var runs = await Task.WhenAll(Enumerable.Range(0, 200).Select(number =>
            TaskRunner.RunAsync(own.Port, $"f{number}", Lives.Ids($"f{number}", 3))));

        Assert.All(runs, tasks => Assert.Equal(3, tasks.Count));
        Assert.All(
            runs.SelectMany(tasks => tasks.Values),
            states => Assert.Equal(Lives.Good, states));
    }

    [Fact]
    public async Task Three_in_ten_of_three_thousand_tasks_fail_with_that_ratio()
    {
        await using var own = await OwnMaster.StartAsync(options =>
        {
            options = OwnMaster.WithShortLives(options);
            var cluster = options.Cluster;
            var taskState = cluster.TaskState with { RatioTaskFailed = 0.3 };
            return options with { Cluster = cluster with { TaskState = taskState } };
        });

        var runs = await Task.WhenAll(Enumerable.Range(0, 3).Select(number =>
            TaskRunner.RunAsync(own.Port, $"f{number}", Lives.Ids($"f{number}", 1000))));

        var ends = runs.SelectMany(tasks => tasks.Values).Select(states => states[^1]).ToList();
        Assert.Equal(3000, ends.Count(end => end is "TASK_FAILED" or "TASK_FINISHED"));

        // Four standard deviations, of 25 tasks each, on either side of 900.
        Assert.InRange(ends.Count(end => end == "TASK_FAILED"), 800, 1000);
    }
}
