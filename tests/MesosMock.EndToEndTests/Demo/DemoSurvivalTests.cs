using System.Collections.Concurrent;
using System.Text.Json;
using MesosMock.Demo;
using MesosMock.Simulation.Faults;

namespace MesosMock.EndToEndTests.Demo;

/// <summary>The demo's framework against the faults that come first in the catalogue.</summary>
public sealed class DemoSurvivalTests
{
    /// <summary>The faults up to this rank are those of the first tier.</summary>
    private const int LastRankOfTheFirstTier = 20;

    private const string Reset = "frameworks reset all";

    // Scarcity is no event; with this parameter there is one to wait for.
    private static readonly Dictionary<string, string> Parameters = new()
    {
        ["offer.hoard-pressure"] = "offer_timeout=5s",
    };

    private static readonly TimeSpan Suffering = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan Recovery = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan BetweenNudges = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan RealTimeMax = TimeSpan.FromSeconds(60);

    // Each fault has a cluster of its own, and most of the time is waiting: they run together.
    private static readonly ConcurrentDictionary<string, Lazy<Task>> Runs = new();

    public static TheoryData<string> FirstTier => [.. FaultsOfTheFirstTier];

    private static IEnumerable<string> FaultsOfTheFirstTier => FaultCatalogue.All
        .Where(fault => fault.Rank <= LastRankOfTheFirstTier)
        .Select(fault => fault.Id);

    [Theory]
    [MemberData(nameof(FirstTier))]
    public async Task After_a_fault_of_the_first_tier_every_task_runs_once_again(string fault)
    {
        foreach (var each in FaultsOfTheFirstTier)
        {
            _ = Runs.GetOrAdd(each, id => new(() => SurviveAsync(id))).Value;
        }

        await Runs[fault].Value;
    }

    private static async Task SurviveAsync(string fault)
    {
        await using var world = await DemoWorld.StartAsync();
        var start = TimeProvider.System.GetTimestamp();
        await Patience.UntilAsync(world.MissingAsync, () => IsLate(start));

        var number = await ActAsync(
            world, $"fault add {fault} {Parameters.GetValueOrDefault(fault)}");
        await SufferAsync(world, fault);
        await ActAsync(world, $"fault heal {number}");
        var deadline = await world.NowAsync() + Recovery;

        var now = deadline;
        await Patience.UntilAsync(
            async () =>
            {
                now = await world.NowAsync();
                return await world.MissingAsync() is { } missing
                    ? $"{fault}: {missing} after {Recovery}\n{world.Notes}"
                    : null;
            },
            () => now > deadline);
        Assert.Equal(world.Launched.Count, world.Launched.Distinct().Count());
    }

    /// <summary>
    /// Lets the fault act for a while. Tasks are restarted, and the stream is reset until the fault
    /// has fired, so that there is an opportunity for every kind.
    /// </summary>
    private static async Task SufferAsync(DemoWorld world, string fault)
    {
        var start = TimeProvider.System.GetTimestamp();
        var until = await world.NowAsync() + Suffering;
        var next = DateTimeOffset.MinValue;
        var nudges = 0;
        await Patience.UntilAsync(
            async () =>
            {
                var now = await world.NowAsync();
                var hasFired = await HasFiredAsync(world);
                if (now >= next)
                {
                    next = now + BetweenNudges;
                    var services = DemoOptions.ServicesDefault;
                    world.Framework.Restart(services[nudges % services.Count]);
                    nudges++;
                    if (!hasFired && nudges > 1)
                    {
                        await world.Control.ActAsync(Reset);
                    }
                }

                return hasFired && now > until ? null : $"{fault} has not fired\n{world.Notes}";
            },
            () => IsLate(start));
    }

    private static async Task<bool> HasFiredAsync(DemoWorld world) =>
        (await world.StateAsync("faults")).GetProperty("faults")[0]
            .GetProperty("fired").GetInt64() > 0;

    private static async Task<int> ActAsync(DemoWorld world, string line)
    {
        var (status, body) = await world.Control.ActAsync(line);
        Assert.True(status == 200, $"{line}: {JsonSerializer.Serialize(body)}");
        return (await world.StateAsync("faults")).GetProperty("faults")[0]
            .GetProperty("number").GetInt32();
    }

    private static bool IsLate(long start) =>
        TimeProvider.System.GetElapsedTime(start) > RealTimeMax;
}
