using MesosMock.Simulation.State;
using MesosMock.Simulation.Time;

namespace MesosMock.Simulation.Lifecycle;

/// <summary>
/// The end of a task that was asked to go: SIGTERM at once, SIGKILL after the grace.
/// </summary>
internal sealed class TaskKill(ClusterTask task, Instant startedAt) : Time.Timer
{
    public Instant StartedAt { get; } = startedAt;

    /// <summary>Whether the process has to be shot because it outlives its grace.</summary>
    public bool IsEscalated { get; set; }

    /// <summary>Whether it goes because it ran for its `max_completion_time`.</summary>
    public bool IsForTime { get; init; }

    public override void Fire(Step step) => step.TaskLives.EndKilled(task);
}
