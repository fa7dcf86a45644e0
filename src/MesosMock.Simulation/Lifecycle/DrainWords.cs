using MesosMock.Protocol.V1;
using MesosMock.Simulation.State;

namespace MesosMock.Simulation.Lifecycle;

/// <summary>
/// What a draining agent makes of the updates of tasks that are killed, whoever had them killed
/// (src/slave/slave.cpp, Slave::statusUpdate).
/// </summary>
internal static class DrainWords
{
    public static TaskStatusInfo Apply(ClusterTask task, TaskStatusInfo status)
    {
        if (task.Agent.DrainAtHand is not { } drain
            || status.State is not (TaskState.Killing or TaskState.Killed))
        {
            return status;
        }

        var isGone = drain.MarkGone && task.Framework.Has(Capabilities.PartitionAware);
        return status with
        {
            State = isGone ? TaskState.GoneByOperator : status.State,
            Reason = TaskStatusReason.AgentDraining,
        };
    }
}
