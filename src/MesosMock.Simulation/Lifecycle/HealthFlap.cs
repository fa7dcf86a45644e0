using MesosMock.Simulation.Configuration;
using MesosMock.Simulation.State;

namespace MesosMock.Simulation.Lifecycle;

/// <summary>The health of a running task turns over, again and again, and it says so.</summary>
internal sealed class HealthFlap(ClusterTask task, DurationDistribution period) : Time.Timer
{
    // A period of nought would never let the time go on.
    private static readonly TimeSpan PeriodMin = TimeSpan.FromMilliseconds(1);

    private long _turns;

    public void Start(Step step)
    {
        var span = period.Sample(step.Chance.Uniform("health_flap", task.Subject, _turns++));
        step.Timers.Set(this, step.Now + (span < PeriodMin ? PeriodMin : span));
    }

    public override void Fire(Step step)
    {
        if (task.Stage == LifeStage.Running && task.Kill is null)
        {
            step.TaskChecks.ReportHealth(task, isHealthy: task.Healthy is not true);
            Start(step);
        }
    }
}
