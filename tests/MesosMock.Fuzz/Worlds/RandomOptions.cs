using MesosMock.Simulation.Configuration;

namespace MesosMock.Fuzz.Worlds;

/// <summary>Clusters of every kind that the configuration allows.</summary>
internal static class RandomOptions
{
    public static ClusterOptions Make(int seed, Random random, bool isQuiet) => new()
    {
        Seed = (ulong)seed,
        Capacity = random.Next(2) == 0 ? CapacityMode.Finite : CapacityMode.Infinite,
        RequireAcknowledgement = isQuiet || random.Next(4) > 0,
        OfferTimeout = random.Next(3) == 0 ? TimeSpan.FromSeconds(random.Next(1, 30)) : null,
        AllocationInterval = TimeSpan.FromMilliseconds(random.Next(100, 3000)),
        CompletedFrameworksMax = random.Next(4),
        CompletedTasksPerFrameworkMax = random.Next(6),
        UnreachableTasksPerFrameworkMax = random.Next(6),
        Agents = Groups(random),
        TaskState = isQuiet ? new() : States(random),
        Agent = isQuiet || random.Next(2) == 0 ? new() : AgentsThatFail(random),
        Resources = isQuiet || random.Next(2) == 0 ? new() : ResourcesThatVanish(random),
        Faults = HasFaults(seed) && !isQuiet ? RandomFaults.Make(random) : [],
    };

    /// <summary>
    /// Every third seed; in the others everything has to hold that faults break on purpose.
    /// </summary>
    public static bool HasFaults(int seed) => seed % 3 == 0;

    private static AgentGroupOptions[] Groups(Random random) =>
    [
        new() { Count = random.Next(1, 4), Resources = "cpus:8;mem:8192;disk:10000;gpus:1" },
        new()
        {
            Count = random.Next(1, 3),
            Resources = "cpus:4.5;mem:2048;disk(r1):1000;disk:500;ports:[31000-31009]",
            Region = "north",
            Zone = "a",
        },
    ];

    private static TaskStateOptions States(Random random) => new()
    {
        DelayTaskStaging = Delay(random),
        DelayTaskStarting = Delay(random),
        DelayTaskNextState = Delay(random),
        DelayTaskLostRecovered = Delay(random),
        RatioTaskFailed = Ratio(random),
        RatioTaskError = Ratio(random),
        RatioTaskDropped = Ratio(random),
        RatioTaskGone = Ratio(random),
        RatioTaskGoneByOperator = Ratio(random),
        RatioTaskUnreachable = Ratio(random),
        RatioTaskLost = Ratio(random),
        RatioTaskLostRecovered = random.NextDouble(),
        SendTaskStaging = random.Next(2) == 0,
        FollowCapabilities = random.Next(2) == 0,
    };

    private static AgentEmulationOptions AgentsThatFail(Random random) => new()
    {
        Interval = TimeSpan.FromSeconds(random.Next(5, 60)),
        RatioAgentKilled = Ratio(random) / 10,
        RatioAgentPartitioned = Ratio(random),
        RatioAgentRestarted = Ratio(random),
        RatioAgentNewId = Ratio(random) / 4,
        RatioAgentGone = Ratio(random) / 10,
        DelayAgentDetected = Delay(random),
        DelayAgentReturn = Delay(random),
        DelayAgentRegistration = Delay(random),
    };

    private static ResourceEmulationOptions ResourcesThatVanish(Random random) => new()
    {
        RatioLost = random.NextDouble(),
        Interval = TimeSpan.FromSeconds(random.Next(5, 60)),
        DelayReturn = DurationDistribution.Constant(TimeSpan.FromSeconds(random.Next(100))),
        Competitors = random.Next(3),
        CompetitorCpus = random.Next(5),
        CompetitorMem = random.Next(3) * 512,
    };

    private static double Ratio(Random random) => random.Next(3) == 0 ? random.NextDouble() / 6 : 0;

    private static DurationDistribution Delay(Random random) => random.Next(4) switch
    {
        0 => DurationDistribution.Constant(TimeSpan.Zero),
        1 => DurationDistribution.Constant(TimeSpan.FromSeconds(random.Next(1, 8))),
        2 => DurationDistribution.Exponential(TimeSpan.FromSeconds(3)),
        _ => DurationDistribution.Uniform(TimeSpan.Zero, TimeSpan.FromSeconds(6)),
    };
}
