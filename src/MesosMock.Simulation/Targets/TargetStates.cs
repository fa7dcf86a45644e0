using MesosMock.Protocol.V1;
using MesosMock.Simulation.Words;

namespace MesosMock.Simulation.Targets;

/// <summary>The words that a selector may have for a state.</summary>
internal static class TargetStates
{
    public const string Connected = "connected";
    public const string Deactivated = "deactivated";
    public const string Disconnected = "disconnected";
    public const string Drained = "drained";
    public const string Draining = "draining";
    public const string Gone = "gone";
    public const string Partitioned = "partitioned";
    public const string Registered = "registered";
    public const string Removed = "removed";
    public const string Unreachable = "unreachable";

    private const string TaskPrefix = "TASK_";

    private static readonly string[] OfAgents =
    [
        Registered, Partitioned, Disconnected, Unreachable, Gone, Removed, Deactivated, Draining,
        Drained,
    ];

    private static readonly string[] OfFrameworks = [Connected, Disconnected];

    /// <summary>What is wrong with a state that no target can have; null if one can.</summary>
    public static SelectorProblem? Check(TargetKind kind, string text)
    {
        var known = KnownOf(kind);
        var state = kind == TargetKind.Task
            && text.StartsWith(TaskPrefix, StringComparison.OrdinalIgnoreCase)
                ? text[TaskPrefix.Length..]
                : text;
        var (asWritten, without) = (new Glob(text), new Glob(state));
        return known.Any(word => without.Matches(word, ignoreCase: true)
                || (kind == TargetKind.Task
                    && asWritten.Matches(TaskPrefix + word, ignoreCase: true)))
            ? null
            : SelectorProblem.Unknown(
                state,
                $"no state of {SelectorParser.WordOf(kind)}(…)",
                $"allowed: {string.Join(", ", known)}",
                known);
    }

    private static IReadOnlyList<string> KnownOf(TargetKind kind) => kind switch
    {
        TargetKind.Agent => OfAgents,
        TargetKind.Task => EnumWords<TaskState>.All,
        _ => OfFrameworks,
    };
}
