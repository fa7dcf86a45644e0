using MesosMock.Simulation.State;

namespace MesosMock.Simulation.Frameworks;

/// <summary>
/// Removes a framework that did not come back (src/master/master.cpp,
/// Master::frameworkFailoverTimeout). A framework has but one, and it waits only while the
/// framework is away: reconnecting for ever leaves nothing behind.
/// </summary>
internal sealed class FailoverTimer(Framework framework) : Time.Timer
{
    public override void Fire(Step step)
    {
        step.Note($"Framework failover timeout, removing framework {framework.Id.Value}");
        step.Frameworks.Remove(framework);
    }
}
