using MesosMock.EndToEndTests.Tasks;

namespace MesosMock.EndToEndTests.Executable;

/// <summary>The same seed and the same tasks give the same ends, in whatever order.</summary>
public sealed class SeedTests
{
    private static readonly string[] Frameworks = ["alpha", "beta", "gamma"];

    [Fact]
    public async Task The_seed_decides_which_tasks_fail_and_the_order_of_calls_does_not()
    {
        var oneByOne = await FailedAsync("7", isCrowded: false);
        var crowded = await FailedAsync("7", isCrowded: true);
        var otherwise = await FailedAsync("8", isCrowded: true);

        Assert.InRange(oneByOne.Count, 40, 140);
        Assert.Equal(oneByOne, crowded);
        Assert.NotEqual(oneByOne, otherwise);
    }

    /// <returns>The tasks that failed, sorted.</returns>
    private static async Task<List<string>> FailedAsync(string seed, bool isCrowded)
    {
        using var file = new TemporaryFile(Lives.ShortLives + "ratio_task_failed = 0.3\n");
        await using var mock = await MockProcess.StartAsync($"-config={file.Path}", "--seed", seed);
        List<IReadOnlyDictionary<string, List<string>>> runs = [];
        if (isCrowded)
        {
            // All at the same time, and each in two launches from the last task to the first.
            runs.AddRange(await Task.WhenAll(
                Frameworks.Reverse().Select(name => RunBackwardsAsync(mock.Port, name))));
        }
        else
        {
            foreach (var name in Frameworks)
            {
                runs.Add(await TaskRunner.RunAsync(mock.Port, name, Lives.Ids(name, 100)));
            }
        }

        return [.. runs.SelectMany(tasks => tasks)
            .Where(task => task.Value[^1] == "TASK_FAILED")
            .Select(task => task.Key)
            .Order(StringComparer.Ordinal)];
    }

    private static async Task<IReadOnlyDictionary<string, List<string>>> RunBackwardsAsync(
        int port, string name)
    {
        using var runner = await TaskRunner.SubscribeAsync(port, name);
        foreach (var ids in Lives.Ids(name, 100).Reverse().Chunk(50))
        {
            await runner.LaunchAsync(ids);
        }

        await runner.ReadToEndsAsync();
        return runner.States;
    }
}
