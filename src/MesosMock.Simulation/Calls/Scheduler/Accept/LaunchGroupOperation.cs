using MesosMock.Protocol.V1;
using MesosMock.Simulation.Faults;
using MesosMock.Simulation.State;
using MesosMock.Simulation.Validation;

namespace MesosMock.Simulation.Calls.Scheduler.Accept;

/// <summary>
/// LAUNCH_GROUP: all tasks of the group or none (src/master/master.cpp, Master::_accept).
/// </summary>
internal static class LaunchGroupOperation
{
    public static void Apply(OfferOperationLaunchGroup launch, Grant grant, Step step)
    {
        var group = Complete(launch);
        var context = new LaunchContext(grant, isGroup: true);
        var refusal = TaskGroupValidation.Validate(group.TaskGroup, group.Executor, context)
            ?? Draw(group, grant, step);
        if (refusal is null)
        {
            Launch(group, grant, step);
        }
        else
        {
            TaskErrors.Send(
                group.TaskGroup.Tasks, TaskStatusReason.TaskGroupInvalid, refusal, grant, step);
        }
    }

    private static string? Draw(OfferOperationLaunchGroup launch, Grant grant, Step step)
    {
        foreach (var task in launch.TaskGroup.Tasks)
        {
            if (EmulatedErrors.IsDrawn(task, grant.Framework, step))
            {
                return $"Task '{task.TaskId.Value}' is invalid: Emulated task error";
            }
        }

        return null;
    }

    private static void Launch(OfferOperationLaunchGroup launch, Grant grant, Step step)
    {
        var executor = TaskLauncher.ExecutorFor(launch.Executor, grant, step);
        var members = new List<ClusterTask>(launch.TaskGroup.Tasks.Count);
        grant.Framework.Metrics.CountOperation(OfferOperationType.LaunchGroup);
        foreach (var task in launch.TaskGroup.Tasks)
        {
            members.Add(TaskLauncher.Launch(task, executor, grant, step));
        }

        foreach (var member in members)
        {
            member.Group = members;
            if (!FaultGates.Takes(step.Faults.Launches, member))
            {
                step.TaskLives.Begin(member);
            }
        }
    }

    /// <summary>A task without an executor of its own gets the group's.</summary>
    private static OfferOperationLaunchGroup Complete(OfferOperationLaunchGroup launch)
    {
        var tasks = launch.TaskGroup.Tasks.AsSpan().ToArray();
        foreach (ref var task in tasks.AsSpan())
        {
            task = task.Executor is null ? task with { Executor = launch.Executor } : task;
        }

        return launch with { TaskGroup = launch.TaskGroup with { Tasks = [.. tasks] } };
    }
}
