namespace MesosMock.Simulation.Configuration;

/// <summary>A rule for tasks that match a selector: one <c>[[task_rule]]</c> table.</summary>
public sealed record TaskRuleOptions
{
    /// <summary>Selector of the tasks.</summary>
    /// <value>Not empty.</value>
    public required string Match { get; init; }

    /// <summary>Time that a task runs.</summary>
    /// <value>Default null: as <see cref="TaskStateOptions.DelayTaskNextState"/>.</value>
    public DurationDistribution? RunFor { get; init; }

    /// <summary>Shares of the end states, by name without <c>TASK_</c>.</summary>
    /// <value>Each 0 to 1, sum at most 1; the rest finish. Default none.</value>
    public IReadOnlyList<KeyValuePair<string, double>> End { get; init; } = [];

    /// <summary>Reason that an end state carries, by name without <c>TASK_</c>.</summary>
    /// <value>Names as <c>REASON_CONTAINER_LIMITATION_MEMORY</c>. Default none.</value>
    public IReadOnlyList<KeyValuePair<string, string>> Reason { get; init; } = [];
}
