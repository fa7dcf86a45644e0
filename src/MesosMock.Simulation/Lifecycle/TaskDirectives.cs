using MesosMock.Protocol.V1;
using MesosMock.Simulation.Configuration;
using MesosMock.Simulation.State;
using MesosMock.Simulation.Words;

namespace MesosMock.Simulation.Lifecycle;

/// <summary>
/// Reads what a task's labels say of its life: <c>mesosmock.run_for</c>, <c>.end</c>,
/// <c>.reason</c>, <c>.staging</c>, <c>.exit_after_kill</c> and <c>.health</c>. A label that makes
/// no sense is told of and left out.
/// </summary>
internal static class TaskDirectives
{
    private const string Prefix = "mesosmock.";

    /// <summary>Half of all time: longer than any run, and still a span.</summary>
    private static readonly TimeSpan Never = TimeSpan.MaxValue / 2;

    public static TaskPlan? Read(ClusterTask task, TaskPlan? plan, Step step)
    {
        TaskState? end = null;
        foreach (var label in task.Info.Labels?.Items ?? [])
        {
            if (!label.Key.StartsWith(Prefix, StringComparison.Ordinal))
            {
                continue;
            }

            var name = label.Key[Prefix.Length..];
            var changed = Apply(plan ?? new(), name, label.Value ?? "", ref end);
            if (changed is null)
            {
                step.Warn($"Ignoring label {label.Key}={label.Value} of task {task.Id.Value}: "
                    + "allowed are run_for, staging, exit_after_kill (duration or never), end (a "
                    + "state), reason, health (flap:DURATION)");
            }

            plan = changed ?? plan;
        }

        return plan;
    }

    private static TaskPlan? Apply(TaskPlan plan, string name, string value, ref TaskState? end)
    {
        switch (name)
        {
            case "run_for" when Duration(value) is { } runFor:
                return plan with { RunFor = runFor };
            case "staging" when Duration(value) is { } staging:
                return plan with { Staging = staging };
            case "exit_after_kill" when value == "never":
                return plan with { ExitAfterKill = Never };
            case "exit_after_kill" when Duration(value) is { IsConstant: true } exit:
                return plan with { ExitAfterKill = exit.Sample(0) };
            case "health" when value.StartsWith("flap:", StringComparison.Ordinal)
                && Duration(value["flap:".Length..]) is { } period:
                return plan with { HealthFlap = period };
            case "end" when EnumWords<TaskState>.TryParse(value, out var state)
                && (state.IsTerminal() || state == TaskState.Unreachable):
                end = state;
                return plan with
                {
                    Ends = [(state, 1)],
                    Reasons = [.. plan.Reasons.Select(each => (state, each.Reason))],
                };
            case "reason" when EnumWords<TaskStatusReason>.TryParse(value, out var reason):
                // The state may come with a later label, which takes the reason along.
                return plan with { Reasons = [(end ?? TaskState.Failed, reason)] };
            default:
                return null;
        }
    }

    private static DurationDistribution? Duration(string text) =>
        DurationText.TryParse(text, out DurationDistribution? duration, out _) ? duration : null;
}
