using MesosMock.Protocol.V1;
using MesosMock.Protocol.V1.Scheduler;
using MesosMock.Simulation.State;

namespace MesosMock.Simulation.Lifecycle;

/// <summary>Custom and default executors, from their first task to their exit.</summary>
internal sealed class Executors(Step step)
{
    /// <summary>Mesos src/slave/constants.hpp: how long an executor may shut down.</summary>
    private static readonly TimeSpan ShutdownGrace = TimeSpan.FromSeconds(5);

    /// <summary>The wait status of a process that was shot.</summary>
    private const int KilledStatus = 9;

    private const string Terminated = "Executor terminated";

    /// <summary>Enters a new executor into the lists of its framework and its agent.</summary>
    public static void Add(Executor executor)
    {
        executor.Framework.Executors.Add((executor.Agent.Id, executor.Id), executor);
        executor.Agent.Executors.Add((executor.Framework.Id, executor.Id), executor);
    }

    /// <summary>A default executor ends with the last of its tasks; a custom one stays.</summary>
    public void OnTaskEnded(ClusterTask task)
    {
        if (task.Executor is not { } executor || !executor.LiveTasks.Remove(task))
        {
            return;
        }

        if (executor.IsTerminating)
        {
            ExitWhenIdle(executor);
        }
        else if (executor.IsDefault && executor.LiveTasks.Count == 0)
        {
            Exit(executor, status: 0);
        }
    }

    /// <summary>
    /// SHUTDOWN: the executor kills its tasks as KILL does and goes after the last of them
    /// (src/slave/slave.cpp, Slave::_shutdownExecutor; src/launcher/default_executor.cpp).
    /// </summary>
    public void Shutdown(Agent agent, FrameworkId frameworkId, ExecutorId executorId)
    {
        var executor = agent.Executors.Find((frameworkId, executorId));
        if (executor is { IsTerminating: true })
        {
            return;
        }

        if (executor is not null)
        {
            var grace = executor.Info.ShutdownGracePeriod is { } given
                ? TimeSpan.FromTicks(given.Nanoseconds / 100)
                : ShutdownGrace;
            step.Timers.Set(executor.Shutdown = new(executor), step.Now + grace);
        }

        foreach (var task in LiveTasks(agent, frameworkId, executorId))
        {
            step.TaskLives.ShutDown(task);
        }

        if (executor is not null)
        {
            ExitWhenIdle(executor);
        }
    }

    /// <summary>The agent shoots an executor that does not shut down in time.</summary>
    public void Destroy(Executor executor) =>
        End(executor.Agent, executor.Framework.Id, executor.Id, KilledStatus);

    /// <summary>
    /// The process is gone while its tasks ran (src/slave/slave.cpp, executorTerminated).
    /// </summary>
    public void End(Agent agent, FrameworkId frameworkId, ExecutorId executorId, int status)
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
                step.TaskLives.Finish(task, step.Statuses.FromAgent(
                    task, TaskState.Failed, TaskStatusReason.ExecutorTerminated, Terminated));
            }
        }

        if (executor is not null)
        {
            Exit(executor, status);
        }
    }

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
        step.Metrics.Use(executor.Role, executor.Resources, -1);
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
            step.Metrics.Use(executor.Role, executor.Resources, 1);
            executor.Framework.Executors.Add((executor.Agent.Id, executor.Id), executor);
            step.Allocator.Take(
                executor.Framework, executor.Role, executor.Agent, executor.Resources);
        }
    }

    /// <summary>Master and agent forget an executor.</summary>
    public void Forget(Executor executor)
    {
        if (executor.Shutdown is { } timer)
        {
            step.Timers.Cancel(timer);
        }

        Untrack(executor);
        executor.Agent.Hidden.RemoveAll(task => task.Executor == executor);
        executor.Agent.Executors.Remove((executor.Framework.Id, executor.Id));
    }

    /// <summary>
    /// What a terminating executor was never given ends with it and not before.
    /// </summary>
    private void ExitWhenIdle(Executor executor)
    {
        if (executor.LiveTasks.TrueForAll(task => task.Stage < LifeStage.Starting))
        {
            End(executor.Agent, executor.Framework.Id, executor.Id, status: 0);
        }
    }

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
