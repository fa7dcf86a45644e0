using MesosMock.Simulation.State;

namespace MesosMock.Simulation.Faults;

/// <summary>A fault that steps in between the stages of a task's life.</summary>
internal interface ILifeFault
{
    /// <summary>A task is about to leave the stage that it is in.</summary>
    /// <returns>Whether the fault took it: it stays, or went another way.</returns>
    bool OnLeavingStage(ClusterTask task);
}
