using MesosMock.Protocol.V1;
using MesosMock.Simulation.State;

namespace MesosMock.Simulation.Lifecycle;

/// <summary>
/// Losses that a draw brings upon a single task, told in the words in which a master tells the loss
/// of a whole agent (src/master/master.cpp, Master::_markUnreachable and Master::markGone).
/// </summary>
internal static class EmulatedLosses
{
    public static TaskStatusInfo Status(Step step, ClusterTask task, TaskState state) =>
        state == TaskState.GoneByOperator
            ? step.Statuses.FromMaster(
                task, state, TaskStatusReason.AgentRemovedByOperator, "Agent has been marked gone")
            : step.Statuses.FromMaster(
                task, state, TaskStatusReason.AgentRemoved, "health check timed out") with
            {
                UnreachableTime = new TimeInfo(step.Now.UnixNanoseconds),
            };

    public static TaskStatusInfo Recovery(Step step, ClusterTask task) =>
        step.Statuses.FromMaster(
            task,
            TaskState.Running,
            TaskStatusReason.AgentReregistered,
            "Unreachable agent re-reregistered");
}
