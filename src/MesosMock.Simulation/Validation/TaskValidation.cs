using MesosMock.Protocol.V1;
using MesosMock.Simulation.Resources;

namespace MesosMock.Simulation.Validation;

/// <summary>
/// A task of LAUNCH and its executor
/// (src/master/validation.cpp, namespace <c>task</c>). The first error wins; the order is Mesos's.
/// </summary>
internal static class TaskValidation
{
    /// <summary>Checks the task, its executor and both against what is available.</summary>
    /// <returns>The message of the TASK_ERROR update, or null if the task is fine.</returns>
    public static string? Validate(TaskInfo task, ITaskValidationContext context) =>
        ValidateTask(task, context)
        ?? ValidateExecutor(task, context)
        ?? (task.Container?.LinuxInfo is { ShareCgroups: false }
            ? "Only tasks in a task group may have 'share_cgroups' set to 'false'"
            : null);

    /// <summary>Checks everything but the executor, for tasks of groups, too.</summary>
    public static string? ValidateTask(TaskInfo task, ITaskValidationContext context) =>
        ValidateIds(task, context)
        ?? ValidateTimes(task)
        ?? ValidateChecks(task)
        ?? ValidateResources(task, context.Role)
        ?? (task.Command is { } command && CommandValidation.Validate(command) is { } commandError
            ? $"Task's `CommandInfo` is invalid: {commandError}"
            : null)
        ?? (task.Container is { } container
            && ContainerValidation.Validate(container) is { } containerError
            ? $"Task's `ContainerInfo` is invalid: {containerError}"
            : null)
        ?? TaskLimitsValidation.Validate(task, context.Capabilities);

    private static string? ValidateIds(TaskInfo task, ITaskValidationContext context)
    {
        if (IdValidation.Validate(task.TaskId.Value) is { } error)
        {
            return error;
        }

        if (context.HasTask(task.TaskId))
        {
            return $"Task has duplicate ID: {task.TaskId.Value}";
        }

        if (context.HasUnreachableTask(task.TaskId))
        {
            return $"Task reuses the ID of an unreachable task: {task.TaskId.Value}";
        }

        return task.AgentId == context.AgentId
            ? null
            : $"Task uses invalid agent {task.AgentId.Value} while agent"
                + $" {context.AgentId.Value} is expected";
    }

    private static string? ValidateTimes(TaskInfo task)
    {
        if (task.KillPolicy?.GracePeriod?.Nanoseconds < 0)
        {
            return "Task's 'kill_policy.grace_period' must be non-negative";
        }

        return task.MaxCompletionTime?.Nanoseconds < 0
            ? "Task's `max_completion_time` must be non-negative"
            : null;
    }

    private static string? ValidateChecks(TaskInfo task)
    {
        if (task.Check is { } check && CheckValidation.Validate(check) is { } checkError)
        {
            return $"Task uses invalid check: {checkError}";
        }

        return task.HealthCheck is { } healthCheck
            && CheckValidation.Validate(healthCheck) is { } error
            ? $"Task uses invalid health check: {error}"
            : null;
    }

    private static string? ValidateResources(TaskInfo task, string role)
    {
        if (task.Resources.IsEmpty)
        {
            return "Task uses no resources";
        }

        if (ResourceRules.Validate(task.Resources, role) is { } error)
        {
            return $"Task uses invalid resources: {error}";
        }

        var resources = ResourceSet.FromWire(task.Resources);
        if (ResourceRules.ValidateUniquePersistenceIds(resources) is { } duplicate)
        {
            return $"Task uses duplicate persistence ID: {duplicate}";
        }

        var requested = RequestedResource.Read(task.Resources, role);
        if (ResourceRules.ValidateSingleRole(requested) is { } roleError)
        {
            return $"Invalid task resources: {roleError}";
        }

        return ResourceRules.ValidateRevocableMix(resources) is { } mix
            ? $"Task mixes revocable and non-revocable resources: {mix}"
            : null;
    }

    private static string? ValidateExecutor(TaskInfo task, ITaskValidationContext context)
    {
        if (task.Executor is null == task.Command is null)
        {
            return "Task should have at least one (but not both) of CommandInfo or ExecutorInfo"
                + " present";
        }

        if (task.Executor is { } executor
            && (ExecutorValidation.Validate(executor, context)
                ?? ValidateCustomExecutor(executor, context.Role)) is { } error)
        {
            return error;
        }

        return ValidateTogether(task, context) ?? ValidateAvailable(task, context);
    }

    private static string? ValidateCustomExecutor(ExecutorInfo executor, string role)
    {
        if (executor.Type is not (null or ExecutorInfoType.Custom))
        {
            return "'ExecutorInfo.type' must be 'CUSTOM'";
        }

        if (executor.Command is null)
        {
            return "'ExecutorInfo.command' must be set";
        }

        var resources = ResourceSet.FromWire(executor.Resources);
        return resources.Shared.IsEmpty
            ? ExecutorValidation.ValidateShareCgroups(executor)
            : $"Executor resources {resources.Print(role)} should not contain any shared resources";
    }

    private static string? ValidateTogether(TaskInfo task, ITaskValidationContext context)
    {
        if (task.Executor is not { } executor)
        {
            // Alone, the task has been checked already.
            return null;
        }

        var taskResources = ResourceSet.FromWire(task.Resources);
        var executorResources = ResourceSet.FromWire(executor.Resources);
        if (ResourceRules.HaveOverlap([taskResources, executorResources]))
        {
            // Differs from Mesos: it prints both as JSON here.
            return "There are overlapping resources in the task resources"
                + $" {taskResources.Print(context.Role)} and executor resources"
                + $" {executorResources.Print(context.Role)}";
        }

        var total = taskResources.Add(executorResources);
        if (ResourceRules.ValidateUniquePersistenceIds(total) is { } duplicate)
        {
            return $"Task and its executor use duplicate persistence ID: {duplicate}";
        }

        return ResourceRules.ValidateRevocableMix(total) is { } mix
            ? $"Task and its executor mix revocable and non-revocable resources: {mix}"
            : null;
    }

    private static string? ValidateAvailable(TaskInfo task, ITaskValidationContext context)
    {
        var needed = new NeededResources(context).Add(task.Resources);
        if (task.Executor is { } executor && context.FindExecutor(executor.ExecutorId) is null)
        {
            needed.Add(executor.Resources);
        }

        return needed.IsAvailable
            ? null
            : $"Total resources {needed} required by task and its executor is more than available"
                + $" {context.Available.Print(context.Role)}";
    }
}
