using MesosMock.Protocol.V1;
using MesosMock.Simulation.State;

namespace MesosMock.Simulation.Lifecycle;

/// <summary>Ends a task that was just launched, whatever was to come.</summary>
internal sealed class EarlyEnd(ClusterTask task, Func<TaskStatusInfo> makeStatus) : Time.Timer
{
    public override void Fire(Step step)
    {
        if (task.Stage != LifeStage.Ended)
        {
            step.TaskLives.Finish(task, makeStatus());
        }
    }
}
