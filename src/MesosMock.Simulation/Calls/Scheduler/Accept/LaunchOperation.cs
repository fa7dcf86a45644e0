using MesosMock.Protocol.V1;
using MesosMock.Simulation.Faults;
using MesosMock.Simulation.Validation;

namespace MesosMock.Simulation.Calls.Scheduler.Accept;

/// <summary>
/// LAUNCH: each task by itself; one that is refused does not keep the others from running
/// (src/master/master.cpp, Master::_accept).
/// </summary>
internal static class LaunchOperation
{
    public static void Apply(OfferOperationLaunch launch, Grant grant, Step step)
    {
        var context = new LaunchContext(grant, isGroup: false);
        foreach (var task in launch.TaskInfos)
        {
            Launch(Complete(task, grant), context, grant, step);
        }
    }

    private static void Launch(TaskInfo task, LaunchContext context, Grant grant, Step step)
    {
        var refusal = TaskValidation.Validate(task, context)
            ?? FaultGates.Refuse(step.Faults.Launches, grant.Framework, task)
            ?? (EmulatedErrors.IsDrawn(task, grant.Framework, step) ? "Emulated task error" : null);
        if (refusal is not null)
        {
            TaskErrors.Send(task, TaskStatusReason.TaskInvalid, refusal, grant.Framework, step);
            return;
        }

        if (FaultGates.Vanishes(step.Faults.Launches, grant.Framework, grant.Agent, task))
        {
            return;
        }

        var executor = task.Executor is { } info
            ? TaskLauncher.ExecutorFor(info, grant, step)
            : null;
        grant.Framework.Metrics.CountOperation(OfferOperationType.Launch);
        var launched = TaskLauncher.Launch(task, executor, grant, step);
        if (!FaultGates.Takes(step.Faults.Launches, launched))
        {
            step.TaskLives.Begin(launched);
        }
    }

    /// <summary>
    /// What a master fills in: the framework id of an executor, and the type of a health check that
    /// can only be one (src/master/master.cpp, Master::accept).
    /// </summary>
    private static TaskInfo Complete(TaskInfo task, Grant grant)
    {
        if (task.Executor is { FrameworkId: null } executor)
        {
            task = task with { Executor = executor with { FrameworkId = grant.Framework.Id } };
        }

        return task.HealthCheck is { Type: null } check
            ? task with { HealthCheck = Complete(check) }
            : task;
    }

    private static HealthCheck Complete(HealthCheck check) => (check.Command, check.Http) switch
    {
        (not null, null) => check with { Type = HealthCheckType.Command },
        (null, not null) => check with { Type = HealthCheckType.Http },
        _ => check,
    };
}
