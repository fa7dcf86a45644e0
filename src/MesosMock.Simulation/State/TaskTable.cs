using MesosMock.Protocol.V1;
using MesosMock.Simulation.Views;

namespace MesosMock.Simulation.State;

/// <summary>The master's record of tasks: which list each is in, its state, who hears of it.</summary>
internal sealed class TaskTable(Step step)
{
    /// <summary>A valid launch: the task is staging, and its scheduler hears nothing of it.</summary>
    public void Add(ClusterTask task)
    {
        task.HoldsResources = true;
        Track(task);
        PublishAdded(task);
    }

    /// <summary>
    /// An agent's update arrives: to the scheduler first, then into the record
    /// (src/master/master.cpp, Master::statusUpdate).
    /// </summary>
    /// <param name="task">The task.</param>
    /// <param name="status">The update, the same object each time it is sent.</param>
    /// <param name="newest">The newest state the agent knows; it travels with every update.</param>
    public void OnAgentUpdate(ClusterTask task, TaskStatusInfo status, TaskState newest)
    {
        step.Metrics.MessagesStatusUpdate++;
        step.Metrics.ValidStatusUpdates++;
        step.SendUpdate(task.Framework, status);
        if (task.Place != TaskPlace.Tracked)
        {
            return;
        }

        if (Record(task, status, newest))
        {
            PublishUpdate(task, status);
        }

        if (!step.Options.RequireAcknowledgement && status.State.IsTerminal())
        {
            Complete(task);
        }
    }

    /// <summary>The master tells of a task without changing where it keeps it.</summary>
    public void SendMasterUpdate(ClusterTask task, TaskStatusInfo status) =>
        step.SendUpdate(task.Framework, WithExecutor(task, status));

    /// <summary>
    /// The master gives a task up: it leaves the tracked ones, and its scheduler hears of it after
    /// the operators did (src/master/master.cpp, Master::updateTask, removeTask).
    /// </summary>
    /// <param name="task">The task.</param>
    /// <param name="status">What the master says of it.</param>
    /// <param name="place">Where it is filed: unreachable, or completed.</param>
    public void Lose(ClusterTask task, TaskStatusInfo status, TaskPlace place)
    {
        Record(task, status, status.State);
        PublishUpdate(task, status);
        SendMasterUpdate(task, status);
        Untrack(task);
        if (place == TaskPlace.Unreachable)
        {
            FileUnreachable(task);
        }
        else
        {
            FileCompleted(task);
        }
    }

    /// <summary>A lost task turns out to be alive.</summary>
    public void Return(ClusterTask task, TaskStatusInfo status)
    {
        Forget(task);
        task.IsLostByDraw = false;
        task.State = status.State;
        if (!status.State.IsTerminal())
        {
            task.HoldsResources = true;
            step.Allocator.Take(task.Framework, task.Role, task.Agent, task.Resources);
        }

        Track(task);
        KeepStatus(task, status);
        PublishAdded(task);
        SendMasterUpdate(task, status);
    }

    /// <summary>The end of a task is known to everybody who must know it.</summary>
    public void Complete(ClusterTask task)
    {
        ReleaseResources(task);
        Untrack(task);
        FileCompleted(task);
    }

    /// <summary>Takes a task out of every list of its framework.</summary>
    public static void Forget(ClusterTask task)
    {
        Untrack(task);
        task.Framework.UnreachableTasks.Remove(task.Id);
    }

    /// <summary>
    /// Writes a status into the record; returns whether operators should hear of it: not of resends,
    /// nor of repeats that say nothing new.
    /// </summary>
    public bool Record(ClusterTask task, TaskStatusInfo status, TaskState newest)
    {
        var isNews = false;
        if (!task.State.IsTerminal())
        {
            isNews = task.State != newest;
            if (isNews)
            {
                step.Metrics.CountTransition(newest, status);
            }

            task.State = newest;
        }

        if (status.Uuid is { } uuid)
        {
            task.StatusUpdateState = status.State;
            task.StatusUpdateUuid = uuid;
        }

        isNews |= KeepStatus(task, status);
        if (task.State.IsTerminal() || task.State == TaskState.Unreachable)
        {
            ReleaseResources(task);
        }

        return isNews;
    }

    public void ReleaseResources(ClusterTask task)
    {
        if (task.HoldsResources)
        {
            task.HoldsResources = false;
            step.Allocator.Release(task.Framework, task.Role, task.Agent, task.Resources);
        }
    }

    /// <summary>
    /// An executor is named only where the master tracks one, and only on the way to the scheduler
    /// (src/internal/evolve.cpp, evolve of StatusUpdateMessage).
    /// </summary>
    public static TaskStatusInfo WithExecutor(ClusterTask task, TaskStatusInfo status) =>
        task.Executor is { } executor ? status with { ExecutorId = executor.Id } : status;

    private void PublishAdded(ClusterTask task)
    {
        if (step.HasWatchers)
        {
            step.Publish(OperatorEvents.TaskAdded(task));
        }
    }

    private void PublishUpdate(ClusterTask task, TaskStatusInfo status)
    {
        if (step.HasWatchers)
        {
            step.Publish(OperatorEvents.TaskUpdated(task, status));
        }
    }

    private static bool KeepStatus(ClusterTask task, TaskStatusInfo status)
    {
        var statuses = task.Statuses;
        if (statuses.Count == 0 || statuses[^1].State != status.State)
        {
            statuses.Add(status);
            return false;
        }

        var said = statuses[^1];
        statuses[^1] = status;
        return said.Healthy != status.Healthy || said.CheckStatus != status.CheckStatus;
    }

    private static void Track(ClusterTask task)
    {
        task.Place = TaskPlace.Tracked;
        task.Framework.Tasks.Add(task.Id, task);
    }

    private static void Untrack(ClusterTask task)
    {
        if (task.Place == TaskPlace.Tracked)
        {
            task.Framework.Tasks.Remove(task.Id);
        }

        task.Place = TaskPlace.Completed;
    }

    private void FileUnreachable(ClusterTask task)
    {
        var unreachable = task.Framework.UnreachableTasks;
        task.Place = TaskPlace.Unreachable;
        unreachable.Remove(task.Id);
        unreachable.Add(task.Id, task);
        if (unreachable.Count > step.Options.UnreachableTasksPerFrameworkMax)
        {
            var oldest = unreachable.First!; // there is more than one
            unreachable.Remove(oldest.Id);
            oldest.Place = TaskPlace.Completed;
        }
    }

    private void FileCompleted(ClusterTask task)
    {
        var completed = task.Framework.CompletedTasks;
        task.Place = TaskPlace.Completed;
        completed.Enqueue(task);
        while (completed.Count > step.Options.CompletedTasksPerFrameworkMax)
        {
            completed.Dequeue();
        }
    }
}
