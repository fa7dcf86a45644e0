using MesosMock.Simulation.State;

namespace MesosMock.Simulation.Frameworks;

/// <summary>
/// Removes a framework that did not come back. Never cancelled: one that finds a younger
/// subscription has no effect (src/master/master.cpp, Master::frameworkFailoverTimeout).
/// </summary>
internal sealed class FailoverTimer(Framework framework, int subscription) : Time.Timer
{
    public override void Fire(Step step)
    {
        var isStillKnown = step.FrameworkTable.TryFind(framework.Id, out var known)
            && ReferenceEquals(known, framework);
        if (isStillKnown && !framework.IsConnected && framework.Subscriptions == subscription)
        {
            step.Note($"Framework failover timeout, removing framework {framework.Id.Value}");
            step.Frameworks.Remove(framework);
        }
    }
}
