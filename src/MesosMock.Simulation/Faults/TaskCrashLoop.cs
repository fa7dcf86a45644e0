using MesosMock.Protocol.V1;
using MesosMock.Simulation.Configuration;
using MesosMock.Simulation.Lifecycle;
using MesosMock.Simulation.State;
using MesosMock.Simulation.Time;

namespace MesosMock.Simulation.Faults;

/// <summary>Tasks fail soon after they run.</summary>
internal sealed class TaskCrashLoop(FaultValues values) : Fault, ILifeFault
{
    private static readonly TypedParameter<DurationDistribution> AfterTime = Parameter.Duration(
        "after", "uniform(0s,5s)", "How long they run.");

    private static readonly TypedParameter<DurationDistribution?> Until = Parameter.DurationOrNever(
        "until", "never", "Time after which tasks that start live as usual.");

    private readonly DurationDistribution? _until = values.Get(Until);
    private readonly DurationDistribution _after = values.Get(AfterTime);

    public static FaultDefinition Definition { get; } = new()
    {
        Id = "task.crash-loop",
        Rank = 31,
        Title = "Tasks fail soon after they run",
        Target = FaultTargetKind.Task,
        Does = "Every task that is about to run fails after a few seconds, and so does its "
            + "replacement.",
        Must = "Launch again with pauses that grow, also when a task ran for a few seconds.",
        Heals = "Tasks that start from then on live as usual.",
        Evidence = ["d2iq-archive/marathon#1504", "d2iq-archive/dcos-commons#1666"],
        Parameters = [AfterTime, Until],
        Create = values => new TaskCrashLoop(values),
    };

    private Instant? _end;

    public override void OnArmed() => _end = _until is { } until
        ? Step.Now + Draw(until, "until", default)
        : null;

    public bool OnLeavingStage(ClusterTask task)
    {
        if (task.Stage == LifeStage.Starting
            && (_end is not { } end || Step.Now < end)
            && Fires(FaultSubject.Of(task)))
        {
            task.Plan = TaskPlan.EndingAs(TaskState.Failed, _after);
        }

        return false;
    }
}
