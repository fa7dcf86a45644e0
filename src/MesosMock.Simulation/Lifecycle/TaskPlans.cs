using MesosMock.Protocol.V1;
using MesosMock.Simulation.Configuration;
using MesosMock.Simulation.State;
using MesosMock.Simulation.Targets;
using MesosMock.Simulation.Words;

namespace MesosMock.Simulation.Lifecycle;

/// <summary>
/// Finds the plan of a task when it is launched: the first rule that matches, and then its labels.
/// </summary>
internal sealed class TaskPlans
{
    private readonly List<(Selector Match, TaskPlan Plan)> _rules = [];
    private readonly bool _areLabelsHeard;

    public TaskPlans(ClusterOptions options)
    {
        _areLabelsHeard = options.AllowTaskDirectives;
        foreach (var rule in options.TaskRules)
        {
            Invariant.Holds(Selector.TryParse(rule.Match, out var selector, out _));
            _rules.Add((selector!, PlanOf(rule))); // parsed, as just seen
        }
    }

    /// <summary>Gives a task that was just launched its plan, if there is one for it.</summary>
    public void Apply(ClusterTask task, Step step)
    {
        task.Plan = _rules.Find(rule => rule.Match.Matches(task)).Plan;
        if (_areLabelsHeard)
        {
            task.Plan = TaskDirectives.Read(task, task.Plan, step);
        }

        if (task.Plan?.ExitAfterKill is { } exit)
        {
            task.ExitAfterKill = exit;
        }
    }

    private static TaskPlan PlanOf(TaskRuleOptions rule) => new()
    {
        RunFor = rule.RunFor,
        Ends = [.. rule.End.Select(end => (Word<TaskState>(end.Key), end.Value))],
        Reasons = [.. rule.Reason.Select(reason =>
            (Word<TaskState>(reason.Key), Word<TaskStatusReason>(reason.Value)))],
    };

    private static T Word<T>(string text)
        where T : struct, Enum
    {
        Invariant.Holds(EnumWords<T>.TryParse(text, out var value));
        return value;
    }
}
