using MesosMock.Simulation;
using MesosMock.Simulation.Configuration;
using MesosMock.Simulation.State;
using MesosMock.Simulation.Time;

namespace MesosMock.Fuzz.Worlds;

/// <summary>A cluster under test and what the outside knows of it.</summary>
internal sealed class World(ClusterOptions options)
{
    public ClusterOptions Options { get; } = options;

    public Cluster Cluster { get; } = new(options, new Instant(17_000_000_000_000_000));

    public Step Step => Cluster.Step;

    /// <summary>Streams that are open as the outside sees it.</summary>
    public HashSet<string> OpenStreams { get; } = [];

    public bool IsFinite => Options.Capacity == CapacityMode.Finite;

    public IEnumerable<Framework> Frameworks => Step.FrameworkTable.Known;

    public IEnumerable<Agent> Agents => Step.AgentTable.All;

    /// <summary>Whether a framework lives within the machine, and nothing of it gets out.</summary>
    public static bool IsPhantom(Framework framework) =>
        framework.StreamId?.StartsWith("phantom-", StringComparison.Ordinal) == true;

    public static void Require(bool condition, string message)
    {
        if (!condition)
        {
            throw new BrokenInvariantException(message);
        }
    }
}
