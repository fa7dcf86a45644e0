using MesosMock.Simulation.Faults;
using MesosMock.Simulation.Targets;

namespace MesosMock.Simulation.Actions.Faults;

/// <summary>
/// A word for a fault of the catalogue: adds an armed rule for the selected targets.
/// </summary>
/// <param name="info">What is known of the action; without its parameters.</param>
/// <param name="fault">The id of the fault.</param>
internal sealed class RuleAction(ActionInfo info, string fault) : ClusterAction
{
    private const string For = "for";
    private const string Max = "max";
    private const string Next = "next";

    private static readonly Dictionary<string, string> ByNext = new(StringComparer.Ordinal)
    {
        ["launch"] = "launch.lost",
        ["kill"] = "kill.lost",
        ["update"] = "update.lost",
    };

    public override ActionInfo Info { get; } = info with
    {
        Parameters =
        [
            .. info.Parameters,
            new(For, ParameterType.Duration, "until it heals by itself"),
            new(Max, ParameterType.Integer, "firings after which it is spent")
            {
                Default = info.Parameters.Count > 0 ? "1" : null,
            },
        ],
        TakesPairs = true,
        Undo = UndoKind.Healing,
        Help = info.Parameters.Count > 0
            ? $"{info.Help} Adds a rule for the fault {string.Join(", ", ByNext.Values)}; further "
                + "pairs are its parameters."
            : $"{info.Help} Adds a rule for the fault {fault}; further pairs are its parameters.",
    };

    public override ActionOutcome Run(ActionContext context)
    {
        if (FindNobody(context) is { } nobody)
        {
            return nobody;
        }

        var id = context.Arguments.Text(Next) is { } next ? ByNext[next] : fault;
        var line = $"fault add {id} mode={context.Line.Mode}";
        foreach (var selector in context.Line.Selectors.Where(one => one.Kind is not null))
        {
            line += $" target={ActionLexer.Quote(selector.ToString())}";
        }

        foreach (var name in (string[])[For, Max])
        {
            line += context.Arguments.Text(name) is { } value ? $" {name}={value}" : "";
        }

        // What a fault does for a time, and the rule that brings it, end together.
        if (context.Arguments.Text(For) is { } time && HasTime(id))
        {
            line += $" parameters.{For}={time}";
        }

        foreach (var (name, value) in context.Line.Pairs)
        {
            line += $" {name}={ActionLexer.Quote(value)}";
        }

        return context.Step.Actions.Run(line, context.Sequence);
    }

    public override string? WhyNot(ActionContext context) => FindNobody(context)?.Message;

    /// <summary>The words, one for each fault that has one.</summary>
    public static IEnumerable<RuleAction> All() =>
    [
        Of("tasks duplicate", "duplicate updates", TargetKind.Task, 'u', "update.duplicate",
            "Updates of the task are sent more than once."),
        Of("tasks stick", "stuck in staging", TargetKind.Task, 's', "task.stuck-staging",
            "The task stays in staging."),
        new(
            new(
                "tasks drop",
                "drop the next…",
                "The next launch, KILL or update of the tasks is lost on its way.")
            {
                Targets = TargetKind.Task,
                Key = 'd',
                Parameters =
                [
                    new(Next, ParameterType.Word, "what is lost")
                    {
                        Default = "launch",
                        Range = string.Join('|', ByNext.Keys),
                    },
                ],
            },
            ByNext["launch"]),
        Of("tasks ignore-kill", "ignore KILL", TargetKind.Task, 'z', "kill.lost",
            "KILLs of the task are lost on their way."),
        Of("tasks hold", "hold back", TargetKind.Task, 'o', "update.reorder",
            "Updates of the task are held back until later ones have passed."),
        Of("tasks crash-loop", "crash loop", TargetKind.Task, 'c', "task.crash-loop",
            "The task fails soon after it runs."),
        Of("tasks flap-health", "flap health", TargetKind.Task, 'h', "task.health-flap",
            "The task's health turns over, again and again."),
        Of("agents black-hole", "black hole", TargetKind.Agent, 'b', "agent.black-hole",
            "Every launch on the agent fails at once."),
        Of("frameworks throttle", "throttle", TargetKind.Framework, 't', "conn.slow",
            "The framework's stream is slow."),
        Of("frameworks silence", "silence (half-open)", TargetKind.Framework, 's', "conn.silent",
            "The framework's stream stays open and says nothing more."),
    ];

    /// <summary>
    /// Agents and frameworks are there before anything is done to them; a rule for tasks is mostly
    /// meant for those to come.
    /// </summary>
    private ActionRefusal? FindNobody(ActionContext context) => info.Targets switch
    {
        TargetKind.Agent => context.FindAgents(out _),
        TargetKind.Framework => context.FindFrameworks(out _),
        _ => null,
    };

    private static bool HasTime(string id) =>
        FaultCatalogue.Find(id) is { } definition
        && definition.Parameters.Any(parameter => parameter.Name == For);

    private static RuleAction Of(
        string name, string title, TargetKind kind, char key, string fault, string help) =>
        new(new(name, title, help) { Targets = kind, Key = key }, fault);
}
