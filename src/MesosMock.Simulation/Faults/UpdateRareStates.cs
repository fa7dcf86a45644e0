using MesosMock.Protocol.V1;
using MesosMock.Simulation.Lifecycle;
using MesosMock.Simulation.State;

namespace MesosMock.Simulation.Faults;

/// <summary>Tasks go through states, and end with reasons, that are seldom seen.</summary>
internal sealed class UpdateRareStates(FaultValues values) : Fault, ILifeFault
{
    private static readonly TypedParameter<IReadOnlyList<TaskState>> States =
        Parameter.Choices<TaskState>("states", "", "Which states are used.");

    private static readonly TypedParameter<OrderKind> Order = Parameter.Choice(
        "order", OrderKind.Cycle, "One after the other, or drawn for each task.");

    private static readonly RareEnd[] AllEnds =
    [
        new(TaskState.Error, TaskStatusReason.TaskInvalid, "Task is invalid"),
        new(TaskState.Dropped, TaskStatusReason.AgentDisconnected, "Agent disconnected"),
        new(TaskState.Gone, TaskStatusReason.ContainerUpdateFailed, "Failed to update resources"),
        new(TaskState.GoneByOperator, TaskStatusReason.AgentRemovedByOperator, "Agent is gone"),
        new(TaskState.Unknown, TaskStatusReason.Reconciliation, "Task is unknown"),
        new(TaskState.Unreachable, TaskStatusReason.AgentRemoved, "health check timed out"),
        new(TaskState.Killing, null, null),
        new(TaskState.Lost, TaskStatusReason.ExecutorTerminated, "Abnormal executor termination"),
        new(TaskState.Killed, TaskStatusReason.TaskKilledDuringLaunch, "Killed during launch"),
        new(TaskState.Failed, TaskStatusReason.ContainerLaunchFailed, "Failed to launch"),
        new(TaskState.Failed, TaskStatusReason.ContainerLimitationMemory, "Memory limit exceeded"),
        new(TaskState.Failed, TaskStatusReason.ContainerLimitationDisk, "Disk usage exceeds quota"),
        new(TaskState.Failed, TaskStatusReason.ContainerPreempted, "Container preempted"),
        new(TaskState.Failed, TaskStatusReason.MaxCompletionTimeReached, "Ran for too long"),
        new(TaskState.Failed, TaskStatusReason.ExecutorTerminated, "Executor terminated"),
        new(TaskState.Killed, TaskStatusReason.AgentDraining, "Agent is draining"),
    ];

    private readonly RareEnd[] _ends = Selected(values.Get(States));
    private readonly OrderKind _order = values.Get(Order);
    private int _next;

    public static FaultDefinition Definition { get; } = new()
    {
        Id = "update.rare-states",
        Rank = 17,
        Title = "States and reasons that frameworks forget",
        Target = FaultTargetKind.Task,
        Does = "A running task does not end as usual but with a state and a reason that are seldom "
            + "seen; states that are no end (TASK_KILLING, TASK_UNREACHABLE, TASK_UNKNOWN) come "
            + "before its usual end.",
        Must = "Know every state, have a safe default for what it does not know, and release what "
            + "a task held when it ends in any way.",
        Heals = "Later tasks end as usual.",
        Evidence = ["d2iq-archive/kubernetes-mesos#440", "docs/task-state-reasons.md"],
        Parameters = [States, Order],
        Create = values => new UpdateRareStates(values),
    };

    private enum OrderKind
    {
        Cycle,
        Random,
    }

    public bool OnLeavingStage(ClusterTask task)
    {
        var subject = FaultSubject.Of(task);
        if (task.Stage != LifeStage.Running || !Fires(subject))
        {
            return false;
        }

        var chosen = _order == OrderKind.Cycle
            ? _next++ % _ends.Length
            : (int)(Rule.Draw("state", subject.Key) * _ends.Length);
        var end = _ends[chosen];
        if (end.State.IsTerminal())
        {
            Step.TaskLives.Finish(task, StatusOf(task, end));
            return true;
        }

        if (end.State == TaskState.Killing)
        {
            Step.StatusUpdates.Report(task, StatusOf(task, end));
        }
        else
        {
            // A master tells of these without the agent, and without a uuid.
            Step.Tasks.SendMasterUpdate(task, Step.Statuses.FromMaster(
                task, end.State, end.Reason!.Value, end.Message!)); // both have them
        }

        return false;
    }

    private static RareEnd[] Selected(IReadOnlyList<TaskState> states)
    {
        if (states.Count == 0)
        {
            return AllEnds;
        }

        var known = AllEnds.Where(end => states.Contains(end.State)).ToArray();
        var plain = states.Where(state => known.All(end => end.State != state))
            .Select(state => new RareEnd(state, TaskStatusReason.Reconciliation, "Emulated"));
        return [.. known, .. plain];
    }

    private TaskStatusInfo StatusOf(ClusterTask task, RareEnd end) => end.Reason is { } reason
        ? Step.Statuses.FromAgent(task, end.State, reason, end.Message!) // a reason has words
        : Step.Statuses.FromExecutor(task, end.State);

    private sealed record RareEnd(TaskState State, TaskStatusReason? Reason, string? Message);
}
