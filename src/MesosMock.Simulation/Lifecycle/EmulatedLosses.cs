using MesosMock.Protocol.V1;
using MesosMock.Simulation.State;

namespace MesosMock.Simulation.Lifecycle;

/// <summary>
/// Losses that a draw brings upon a single task, told in the words in which a master tells the loss
/// of a whole agent (src/master/master.cpp, Master::_markUnreachable and Master::markGone).
/// </summary>
internal sealed class EmulatedLosses(Step step)
{
    /// <summary>
    /// The master alone sees a task go; its agent is not asked. A master that gave the whole agent
    /// up sees nothing: it finds the task missing when the agent returns.
    /// </summary>
    public void Vanish(ClusterTask task, TaskState state)
    {
        if (task.Place != TaskPlace.Tracked)
        {
            step.TaskLives.Discard(task);
            return;
        }

        var willReturn = state == TaskState.Lost
            && step.Chance.Uniform("lost_recovered", task.Subject, task.Life)
                < step.Ratios.RatioTaskLostRecovered;
        if (willReturn)
        {
            task.Stage = LifeStage.LostForNow;
            step.TaskChecks.Pause(task);
        }
        else
        {
            step.TaskLives.Stop(task);
        }

        task.IsLostByDraw = true;
        step.StatusUpdates.Hold(task);
        step.Tasks.Lose(
            task,
            TaskPlan.Apply(task, Status(task, state)),
            willReturn ? TaskPlace.Unreachable : PlaceOf(task, state));
        if (willReturn)
        {
            step.TaskLives.Wait(
                task, "delay_recovered", step.Ratios.DelayTaskLostRecovered);
            return;
        }

        step.StatusUpdates.Drop(task);
        step.Executors.OnTaskEnded(task);
    }

    /// <summary>
    /// It turns out to have run all the time; from here on it lives another life.
    /// </summary>
    public void Recover(ClusterTask task)
    {
        if (!step.Tasks.CanReturn(task))
        {
            step.TaskLives.Discard(task);
            return;
        }

        task.Life = step.Lives.Next(task.Subject);
        task.UpdatesMade = 0;
        task.Stage = LifeStage.Running;
        step.TaskLives.Wait(
            task, "delay_end", task.Plan?.RunFor ?? step.Ratios.DelayTaskNextState);
        if (task.Agent.IsRegistered)
        {
            step.Tasks.Return(task, step.Statuses.OfReturned(task));
            step.StatusUpdates.ResumeSending(task);
        }

        step.TaskChecks.Resume(task);
    }

    /// <summary>
    /// Where a master files what it lost. Only frameworks that do not know partitions have lost
    /// tasks among the unreachable ones; for others LOST is the end.
    /// </summary>
    public static TaskPlace PlaceOf(ClusterTask task, TaskState state) => state switch
    {
        TaskState.Unreachable => TaskPlace.Unreachable,
        TaskState.Lost when !task.Framework.Has(Capabilities.PartitionAware) =>
            TaskPlace.Unreachable,
        _ => TaskPlace.Completed,
    };

    public TaskStatusInfo Status(ClusterTask task, TaskState state) =>
        state == TaskState.GoneByOperator
            ? step.Statuses.FromMaster(
                task, state, TaskStatusReason.AgentRemovedByOperator, "Agent has been marked gone")
            : step.Statuses.FromMaster(
                task, state, TaskStatusReason.AgentRemoved, "health check timed out") with
            {
                UnreachableTime = new TimeInfo(step.Now.UnixNanoseconds),
            };
}
