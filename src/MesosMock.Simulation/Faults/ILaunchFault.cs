using MesosMock.Protocol.V1;
using MesosMock.Simulation.State;

namespace MesosMock.Simulation.Faults;

/// <summary>A fault that steps in when tasks are launched.</summary>
internal interface ILaunchFault
{
    /// <summary>A valid task is about to be launched.</summary>
    /// <returns>A reason to refuse it; null to let it go on.</returns>
    string? Refuse(Framework framework, TaskInfo task) => null;

    /// <summary>A valid task is about to be launched.</summary>
    /// <returns>Whether it vanishes before the master takes note of it.</returns>
    bool Vanishes(Framework framework, Agent agent, TaskInfo task) => false;

    /// <summary>The master has the task, the agent not yet.</summary>
    /// <returns>Whether the fault took it: its life does not begin as usual.</returns>
    bool OnLaunched(ClusterTask task) => false;
}
