using MesosMock.Protocol.V1;
using MesosMock.Simulation.State;

namespace MesosMock.Simulation.Calls;

/// <summary>
/// What a master answers about a task (src/master/master.cpp, Master::reconcile): the first case
/// that fits, never acknowledged, never retried.
/// </summary>
internal sealed class Reconciliation(Step step)
{
    /// <summary>Answers about a task by its id, known or not.</summary>
    public void Answer(Framework framework, TaskId taskId, AgentId? agentId)
    {
        if (framework.Tasks.TryGet(taskId, out var task))
        {
            AnswerKnown(framework, task);
            return;
        }

        var isAware = framework.Has(Capabilities.PartitionAware);
        var (state, text, unreachableSince) = Judge(framework, taskId, agentId);
        var status = step.Statuses.FromMaster(
            taskId,
            agentId,
            isAware ? state : TaskState.Lost,
            TaskStatusReason.Reconciliation,
            $"Reconciliation: {text}");
        step.SendUpdate(framework, unreachableSince is { } since
            ? status with { UnreachableTime = new TimeInfo(since.UnixNanoseconds) }
            : status);
    }

    /// <summary>Answers with the state of the last update that was forwarded.</summary>
    public void AnswerKnown(Framework framework, ClusterTask task)
    {
        var last = task.Statuses.Count > 0 ? task.Statuses[^1] : null;
        var status = step.Statuses.FromMaster(
            task,
            task.StatusUpdateState ?? task.State,
            TaskStatusReason.Reconciliation,
            "Reconciliation: Latest task state") with
        {
            Healthy = last?.Healthy,
            CheckStatus = last?.CheckStatus,
            ContainerStatus = last?.ContainerStatus,
        };
        step.SendUpdate(framework, TaskTable.WithExecutor(task, status));
    }

    private (TaskState State, string Text, Time.Instant? UnreachableSince) Judge(
        Framework framework, TaskId taskId, AgentId? agentId)
    {
        if (!step.AgentTable.TryFind(agentId, out var agent))
        {
            return (TaskState.Unknown, "Task is unknown", null);
        }

        return agent.Status switch
        {
            AgentStatus.Registered or AgentStatus.Disconnected
                when LostByDraw(framework, taskId, agent) is { } since =>
                (TaskState.Unreachable, "Task is unreachable", since),
            AgentStatus.Registered or AgentStatus.Disconnected =>
                (TaskState.Gone, "Task is unknown to the agent", null),
            AgentStatus.Unreachable =>
                (TaskState.Unreachable, "Task is unreachable", agent.UnreachableAt),
            AgentStatus.Gone => (TaskState.GoneByOperator, "Task is gone", null),
            _ => (TaskState.Unknown, "Task is unknown", null),
        };
    }

    /// <summary>
    /// Differs from Mesos, where a task is unreachable only together with its agent: a drawn loss
    /// takes the task alone, and the answer has to stay what was told before.
    /// </summary>
    private static Time.Instant? LostByDraw(Framework framework, TaskId taskId, Agent agent) =>
        framework.UnreachableTasks.TryGet(taskId, out var task)
        && task.IsLostByDraw
        && task.Agent == agent
        && task.Statuses[^1].UnreachableTime is { } since
            ? new Time.Instant(since.Nanoseconds / 100)
            : null;
}
