using MesosMock.Protocol.V1.Scheduler;
using MesosMock.Simulation.State;

namespace MesosMock.Simulation.Faults;

/// <summary>A fault that steps in when a KILL is on its way to a task's agent.</summary>
internal interface IKillFault
{
    /// <summary>A KILL of a task that the master knows.</summary>
    /// <returns>Whether the fault took it: the task hears nothing of it.</returns>
    bool OnKill(ClusterTask task, KillCall call);
}
