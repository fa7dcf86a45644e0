using MesosMock.Protocol.V1;
using MesosMock.Simulation.Lifecycle;
using MesosMock.Simulation.Resources;
using MesosMock.Simulation.State;

namespace MesosMock.Simulation.Calls.Scheduler.Accept;

/// <summary>Puts valid tasks onto the agent (src/master/master.cpp, Master::addTask).</summary>
internal static class TaskLauncher
{
    public static ClusterTask Launch(TaskInfo info, Executor? executor, Grant grant, Step step)
    {
        var subject = Chance.Chance.Subject(grant.Framework.Info.Name, info.TaskId.Value);
        var task = new ClusterTask
        {
            Info = info,
            Framework = grant.Framework,
            Agent = grant.Agent,
            Role = grant.Role,
            Resources = ResourceSet.FromWire(info.Resources),
            Executor = executor,
            Subject = subject,
            Life = step.Lives.Next(subject),
        };
        grant.Use(task.Resources);
        executor?.LiveTasks.Add(task);
        step.TaskPlans.Apply(task, step);
        ReplaceOnAgent(task, step);
        step.Tasks.Add(task);
        return task;
    }

    /// <summary>Finds the executor that a task names, or has the agent start it.</summary>
    public static Executor ExecutorFor(ExecutorInfo info, Grant grant, Step step)
    {
        if (grant.Framework.Executors.TryGet((grant.Agent.Id, info.ExecutorId), out var running))
        {
            return running;
        }

        var executor = new Executor
        {
            Framework = grant.Framework,
            Agent = grant.Agent,
            Info = info,
            Role = grant.Role,
            Resources = ResourceSet.FromWire(info.Resources),
        };
        grant.Use(executor.Resources);
        Executors.Add(executor);
        step.Metrics.Use(executor.Role, executor.Resources, 1);
        return executor;
    }

    /// <summary>
    /// The agent may still hold a task of this id that the master gave up and forgot long ago.
    /// </summary>
    private static void ReplaceOnAgent(ClusterTask task, Step step)
    {
        var key = (task.Framework.Id, task.Id);
        if (task.Agent.Tasks.TryGet(key, out var forgotten))
        {
            step.TaskLives.Stop(forgotten);
            step.StatusUpdates.Drop(forgotten);
        }

        task.Agent.Tasks.Add(key, task);
    }
}
