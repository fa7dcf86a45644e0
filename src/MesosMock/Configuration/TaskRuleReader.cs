using System.Text.Json;
using MesosMock.Protocol.V1;
using MesosMock.Simulation.Configuration;
using MesosMock.Simulation.Targets;
using MesosMock.Simulation.Words;

namespace MesosMock.Configuration;

/// <summary>Reads one <c>[[task_rule]]</c> table.</summary>
internal static class TaskRuleReader
{
    private const string StatePrefix = "TASK_";
    private const string ReasonPrefix = "REASON_";

    private static readonly string[] EndStates =
    [
        "FINISHED", "FAILED", "KILLED", "ERROR", "LOST", "DROPPED", "UNREACHABLE", "GONE",
        "GONE_BY_OPERATOR",
    ];

    private static readonly string[] Reasons =
    [
        .. Enum.GetValues<TaskStatusReason>().Distinct()
            .Select(reason => JsonNamingPolicy.SnakeCaseUpper.ConvertName($"{reason}")),
    ];

    private static readonly OptionType<string> Match = OptionTypes.Text(
        "a selector of tasks such as \"task(web-*)\"",
        text => Selector.TryParse(text, out _, out var error) ? null : error);

    private static readonly OptionType<string> Reason = OptionTypes.Text(
        "a reason such as \"REASON_CONTAINER_LIMITATION_MEMORY\"",
        text => Reasons.Contains(WithoutPrefix(text), StringComparer.OrdinalIgnoreCase)
            ? null
            : $"\"{text}\" is not a reason") with
    {
        Words = Reasons,
    };

    /// <summary>Reads the table.</summary>
    /// <param name="section">The table.</param>
    /// <returns>The rule.</returns>
    public static TaskRuleOptions Read(SectionReader section)
    {
        var defaults = new TaskRuleOptions { Match = "" };
        var match = section.ReadRequired(
            "match",
            defaults.Match,
            Match);
        var runFor = section.Read("run_for", defaults.RunFor, OptionTypes.DistributionOrOff);

        var ends = section.Section("end");
        var end = ends.ReadAll(0, OptionTypes.Ratio);
        EmulationReader.CheckSum(
            ends, [.. end.Select(share => share.Key)], end.Sum(share => share.Value));

        var reasons = section.Section("reason");
        var reason = reasons.ReadAll("", Reason);
        section.Finish();
        return new()
        {
            Match = match,
            RunFor = runFor,
            End = ByState(ends, end),
            Reason = ByState(reasons, reason),
        };
    }

    private static string WithoutPrefix(string text) =>
        text.StartsWith(ReasonPrefix, StringComparison.OrdinalIgnoreCase)
            ? text[ReasonPrefix.Length..]
            : text;

    private static List<KeyValuePair<string, T>> ByState<T>(
        SectionReader section, IReadOnlyList<KeyValuePair<string, T>> entries)
    {
        var named = new List<KeyValuePair<string, T>>();
        foreach (var (key, value) in entries)
        {
            var state = key.StartsWith(StatePrefix, StringComparison.Ordinal)
                ? key[StatePrefix.Length..]
                : key;
            if (!EndStates.Contains(state, StringComparer.Ordinal))
            {
                section.Problem(
                    key,
                    $"is not an end state; allowed: {string.Join(", ", EndStates)}"
                        + NearestName.Suggest(state, EndStates));
            }

            named.Add(new(state, value));
        }

        return named;
    }
}
