using MesosMock.Simulation.Configuration;
using MesosMock.Simulation.Lifecycle;
using MesosMock.Simulation.State;

namespace MesosMock.Simulation.Faults;

/// <summary>The health of tasks turns over, again and again.</summary>
internal sealed class TaskHealthFlap(FaultValues values) : Fault, ILifeFault
{
    private static readonly TypedParameter<DurationDistribution> Period = Parameter.Duration(
        "period", "10s", "Time from one change to the next.");

    private readonly DurationDistribution _period = values.Get(Period);

    public static FaultDefinition Definition { get; } = new()
    {
        Id = "task.health-flap",
        Rank = 53,
        Title = "The health of tasks turns over",
        Target = FaultTargetKind.Task,
        Does = "A task that starts to run reports healthy and unhealthy in turn, whether or not it "
            + "has a health check (TASK_RUNNING, REASON_TASK_HEALTH_CHECK_STATUS_UPDATED).",
        Must = "Not kill at the first bad report, and not count a good one as a new task.",
        Heals = "Tasks that start from then on are as usual.",
        Evidence = ["d2iq-archive/marathon#3942", "d2iq-archive/marathon#2104"],
        Parameters = [Period],
        Create = values => new TaskHealthFlap(values),
    };

    public bool OnLeavingStage(ClusterTask task)
    {
        if (task.Stage == LifeStage.Starting && Fires(FaultSubject.Of(task)))
        {
            task.Plan = (task.Plan ?? new()) with { HealthFlap = _period };
        }

        return false;
    }
}
