using MesosMock.Protocol.V1;
using MesosMock.Simulation.Lifecycle;
using MesosMock.Simulation.Views;

namespace MesosMock.Simulation.State;

/// <summary>
/// The master's record of tasks: which list each is in, its state, who hears of it.
/// </summary>
internal sealed class TaskTable(Step step)
{
    /// <summary>
    /// The statuses remembered of one task. Differs from Mesos, which keeps all: a task that is
    /// lost and found for ever would fill the memory.
    /// </summary>
    private const int StatusesMax = 100;

    /// <summary>How many tasks were launched, and how they ended.</summary>
    public TaskEndCounts Ends { get; } = new();

    /// <summary>
    /// A valid launch: the task is staging, and its scheduler hears nothing of it.
    /// </summary>
    public void Add(ClusterTask task)
    {
        Hold(task);
        Track(task);
        Ends.CountLaunch();
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
        step.Metrics.CountStatusUpdate(
            isValid: task.Framework.IsConnected && task.Place == TaskPlace.Tracked);
        Forward(task, status);
        if (task.Place != TaskPlace.Tracked)
        {
            return;
        }

        Update(task, status, newest);
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
        Update(task, status, status.State);
        SendMasterUpdate(task, status);
        Forget(task);
        if (place == TaskPlace.Unreachable)
        {
            FileUnreachable(task);
        }
        else
        {
            FileCompleted(task);
        }
    }

    /// <summary>
    /// Whether a lost task may be tracked again: not if its framework was removed, nor if another
    /// task got its id after it was forgotten.
    /// </summary>
    public bool CanReturn(ClusterTask task) =>
        step.FrameworkTable.TryFind(task.Framework.Id, out var known)
        && ReferenceEquals(known, task.Framework)
        && (task.Place != TaskPlace.Completed
            || !(known.Tasks.Contains(task.Id) || known.UnreachableTasks.Contains(task.Id)));

    /// <summary>A lost task turns out to be alive.</summary>
    public void Return(ClusterTask task, TaskStatusInfo status)
    {
        Forget(task);
        task.IsLostByDraw = false;
        Ends.CountMove(task.State, status.State);
        task.State = status.State;
        if (status.State.IsTerminal())
        {
            task.Framework.Metrics.CountEnd(status.State);
        }
        else
        {
            HoldResources(task);
        }

        Track(task);
        KeepStatus(task, status);
        PublishAdded(task);
        SendMasterUpdate(task, status);
    }

    /// <summary>A lost task is listed again; nobody is told.</summary>
    public void Retrack(ClusterTask task)
    {
        Forget(task);
        task.IsLostByDraw = false;
        HoldResources(task);
        Track(task);
    }

    /// <summary>The end of a task is known to everybody who must know it.</summary>
    public void Complete(ClusterTask task)
    {
        ReleaseResources(task);
        Forget(task);
        FileCompleted(task);
    }

    /// <summary>Takes a task out of every list of its framework.</summary>
    public static void Forget(ClusterTask task)
    {
        task.Framework.TaskCounts.Count(task, -1);
        switch (task.Place)
        {
            case TaskPlace.Tracked:
                task.Framework.Tasks.Remove(task);
                break;
            case TaskPlace.Unreachable:
                task.Framework.UnreachableTasks.Remove(task);
                task.Agent.Hidden.Remove(task);
                break;
            case TaskPlace.Completed when task.Seat.IsTaken:
                ForgetCompleted(task);
                break;
        }

        task.Place = TaskPlace.Completed;
    }

    /// <summary>
    /// Writes a status into the record and tells operators of it, unless it repeats what they know
    /// (src/master/master.cpp, Master::updateTask).
    /// </summary>
    public void Update(ClusterTask task, TaskStatusInfo status, TaskState newest)
    {
        if (!task.State.IsTerminal())
        {
            if (!IsOver(task.State) && IsOver(newest))
            {
                step.Metrics.CountEnd(status);
            }

            if (newest.IsTerminal())
            {
                task.Framework.Metrics.CountEnd(newest);
            }

            // What removes an unreachable task's framework is not what ended the task.
            if ((task.State, newest) is not (TaskState.Unreachable, TaskState.Killed))
            {
                Ends.CountMove(task.State, newest);
            }

            task.Framework.TaskCounts.Count(task, -1);
            task.State = newest;
            task.Framework.TaskCounts.Count(task, 1);
        }

        if (KeepStatus(task, status))
        {
            PublishUpdate(task, status);
        }

        // One that a draw lost and will give back runs on unseen: nobody else may have its place.
        if (IsOver(task.State) && task.Stage != LifeStage.LostForNow)
        {
            ReleaseResources(task);
        }
    }

    /// <summary>
    /// Counts what a task uses that survived the absence of its agent; nothing of an agent that
    /// comes back was given to others yet.
    /// </summary>
    public void HoldResources(ClusterTask task)
    {
        if (!task.HoldsResources)
        {
            Invariant.Holds(step.Allocator.IsFree(task.Agent, task.Resources));
            Hold(task);
            step.Allocator.Take(task.Framework, task.Role, task.Agent, task.Resources);
        }
    }

    private void Hold(ClusterTask task)
    {
        task.HoldsResources = true;
        step.Metrics.Use(task.Role, task.Resources, 1);
    }

    public void ReleaseResources(ClusterTask task)
    {
        if (task.HoldsResources)
        {
            task.HoldsResources = false;
            step.Metrics.Use(task.Role, task.Resources, -1);
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

    /// <summary>Passes an agent's update on, and remembers which one if anybody got it.</summary>
    private void Forward(ClusterTask task, TaskStatusInfo status)
    {
        if (task.Framework.IsConnected)
        {
            task.StatusUpdateState = status.State;
            task.StatusUpdateUuid = status.Uuid;
            step.SendUpdate(task.Framework, status);
        }
    }

    /// <summary>
    /// Keeps a status; returns whether it is news: a new state, or a check's result.
    /// </summary>
    private static bool KeepStatus(ClusterTask task, TaskStatusInfo status)
    {
        var statuses = task.Statuses;
        if (statuses.Count > 0 && statuses[^1].State == status.State)
        {
            task.Statuses = [.. statuses.AsSpan()[..^1], status];
            return status.Reason is TaskStatusReason.TaskCheckStatusUpdated
                or TaskStatusReason.TaskHealthCheckStatusUpdated;
        }

        var kept = statuses.AsSpan()[(statuses.Count == StatusesMax ? 1 : 0)..];
        task.Statuses = [.. kept, status];
        return true;
    }

    private static bool IsOver(TaskState state) =>
        state.IsTerminal() || state == TaskState.Unreachable;

    private static void Track(ClusterTask task)
    {
        task.Place = TaskPlace.Tracked;
        task.Framework.Tasks.Add(task);
        task.Framework.TaskCounts.Count(task, 1);
    }

    private void FileUnreachable(ClusterTask task)
    {
        var unreachable = task.Framework.UnreachableTasks;
        task.Place = TaskPlace.Unreachable;
        unreachable.Add(task);
        task.Framework.TaskCounts.Count(task, 1);
        if (unreachable.Count > step.Options.UnreachableTasksPerFrameworkMax)
        {
            var oldest = unreachable.First!; // there is more than one
            unreachable.Remove(oldest);
            oldest.Framework.TaskCounts.Count(oldest, -1);
            oldest.Agent.Hidden.Remove(oldest);
            oldest.Place = TaskPlace.Completed;
        }
    }

    private static void ForgetCompleted(ClusterTask task)
    {
        task.Framework.CompletedTasks.Remove(task.Seat);
        task.Seat = default;
    }

    private void FileCompleted(ClusterTask task)
    {
        var completed = task.Framework.CompletedTasks;
        task.Place = TaskPlace.Completed;
        task.Seat = completed.Add(task);
        while (completed.Count > step.Options.CompletedTasksPerFrameworkMax)
        {
            ForgetCompleted(completed.First!); // there is at least the new one
        }
    }
}
