using MesosMock.Protocol.V1;
using MesosMock.Simulation.Resources;

namespace MesosMock.Simulation.Validation;

/// <summary>
/// The tasks of a LAUNCH_GROUP and their executor: all or nothing
/// (src/master/validation.cpp, namespace <c>task::group</c>).
/// </summary>
internal static class TaskGroupValidation
{
    // src/master/constants.hpp: MIN_CPUS in thousandths, MIN_MEM in megabytes.
    private const long CpusMin = 10;
    private const long MemMin = 32;

    /// <summary>Checks each task, then the executor, then all together.</summary>
    /// <returns>The message of every task's TASK_ERROR, or null if the group can be launched.
    /// </returns>
    /// <param name="group">The tasks; those without executor have got the group's.</param>
    /// <param name="executor">The group's executor.</param>
    /// <param name="context">What the machine knows.</param>
    public static string? Validate(
        TaskGroupInfo group, ExecutorInfo executor, ITaskValidationContext context)
    {
        var ids = new HashSet<TaskId>();
        foreach (var task in group.Tasks)
        {
            // Differs from Mesos, whose master aborts on a group that uses one id twice.
            var error = TaskValidation.ValidateTask(task, context)
                ?? ValidateTask(task)
                ?? (ids.Add(task.TaskId) ? null : $"Task has duplicate ID: {task.TaskId.Value}");
            if (error is not null)
            {
                return $"Task '{task.TaskId.Value}' is invalid: {error}";
            }
        }

        return ExecutorValidation.Validate(executor, context)
            ?? ValidateExecutor(group, executor)
            ?? ValidateExecutorResources(executor)
            ?? ValidateTogether(group, executor, context.Role)
            ?? ValidateAvailable(group, executor, context)
            ?? ExecutorValidation.ValidateShareCgroups(executor)
            ?? ValidateShareCgroups(group, executor, context);
    }

    private static string? ValidateTask(TaskInfo task)
    {
        if (task.Executor is null)
        {
            return "'TaskInfo.executor' must be set";
        }

        if (task.Container is { NetworkInfos.IsEmpty: false }
            && task.HealthCheck?.Type is HealthCheckType.Http or HealthCheckType.Tcp)
        {
            return "HTTP and TCP health checks are not supported for nested containers not"
                + " joining parent's network";
        }

        if (task.Container?.Type == ContainerInfoType.Docker)
        {
            return "Docker ContainerInfo is not supported on the task";
        }

        return task.Limits.IsEmpty || task.Container?.LinuxInfo is { ShareCgroups: false }
            ? null
            : "Resource limits may only be set for tasks within a task group when the"
                + " 'share_cgroups' field is set to 'false'.";
    }

    private static string? ValidateExecutor(TaskGroupInfo group, ExecutorInfo executor)
    {
        if (executor.Type is null)
        {
            return "'ExecutorInfo.type' must be set";
        }

        if (executor.Type == ExecutorInfoType.Unknown)
        {
            return "Unknown executor type";
        }

        if (executor.Container?.Type == ContainerInfoType.Docker)
        {
            return "Docker ContainerInfo is not supported on the executor";
        }

        foreach (var task in group.Tasks)
        {
            if (task.Executor is { } own && !ExecutorValidation.AreSame(own, executor))
            {
                return $"The `ExecutorInfo` of task '{task.TaskId.Value}' is different from"
                    + $" executor '{executor.ExecutorId.Value}'";
            }
        }

        return null;
    }

    private static string? ValidateExecutorResources(ExecutorInfo executor)
    {
        var id = executor.ExecutorId.Value;
        var resources = ResourceSet.FromWire(executor.Resources);
        var cpus = resources.Scalar(ResourceKey.CpusName);
        if (cpus is null or < CpusMin)
        {
            return $"Executor '{id}' uses less CPUs ({PrintCpus(cpus)})"
                + $" than the minimum required ({PrintCpus(CpusMin)})";
        }

        var mem = resources.Scalar(ResourceKey.MemName) / FixedPoint.One;
        if (mem is null or < MemMin)
        {
            return $"Executor '{id}' uses less memory ({PrintMem(mem)})"
                + $" than the minimum required ({PrintMem(MemMin)})";
        }

        return resources.Scalar(ResourceKey.DiskName) is null
            ? $"Executor '{id}' uses no disk"
            : null;
    }

    private static string PrintCpus(long? thousandths) => thousandths is { } cpus
        ? StreamNumber.Format(FixedPoint.ToDouble(cpus))
        : "None";

    // stout bytes.hpp prints the largest unit that fits exactly.
    private static string PrintMem(long? megabytes) =>
        megabytes switch { null => "None", 0 => "0B", _ => $"{megabytes}MB" };

    private static string? ValidateTogether(
        TaskGroupInfo group, ExecutorInfo executor, string role)
    {
        var tasks = group.Tasks.Select(task => ResourceSet.FromWire(task.Resources)).ToList();
        var executorResources = ResourceSet.FromWire(executor.Resources);
        var total = tasks.Aggregate(executorResources, (sum, set) => sum.Add(set));
        if (ResourceRules.ValidateUniquePersistenceIds(total) is { } duplicate)
        {
            return $"Task group and executor use duplicate persistence ID: {duplicate}";
        }

        if (ResourceRules.ValidateRevocableMix(total) is { } mix)
        {
            return $"Task group and executor mix revocable and non-revocable resources: {mix}";
        }

        // Differs from Mesos: it prints the executor's resources as JSON here.
        return ResourceRules.HaveOverlap([.. tasks, executorResources])
            ? "There are overlapping resources in the task group's task resources"
                + $" [ {string.Join(", ", tasks.Select(set => set.Print(role)))} ]"
                + $" and/or executor resources {executorResources.Print(role)}"
            : null;
    }

    private static string? ValidateAvailable(
        TaskGroupInfo group, ExecutorInfo executor, ITaskValidationContext context)
    {
        var needed = new NeededResources(context);
        foreach (var task in group.Tasks)
        {
            needed.Add(task.Resources);
        }

        if (context.FindExecutor(executor.ExecutorId) is null)
        {
            needed.Add(executor.Resources);
        }

        return needed.IsAvailable
            ? null
            : $"Total resources {needed} required by task group and its executor are more than"
                + $" available {context.Available.Print(context.Role)}";
    }

    private static string? ValidateShareCgroups(
        TaskGroupInfo group, ExecutorInfo executor, ITaskValidationContext context)
    {
        var containers = group.Tasks.Select(task => task.Container);
        var existing = group.Tasks.IsEmpty ? [] : context.ContainersUnder(executor.ExecutorId);
        return containers.Concat(existing).Select(SharesCgroups).Distinct().Count() > 1
            ? "If set, the value of 'share_cgroups' must be the same for all tasks in each task"
                + " group and under a single executor"
            : null;
    }

    private static bool SharesCgroups(ContainerInfo? container) =>
        container?.LinuxInfo?.ShareCgroups ?? true;
}
