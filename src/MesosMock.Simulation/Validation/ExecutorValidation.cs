using MesosMock.Protocol.V1;
using MesosMock.Simulation.Resources;

namespace MesosMock.Simulation.Validation;

/// <summary>
/// What every executor has to meet, in a LAUNCH as in a LAUNCH_GROUP
/// (src/master/validation.cpp, namespace <c>executor</c>).
/// </summary>
internal static class ExecutorValidation
{
    private const string Rule = "------------------------------------------------------------";

    /// <summary>Checks the executor by itself, then against the framework and the agent.</summary>
    /// <returns>Mesos's error text, or null if the executor is fine.</returns>
    public static string? Validate(ExecutorInfo executor, ITaskValidationContext context) =>
        ValidateType(executor)
        ?? IdValidation.Validate(executor.ExecutorId.Value)
        ?? (executor.ShutdownGracePeriod?.Nanoseconds < 0
            ? "ExecutorInfo's 'shutdown_grace_period' must be non-negative"
            : null)
        ?? (executor.Command is { } command
            && CommandValidation.Validate(command) is { } commandError
            ? $"Executor's `CommandInfo` is invalid: {commandError}"
            : null)
        ?? (executor.Container is { } container
            && ContainerValidation.Validate(container) is { } containerError
            ? $"Executor's `ContainerInfo` is invalid: {containerError}"
            : null)
        ?? ValidateFrameworkId(executor, context.FrameworkId)
        ?? ValidateResources(executor, context.Role)
        ?? ValidateCompatibility(executor, context.FindExecutor(executor.ExecutorId));

    // An executor type from the future reads as UNKNOWN and passes here.
    private static string? ValidateType(ExecutorInfo executor)
    {
        if (executor.Type == ExecutorInfoType.Custom)
        {
            return executor.Command is null
                ? "'ExecutorInfo.command' must be set for 'CUSTOM' executor"
                : null;
        }

        if (executor.Type != ExecutorInfoType.Default)
        {
            return null;
        }

        if (executor.Command is not null)
        {
            return "'ExecutorInfo.command' must not be set for 'DEFAULT' executor";
        }

        if (executor.Container is { Type: not ContainerInfoType.Mesos })
        {
            return "'ExecutorInfo.container.type' must be 'MESOS' for 'DEFAULT' executor";
        }

        return executor.Container?.Mesos?.Image is null
            ? null
            : "'ExecutorInfo.container.mesos.image' must not be set for 'DEFAULT' executor";
    }

    private static string? ValidateFrameworkId(ExecutorInfo executor, FrameworkId expected)
    {
        if (executor.FrameworkId is not { } actual)
        {
            return "'ExecutorInfo.framework_id' must be set";
        }

        return actual == expected
            ? null
            : $"ExecutorInfo has an invalid FrameworkID (Actual: {actual.Value}"
                + $" vs Expected: {expected.Value})";
    }

    private static string? ValidateResources(ExecutorInfo executor, string role)
    {
        if (ResourceRules.Validate(executor.Resources, role) is { } error)
        {
            return $"Executor uses invalid resources: {error}";
        }

        var resources = ResourceSet.FromWire(executor.Resources);
        if (ResourceRules.ValidateUniquePersistenceIds(resources) is { } duplicate)
        {
            return $"Executor uses duplicate persistence ID: {duplicate}";
        }

        var requested = RequestedResource.Read(executor.Resources, role);
        if (ResourceRules.ValidateSingleRole(requested) is { } roleError)
        {
            return $"Invalid executor resources: {roleError}";
        }

        return ResourceRules.ValidateRevocableMix(resources) is { } mix
            ? $"Executor mixes revocable and non-revocable resources: {mix}"
            : null;
    }

    private static string? ValidateCompatibility(ExecutorInfo executor, ExecutorInfo? existing) =>
        existing is null || AreSame(executor, existing)
            ? null

            // Differs from Mesos: it dumps protobuf's debug text, this prints the records.
            : "ExecutorInfo is not compatible with existing ExecutorInfo with same ExecutorID.\n"
                + $"{Rule}\nExisting ExecutorInfo:\n{existing}\n"
                + $"{Rule}\nExecutorInfo:\n{executor}\n{Rule}\n";

    /// <summary>An executor always has cgroups of its own, unless nobody says so.</summary>
    /// <returns>Mesos's error text, or null if the executor is fine.</returns>
    public static string? ValidateShareCgroups(ExecutorInfo executor) =>
        executor.Container?.LinuxInfo is { ShareCgroups: true }
            ? "The 'share_cgroups' field cannot be set to 'true' on executor containers"
            : null;

    /// <summary>
    /// True if both describe one executor: resources count as sets, whatever their format.
    /// </summary>
    public static bool AreSame(ExecutorInfo left, ExecutorInfo right) =>
        left with { Resources = [] } == right with { Resources = [] }
        && ResourceSet.FromWire(left.Resources).Equals(ResourceSet.FromWire(right.Resources));
}
