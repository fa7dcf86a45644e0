using MesosMock.Simulation;
using MesosMock.Simulation.Targets;
using MesosMock.Simulation.Time;

namespace MesosMock.Server.Loop;

/// <summary>The machine as the loop drives it; the tests of the loop drive another one.</summary>
internal interface IClusterMachine
{
    /// <inheritdoc cref="Cluster.NextDue"/>
    Instant? NextDue { get; }

    /// <inheritdoc cref="Cluster.Summary"/>
    ClusterSummary Summary { get; }

    /// <inheritdoc cref="Cluster.AdvanceTo"/>
    void AdvanceTo(Instant instant);

    /// <inheritdoc cref="Cluster.Apply"/>
    CallReply Apply(Command command);

    /// <inheritdoc cref="Cluster.Count"/>
    int Count(Selector selector);

    /// <inheritdoc cref="Cluster.TakeEffects"/>
    void TakeEffects(List<Effect> effects);
}
