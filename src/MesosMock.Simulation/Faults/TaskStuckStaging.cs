using MesosMock.Protocol.V1;
using MesosMock.Simulation.Configuration;
using MesosMock.Simulation.Lifecycle;
using MesosMock.Simulation.State;

namespace MesosMock.Simulation.Faults;

/// <summary>A task stays in a stage that it should leave soon.</summary>
internal sealed class TaskStuckStaging(FaultValues values) : Fault, ILifeFault
{
    private static readonly TypedParameter<StageKind> State = Parameter.Choice(
        "state", StageKind.Staging, "The stage in which it is stuck.");

    private static readonly TypedParameter<DurationDistribution?> For = Parameter.DurationOrNever(
        "for", "10m", "How long it is stuck.");

    private static readonly TypedParameter<ThenKind> Then = Parameter.Choice(
        "then", ThenKind.Running, "What comes then: it goes on, or fails.");

    private readonly StageKind _state = values.Get(State);
    private readonly DurationDistribution? _for = values.Get(For);
    private readonly ThenKind _then = values.Get(Then);
    private readonly List<ClusterTask> _stuck = [];

    public static FaultDefinition Definition { get; } = new()
    {
        Id = "task.stuck-staging",
        Rank = 13,
        Title = "A task stages for ever, or much too long",
        Target = FaultTargetKind.Task,
        Does = "The task stays in TASK_STAGING or TASK_STARTING. After that time it goes on, or "
            + "fails as an agent reports an executor that never registered "
            + "(REASON_EXECUTOR_REGISTRATION_TIMEOUT).",
        Must = "Be patient, but not for ever: neither kill a slow start after seconds nor wait "
            + "without end; and let the patience be configured.",
        Heals = "Tasks that are stuck go on at once.",
        Evidence = ["d2iq-archive/marathon#1594", "d2iq-archive/marathon#2349"],
        Parameters = [State, For, Then],
        Create = values => new TaskStuckStaging(values),
    };

    private enum StageKind
    {
        Staging,
        Starting,
    }

    private enum ThenKind
    {
        Running,
        Failed,
    }

    private LifeStage Stage =>
        _state == StageKind.Staging ? LifeStage.Staging : LifeStage.Starting;

    public override void Heal()
    {
        foreach (var task in _stuck.Where(task => task.Stage == Stage && task.Kill is null))
        {
            Step.Timers.Set(task.LifeTimer, Step.Now);
        }

        _stuck.Clear();
    }

    public bool OnLeavingStage(ClusterTask task)
    {
        if (task.Stage != Stage)
        {
            return false;
        }

        if (_stuck.Remove(task))
        {
            return _then == ThenKind.Failed && Fail(task);
        }

        var subject = FaultSubject.Of(task);
        if (!Fires(subject))
        {
            return false;
        }

        _stuck.RemoveAll(each => each.Stage == LifeStage.Ended);
        _stuck.Add(task);
        if (_for is { } duration)
        {
            Step.Timers.Set(task.LifeTimer, Step.Now + Draw(duration, "for", subject));
        }

        return true;
    }

    private bool Fail(ClusterTask task)
    {
        Step.TaskLives.Finish(task, Step.Statuses.FromAgent(
            task,
            TaskState.Failed,
            TaskStatusReason.ExecutorRegistrationTimeout,
            "Executor did not register within 1mins"));
        return true;
    }
}
