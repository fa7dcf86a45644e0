using MesosMock.Protocol.V1;
using MesosMock.Simulation.State;

namespace MesosMock.Simulation.Lifecycle;

/// <summary>
/// States that somebody forces upon a task: told as its source would tell them, and the task's
/// life goes on from there.
/// </summary>
internal sealed class ForcedStates(Step step)
{
    /// <summary>Whether the task's end was told, or waits to be told.</summary>
    public static bool IsOver(ClusterTask task) =>
        task.State.IsTerminal() || task.AgentState.IsTerminal();

    /// <summary>Why a state cannot be forced; null if it can.</summary>
    public string? Refuse(ClusterTask task, TaskState state)
    {
        if (task.Place != TaskPlace.Unreachable || IsToldOfTheLost(state) || IsOver(task))
        {
            return null;
        }

        return !task.Agent.IsRegistered ? "its agent is unreachable"
            : task.HoldsResources || step.Allocator.IsObtainable(task.Agent, task.Resources) ? null
            : "others use its resources by now";
    }

    /// <summary>Forces a state; one that is refused by now is not told.</summary>
    /// <param name="task">A task; one that is over breaks the protocol by it.</param>
    /// <param name="state">The state.</param>
    /// <param name="reason">The reason to give; null for the usual one.</param>
    /// <param name="message">The message to give; null for the usual one.</param>
    public void Force(
        ClusterTask task, TaskState state, TaskStatusReason? reason, string? message)
    {
        if (Refuse(task, state) is not null)
        {
            return;
        }

        var usual = ForcedStatuses.Of(step, task, state);
        var status = usual with
        {
            Reason = reason ?? usual.Reason,
            Message = message ?? usual.Message,
        };
        if (IsOver(task))
        {
            TellOfTheDead(task, status);
        }
        else if (status.Uuid is null)
        {
            TellByMaster(task, status);
        }
        else
        {
            TellByAgent(task, status);
        }
    }

    /// <summary>
    /// An agent registers again and has tasks that the master was made to think lost: they are
    /// found, but for those whose place others have by now.
    /// </summary>
    public void FindHidden(Agent agent)
    {
        foreach (var task in agent.Hidden.ToArray())
        {
            if (step.Tasks.CanReturn(task) && step.Allocator.IsFree(agent, task.Resources))
            {
                agent.Tasks.TryAdd((task.Framework.Id, task.Id), task);
                step.Tasks.Return(task, step.Statuses.OfReturned(task));
                GoOn(task, task.AgentState);
            }
        }
    }

    /// <summary>Whether the master alone tells it, of a task that it thinks lost, too.</summary>
    private static bool IsToldOfTheLost(TaskState state) => state is TaskState.Unknown
        or TaskState.Unreachable or TaskState.Lost or TaskState.GoneByOperator;

    /// <summary>Nothing about the task changes; its framework is told all the same.</summary>
    private void TellOfTheDead(ClusterTask task, TaskStatusInfo status)
    {
        if (status.Uuid is null)
        {
            step.Tasks.SendMasterUpdate(task, status);
        }
        else
        {
            task.Agent.Tasks.TryAdd((task.Framework.Id, task.Id), task);
            step.StatusUpdates.ReportAgain(task, status);
        }
    }

    private void TellByMaster(ClusterTask task, TaskStatusInfo status)
    {
        if (status.State is TaskState.Unknown)
        {
            step.Tasks.SendMasterUpdate(task, status);
            return;
        }

        if (status.State is TaskState.Staging)
        {
            Revive(task);
            step.Tasks.Update(task, status, TaskState.Staging);
            step.Tasks.SendMasterUpdate(task, status);
            step.TaskLives.GoOnFrom(task, LifeStage.Staging);
            return;
        }

        if (status.State is TaskState.Unreachable)
        {
            Hide(task, status);
            return;
        }

        step.TaskLives.Stop(task);
        task.IsLostByDraw = true;
        var place = task.Place == TaskPlace.Tracked
            ? EmulatedLosses.PlaceOf(task, status.State)
            : TaskPlace.Completed;
        TaskTable.Forget(task);
        step.Tasks.Lose(task, status, place);
        step.StatusUpdates.Drop(task);
        step.Executors.OnTaskEnded(task);
    }

    /// <summary>
    /// The master thinks the task lost, and the agent has it still: it is found again when the
    /// agent registers the next time.
    /// </summary>
    private void Hide(ClusterTask task, TaskStatusInfo status)
    {
        if (task.Place != TaskPlace.Tracked)
        {
            step.Tasks.SendMasterUpdate(task, status);
            return;
        }

        step.TaskLives.Stop(task);
        task.IsLostByDraw = true;
        step.Tasks.Lose(task, status, TaskPlace.Unreachable);
        step.StatusUpdates.Drop(task);
        task.Agent.Hidden.Add(task);
    }

    private void TellByAgent(ClusterTask task, TaskStatusInfo status)
    {
        Revive(task);
        if (status.State.IsTerminal())
        {
            step.TaskLives.Finish(task, status);
            return;
        }

        step.StatusUpdates.Report(task, status);
        GoOn(task, status.State);
    }

    private void GoOn(ClusterTask task, TaskState state)
    {
        if (state == TaskState.Killing)
        {
            step.TaskLives.GoOnKilling(task);
            return;
        }

        step.TaskLives.GoOnFrom(task, state switch
        {
            TaskState.Staging => LifeStage.Staging,
            TaskState.Starting => LifeStage.Starting,
            _ => LifeStage.Running,
        });
    }

    /// <summary>A task that the master thinks lost is found alive by what its agent says.</summary>
    private void Revive(ClusterTask task)
    {
        if (task.Place == TaskPlace.Unreachable && step.Tasks.CanReturn(task))
        {
            if (!task.HoldsResources && !step.Allocator.IsFree(task.Agent, task.Resources))
            {
                step.Offers.RescindAll(task.Agent);
            }

            step.Tasks.Retrack(task);
            task.Agent.Tasks.TryAdd((task.Framework.Id, task.Id), task);
        }
    }
}
