using MesosMock.Protocol.V1;
using MesosMock.Protocol.V1.Scheduler;
using MesosMock.Simulation.Configuration;
using MesosMock.Simulation.State;

namespace MesosMock.Simulation.Faults;

/// <summary>A killed task takes its time, or ends as something else.</summary>
internal sealed class KillSlow(FaultValues values) : Fault, IKillFault
{
    private static readonly TypedParameter<DurationDistribution?> KillingFor =
        Parameter.DurationOrNever("killing_for", "60s", "How long its process takes to go.");

    private static readonly TypedParameter<bool> IgnoreGrace = Parameter.Flag(
        "ignore_grace", false, "Whether it is not even shot when its grace period is over.");

    private static readonly TypedParameter<EndKind> End = Parameter.Choice(
        "end", EndKind.Killed, "The state in which it ends.");

    private readonly DurationDistribution? _killingFor = values.Get(KillingFor);
    private readonly bool _ignoreGrace = values.Get(IgnoreGrace);
    private readonly TaskState _end = values.Get(End) switch
    {
        EndKind.Finished => TaskState.Finished,
        EndKind.Failed => TaskState.Failed,
        _ => TaskState.Killed,
    };

    public static FaultDefinition Definition { get; } = new()
    {
        Id = "kill.slow",
        Rank = 28,
        Title = "A killed task takes its time",
        Target = FaultTargetKind.Task,
        Does = "After the KILL the process goes on for a while: to the end of its grace period, or "
            + "beyond it. It may end TASK_FINISHED or TASK_FAILED instead of TASK_KILLED.",
        Must = "Take any terminal state for the success of the kill, and wait for it.",
        Heals = "Later kills are as usual; those under way take as long as they were to.",
        Evidence = ["d2iq-archive/marathon#2104", "docs/high-availability-framework-guide.md"],
        Parameters = [KillingFor, IgnoreGrace, End],
        Create = values => new KillSlow(values),
    };

    private enum EndKind
    {
        Killed,
        Finished,
        Failed,
    }

    public bool OnKill(ClusterTask task, KillCall call)
    {
        var subject = FaultSubject.Of(task);
        if (task.Kill is null && Fires(subject))
        {
            task.ExitAfterKill = _killingFor is { } duration
                ? Draw(duration, "killing_for", subject)
                : TimeSpan.MaxValue / 2;
            task.Plan = (task.Plan ?? new()) with
            {
                IgnoresGrace = _ignoreGrace,
                KilledAs = _end,
            };
        }

        return false;
    }
}
