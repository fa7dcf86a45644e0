using MesosMock.Protocol.V1;
using MesosMock.Protocol.V1.Scheduler;
using MesosMock.Simulation.State;

namespace MesosMock.Simulation.Faults;

/// <summary>A KILL of a task that the master does not know any more.</summary>
internal sealed class KillUnknown(FaultValues values) : Fault, IKillFault
{
    private static readonly TypedParameter<bool> ForgetTask = Parameter.Flag(
        "forget_task", true, "Whether the task is gone for good; else only the answer is given.");

    private static readonly TypedParameter<AgentKind> AgentState = Parameter.Choice(
        "agent_state",
        AgentKind.Unreachable,
        "What the master thinks of the task's agent; that decides the answer. A recovered or "
            + "disconnected agent gives none.");

    private readonly bool _forgetTask = values.Get(ForgetTask);
    private readonly AgentKind _agentState = values.Get(AgentState);

    public static FaultDefinition Definition { get; } = new()
    {
        Id = "kill.unknown",
        Rank = 9,
        Title = "A KILL of a task that the master does not know",
        Target = FaultTargetKind.Task,
        Does = "The master forgets the task when its KILL arrives and answers as to a RECONCILE: "
            + "TASK_UNREACHABLE, TASK_GONE, TASK_GONE_BY_OPERATOR or TASK_UNKNOWN (TASK_LOST for "
            + "frameworks without PARTITION_AWARE), or not at all.",
        Must = "Take such an answer for the end of the kill, although it may not be a change, and "
            + "stop trying.",
        Heals = "Nothing is undone: a forgotten task stays forgotten.",
        Evidence = ["d2iq-archive/marathon#4039", "src/master/master.cpp, Master::kill"],
        Parameters = [ForgetTask, AgentState],
        Create = values => new KillUnknown(values),
    };

    private enum AgentKind
    {
        Unreachable,
        Registered,
        Gone,
        Unknown,
        Recovered,
        Disconnected,
    }

    public bool OnKill(ClusterTask task, KillCall call)
    {
        if (!Fires(FaultSubject.Of(task)))
        {
            return false;
        }

        if (_forgetTask)
        {
            Step.Tasks.ReleaseResources(task);
            TaskTable.Forget(task);
            Step.TaskLives.Discard(task);
        }

        if (AnswerOf(_agentState) is { } answer)
        {
            var isAware = task.Framework.Has(Capabilities.PartitionAware);
            Step.SendUpdate(task.Framework, Step.Statuses.FromMaster(
                task,
                isAware ? answer.State : TaskState.Lost,
                TaskStatusReason.Reconciliation,
                $"Reconciliation: {answer.Text}"));
        }

        return true;
    }

    private static (TaskState State, string Text)? AnswerOf(AgentKind agent) => agent switch
    {
        AgentKind.Unreachable => (TaskState.Unreachable, "Task is unreachable"),
        AgentKind.Registered => (TaskState.Gone, "Task is unknown to the agent"),
        AgentKind.Gone => (TaskState.GoneByOperator, "Task is gone"),
        AgentKind.Unknown => (TaskState.Unknown, "Task is unknown"),
        _ => null,
    };
}
