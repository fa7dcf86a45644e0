namespace MesosMock.Simulation.Configuration;

/// <summary>The options that may change while a cluster runs.</summary>
public sealed record LiveOptions
{
    /// <summary>How tasks live and end: <c>[emulation.task_state]</c>.</summary>
    public required TaskStateOptions TaskState { get; init; }

    /// <summary>How agents fail by themselves: <c>[emulation.agent]</c>.</summary>
    public required AgentEmulationOptions Agent { get; init; }

    /// <summary>
    /// What vanishes of the resources: <c>[emulation.resources]</c>. Competitors stay as they are.
    /// </summary>
    public required ResourceEmulationOptions Resources { get; init; }

    /// <summary>The rules for faults: <c>[[fault]]</c>.</summary>
    public required IReadOnlyList<FaultOptions> Faults { get; init; }

    /// <summary>The rules for tasks: <c>[[task_rule]]</c>.</summary>
    public required IReadOnlyList<TaskRuleOptions> TaskRules { get; init; }

    /// <summary>Takes them out of the options of a cluster.</summary>
    public static LiveOptions Of(ClusterOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new()
        {
            TaskState = options.TaskState,
            Agent = options.Agent,
            Resources = options.Resources,
            Faults = options.Faults,
            TaskRules = options.TaskRules,
        };
    }
}
