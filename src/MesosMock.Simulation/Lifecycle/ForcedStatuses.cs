using MesosMock.Protocol.V1;
using MesosMock.Simulation.State;

namespace MesosMock.Simulation.Lifecycle;

/// <summary>What a state looks like when its usual source tells it.</summary>
internal static class ForcedStatuses
{
    public static TaskStatusInfo Of(Step step, ClusterTask task, TaskState state) => state switch
    {
        TaskState.Finished => step.Statuses.FromExecutor(
            task, state, "Command exited with status 0"),
        TaskState.Failed => step.Statuses.FromExecutor(
            task, state, "Command exited with status 1"),
        TaskState.Killed => step.Statuses.FromExecutor(
            task, state, "Command terminated with signal Terminated"),
        TaskState.Dropped => step.Statuses.FromAgent(
            task,
            state,
            TaskStatusReason.AgentRestarted,
            "Task launched during agent restart"),
        TaskState.Gone => step.Statuses.FromAgent(
            task,
            state,
            TaskStatusReason.ContainerUpdateFailed,
            "Failed to update resources for container: emulated"),
        TaskState.Lost or TaskState.Unreachable or TaskState.GoneByOperator =>
            new EmulatedLosses(step).Status(task, state),
        TaskState.Error => step.Statuses.FromMaster(
            task, state, TaskStatusReason.TaskInvalid, "Emulated task error"),
        TaskState.Unknown => step.Statuses.FromMaster(
            task, state, TaskStatusReason.Reconciliation, "Reconciliation: Task is unknown"),
        TaskState.Staging => Staging(step, task),
        _ => step.Statuses.FromExecutor(task, state),
    };

    private static TaskStatusInfo Staging(Step step, ClusterTask task) => new()
    {
        TaskId = task.Id,
        State = TaskState.Staging,
        Source = TaskStatusSource.Master,
        AgentId = task.Agent.Id,
        Timestamp = step.Now.UnixSeconds,
    };
}
