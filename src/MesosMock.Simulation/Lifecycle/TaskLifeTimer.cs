using MesosMock.Simulation.State;

namespace MesosMock.Simulation.Lifecycle;

/// <summary>Takes a task to the next stage of its life.</summary>
internal sealed class TaskLifeTimer(ClusterTask task) : Time.Timer
{
    public override void Fire(Step step) => step.TaskLives.GoOn(task);
}
