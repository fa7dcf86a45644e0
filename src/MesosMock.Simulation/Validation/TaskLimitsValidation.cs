using MesosMock.Protocol.V1;
using MesosMock.Simulation.Resources;

namespace MesosMock.Simulation.Validation;

/// <summary>
/// The resource limits of a task (src/master/validation.cpp, <c>validateResourceLimits</c>).
/// </summary>
internal static class TaskLimitsValidation
{
    /// <summary>Checks that the agent knows limits and that none is below its request.</summary>
    public static string? Validate(TaskInfo task, AgentCapabilities capabilities)
    {
        if (task.Limits.IsEmpty)
        {
            return null;
        }

        if (!capabilities.TaskResourceLimits)
        {
            return "Agent is not capable of handling task resource limits";
        }

        var limits = task.Limits;
        if (limits.Any(limit => limit.Key is not (ResourceKey.CpusName or ResourceKey.MemName)))
        {
            return "Only cpus and mem may be included in a task's resource limits";
        }

        var resources = ResourceSet.FromWire(task.Resources);
        return ValidateCpus(Limit(task, ResourceKey.CpusName), resources)
            ?? ValidateMem(Limit(task, ResourceKey.MemName), resources);
    }

    private static double? Limit(TaskInfo task, string name)
    {
        double? limit = null;
        foreach (var entry in task.Limits)
        {
            limit = entry.Key == name ? entry.Value.Value : limit;
        }

        return limit;
    }

    private static string? ValidateCpus(double? limit, ResourceSet resources)
    {
        if (limit is null)
        {
            return null;
        }

        if (resources.Scalar(ResourceKey.CpusName) is not { } requested)
        {
            return "When a CPU limit is specified, a CPU request must also be specified";
        }

        return limit < FixedPoint.ToDouble(requested)
            ? "The cpu limit must be greater than or equal to the cpu request"
            : null;
    }

    // Mesos compares whole megabytes; an infinite limit is one.
    private static string? ValidateMem(double? limit, ResourceSet resources)
    {
        if (limit is null)
        {
            return null;
        }

        if (resources.Scalar(ResourceKey.MemName) is not { } requested)
        {
            return "When a memory limit is specified, a memory request must also be specified";
        }

        return double.IsFinite(limit.Value)
            && Math.Truncate(limit.Value) < requested / FixedPoint.One
            ? "The memory limit must be greater than or equal to the memory request"
            : null;
    }
}
