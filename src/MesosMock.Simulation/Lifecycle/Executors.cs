using MesosMock.Protocol.V1;
using MesosMock.Protocol.V1.Scheduler;
using MesosMock.Simulation.State;

namespace MesosMock.Simulation.Lifecycle;

/// <summary>Custom and default executors, from their first task to their exit.</summary>
internal sealed class Executors(Step step)
{
    /// <summary>Enters a new executor into the lists of its framework and its agent.</summary>
    public static void Add(Executor executor)
    {
        executor.Framework.Executors.Add((executor.Agent.Id, executor.Id), executor);
        executor.Agent.Executors.Add((executor.Framework.Id, executor.Id), executor);
    }

    /// <summary>A default executor ends with the last of its tasks; a custom one stays.</summary>
    public void OnTaskEnded(ClusterTask task)
    {
        if (task.Executor is { } executor
            && executor.LiveTasks.Remove(task)
            && executor.IsDefault
            && executor.LiveTasks.Count == 0)
        {
            Exit(executor, status: 0);
        }
    }

    /// <summary>
    /// SHUTDOWN: the executor kills its tasks and goes (src/exec/exec.cpp); those that it was not
    /// given yet end on the agent.
    /// </summary>
    public void Shutdown(Agent agent, FrameworkId frameworkId, ExecutorId executorId) =>
        EndAll(agent, frameworkId, executorId, status: 0, task =>
            task.Stage < LifeStage.Starting
                ? Terminated(task)
                : step.Statuses.FromExecutor(
                    task, TaskState.Killed, "Command terminated with signal Terminated"));

    /// <summary>
    /// The process is gone while its tasks ran (src/slave/slave.cpp, executorTerminated).
    /// </summary>
    public void End(Agent agent, FrameworkId frameworkId, ExecutorId executorId, int status) =>
        EndAll(agent, frameworkId, executorId, status, Terminated);

    /// <summary>
    /// The master strikes an executor off its list without a word to the scheduler.
    /// </summary>
    public void Untrack(Executor executor)
    {
        if (!executor.IsTracked)
        {
            return;
        }

        executor.IsTracked = false;
        step.Metrics.Used.Add(executor.Resources, -1);
        executor.Framework.Executors.Remove((executor.Agent.Id, executor.Id));
        step.Allocator.Release(
            executor.Framework, executor.Role, executor.Agent, executor.Resources);
    }

    /// <summary>The master lists an executor again that its agent reported.</summary>
    public void Retrack(Executor executor)
    {
        if (!executor.IsTracked)
        {
            executor.IsTracked = true;
            step.Metrics.Used.Add(executor.Resources, 1);
            executor.Framework.Executors.Add((executor.Agent.Id, executor.Id), executor);
            step.Allocator.Take(
                executor.Framework, executor.Role, executor.Agent, executor.Resources);
        }
    }

    /// <summary>Master and agent forget an executor.</summary>
    public void Forget(Executor executor)
    {
        Untrack(executor);
        executor.Agent.Executors.Remove((executor.Framework.Id, executor.Id));
    }

    private void EndAll(
        Agent agent,
        FrameworkId frameworkId,
        ExecutorId executorId,
        int status,
        Func<ClusterTask, TaskStatusInfo> lastWords)
    {
        // Emptied first: a default executor must not report its exit with the last of its tasks.
        var executor = agent.Executors.Find((frameworkId, executorId));
        executor?.LiveTasks.Clear();
        foreach (var task in LiveTasks(agent, frameworkId, executorId))
        {
            if (task.Stage == LifeStage.LostForNow)
            {
                step.TaskLives.Discard(task);
            }
            else
            {
                step.TaskLives.Finish(task, lastWords(task));
            }
        }

        if (executor is not null)
        {
            Exit(executor, status);
        }
    }

    private TaskStatusInfo Terminated(ClusterTask task) => step.Statuses.FromAgent(
        task, TaskState.Failed, TaskStatusReason.ExecutorTerminated, "Executor terminated");

    private static ClusterTask[] LiveTasks(
        Agent agent, FrameworkId frameworkId, ExecutorId executorId) =>
        [
            .. agent.Tasks.Where(task => task.Framework.Id == frameworkId
                && task.AgentExecutorId == executorId
                && task.Stage != LifeStage.Ended),
        ];

    /// <summary>The agent reports the exit once, and only a connected one can.</summary>
    private void Exit(Executor executor, int status)
    {
        var wasTracked = executor.IsTracked;
        if (!executor.Agent.Executors.Contains((executor.Framework.Id, executor.Id)))
        {
            return;
        }

        Forget(executor);
        if (!wasTracked || !executor.Agent.IsInTouch)
        {
            return;
        }

        step.Metrics.MessagesExitedExecutor++;
        step.Send(executor.Framework, new()
        {
            Type = EventType.Failure,
            Failure = new()
            {
                AgentId = executor.Agent.Id,
                ExecutorId = executor.Id,
                Status = status,
            },
        });
    }
}
