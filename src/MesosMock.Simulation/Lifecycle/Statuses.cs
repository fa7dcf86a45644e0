using MesosMock.Protocol.V1;
using MesosMock.Simulation.State;

namespace MesosMock.Simulation.Lifecycle;

/// <summary>Makes task statuses as their three sources fill them in.</summary>
internal sealed class Statuses(Step step)
{
    /// <summary>An executor's status (src/launcher/executor.cpp), decorated by its agent.</summary>
    public TaskStatusInfo FromExecutor(
        ClusterTask task, TaskState state, string? message = null) => new()
        {
            TaskId = task.Id,
            State = state,
            Message = message,
            Source = TaskStatusSource.Executor,
            AgentId = task.Agent.Id,
            ExecutorId = task.AgentExecutorId,
            Timestamp = step.Now.UnixSeconds,
            Uuid = step.Chance.Uuid("update", task.Subject, NextNumber(task)),
            CheckStatus = TaskChecks.NoResult(task),
            ContainerStatus = ContainerOf(task),
        };

    /// <summary>A status that an agent makes itself (src/slave/slave.cpp).</summary>
    public TaskStatusInfo FromAgent(
        ClusterTask task, TaskState state, TaskStatusReason reason, string message) => new()
        {
            TaskId = task.Id,
            State = state,
            Message = message,
            Source = TaskStatusSource.Agent,
            Reason = reason,
            AgentId = task.Agent.Id,
            ExecutorId = task.AgentExecutorId,
            Timestamp = step.Now.UnixSeconds,
            Uuid = step.Chance.Uuid("update", task.Subject, NextNumber(task)),
        };

    /// <summary>
    /// A status that the master makes of a task it knows: no uuid, so no acknowledgement.
    /// </summary>
    public TaskStatusInfo FromMaster(
        ClusterTask task, TaskState state, TaskStatusReason reason, string message) =>
        FromMaster(task.Id, task.Agent.Id, state, reason, message);

    /// <summary>A status that the master makes of a task it may never have seen.</summary>
    public TaskStatusInfo FromMaster(
        TaskId taskId,
        AgentId? agentId,
        TaskState state,
        TaskStatusReason reason,
        string message) => new()
        {
            TaskId = taskId,
            State = state,
            Message = message,
            Source = TaskStatusSource.Master,
            Reason = reason,
            AgentId = agentId,
            Timestamp = step.Now.UnixSeconds,
        };

    /// <summary>
    /// A status that the master makes of a task whose agent is back, with what the agent knows of
    /// it (src/master/master.cpp, Master::__reregisterSlave; the spelling is Mesos's).
    /// </summary>
    public TaskStatusInfo OfReturned(ClusterTask task) =>
        FromMaster(
            task,
            task.AgentState,
            TaskStatusReason.AgentReregistered,
            "Unreachable agent re-reregistered") with
        {
            Healthy = task.LastReport?.Healthy,
            CheckStatus = task.LastReport?.CheckStatus,
            ContainerStatus = task.LastReport?.ContainerStatus,
        };

    private static long NextNumber(ClusterTask task) => (task.Life << 20) | task.UpdatesMade++;

    private ContainerStatus ContainerOf(ClusterTask task)
    {
        if (task.Container is { } known)
        {
            return known;
        }

        var bits = step.Chance.Bits("executor_pid", task.Subject, task.Life);
        return task.Container = new()
        {
            ContainerId = new ContainerId
            {
                Value = step.Chance.UuidText("container", task.Subject, task.Life),
            },
            NetworkInfos = [new() { IpAddresses = [task.Agent.ContainerAddress] }],
            ExecutorPid = 1000 + (uint)(bits % 31_000),
        };
    }
}
