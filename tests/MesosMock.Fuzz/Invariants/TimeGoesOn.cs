using MesosMock.Fuzz.Worlds;
using MesosMock.Simulation.Time;

namespace MesosMock.Fuzz.Invariants;

/// <summary>The time never falls, and nothing that is due is left behind.</summary>
internal sealed class TimeGoesOn(World world) : Rule(world)
{
    private Instant _last = world.Cluster.Now;

    public override void AfterStep()
    {
        var now = World.Cluster.Now;
        World.Require(now >= _last, $"the time fell from {_last} to {now}");
        World.Require(
            World.Cluster.NextDue is not { } due || due >= now,
            $"a timer is due at {World.Cluster.NextDue}, before {now}");
        _last = now;
    }
}
