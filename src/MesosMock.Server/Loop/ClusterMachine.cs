using MesosMock.Simulation;
using MesosMock.Simulation.Targets;
using MesosMock.Simulation.Time;

namespace MesosMock.Server.Loop;

/// <summary>The real machine.</summary>
internal sealed class ClusterMachine(Cluster cluster) : IClusterMachine
{
    public Instant? NextDue => cluster.NextDue;

    public ClusterSummary Summary => cluster.Summary;

    public void AdvanceTo(Instant instant) => cluster.AdvanceTo(instant);

    public CallReply Apply(Command command) => cluster.Apply(command);

    public int Count(Selector selector) => cluster.Count(selector);

    public void TakeEffects(List<Effect> effects) => cluster.TakeEffects(effects);
}
