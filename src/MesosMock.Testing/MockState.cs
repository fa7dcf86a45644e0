namespace MesosMock.Testing;

/// <summary>The whole cluster, or the parts that were asked for.</summary>
public sealed record MockState
{
    /// <summary>What ids and all draws follow from.</summary>
    public ulong Seed { get; init; }

    /// <summary>The clock.</summary>
    public MockClock Clock { get; init; } = new();

    /// <summary>The ratios in force, by their short names such as <c>task_failed</c>.</summary>
    public IReadOnlyDictionary<string, double> Ratios { get; init; } =
        new Dictionary<string, double>();

    /// <summary>All agents, also those that are away.</summary>
    public IReadOnlyList<MockAgent> Agents { get; init; } = [];

    /// <summary>All frameworks that are not removed.</summary>
    public IReadOnlyList<MockFramework> Frameworks { get; init; } = [];

    /// <summary>All tasks that are remembered.</summary>
    public IReadOnlyList<MockTask> Tasks { get; init; } = [];

    /// <summary>All outstanding offers.</summary>
    public IReadOnlyList<MockOffer> Offers { get; init; } = [];

    /// <summary>All rules for faults.</summary>
    public IReadOnlyList<MockFault> Faults { get; init; } = [];
}
