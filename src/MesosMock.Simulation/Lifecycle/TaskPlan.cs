using System.Collections.Immutable;
using MesosMock.Protocol.V1;
using MesosMock.Simulation.Configuration;
using MesosMock.Simulation.State;

namespace MesosMock.Simulation.Lifecycle;

/// <summary>
/// How the life of a task differs from what the ratios and delays would give: what a rule of the
/// configuration, the task's own labels, or a fault says. What it leaves open they decide.
/// </summary>
internal sealed record TaskPlan
{
    /// <summary>Time from staging until it is starting.</summary>
    public DurationDistribution? Staging { get; init; }

    /// <summary>Time that it runs.</summary>
    public DurationDistribution? RunFor { get; init; }

    /// <summary>Shares of its ends; the rest finish. Null leaves its end to the ratios.</summary>
    public ImmutableArray<(TaskState State, double Share)>? Ends { get; init; }

    /// <summary>The reason that each end carries instead of the usual one.</summary>
    public ImmutableArray<(TaskState State, TaskStatusReason Reason)> Reasons { get; init; } = [];

    /// <summary>How long its process takes to go after SIGTERM.</summary>
    public TimeSpan? ExitAfterKill { get; init; }

    /// <summary>Whether it is not shot when its grace period is over.</summary>
    public bool IgnoresGrace { get; init; }

    /// <summary>The state in which it ends when it is killed.</summary>
    public TaskState KilledAs { get; init; } = TaskState.Killed;

    /// <summary>Time after which its health turns over, again and again.</summary>
    public DurationDistribution? HealthFlap { get; init; }

    /// <summary>A life that ends in one state after a while.</summary>
    public static TaskPlan EndingAs(TaskState state, DurationDistribution runFor) =>
        new() { RunFor = runFor, Ends = [(state, 1)] };

    /// <summary>Turns one uniform draw into the end; null where the ratios decide.</summary>
    public TaskState? Choose(double draw)
    {
        if (Ends is not { } ends)
        {
            return null;
        }

        foreach (var (state, share) in ends)
        {
            if (draw < share)
            {
                return state;
            }

            draw -= share;
        }

        return TaskState.Finished;
    }

    /// <summary>Puts its own reason into a status, if it has one for that state.</summary>
    public static TaskStatusInfo Apply(ClusterTask task, TaskStatusInfo status)
    {
        foreach (var (state, reason) in task.Plan?.Reasons ?? [])
        {
            if (state == status.State)
            {
                return status with { Reason = reason };
            }
        }

        return status;
    }
}
