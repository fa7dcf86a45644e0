using System.Globalization;
using MesosMock.Simulation.Words;

namespace MesosMock.Simulation.Actions.Faults;

/// <summary>A rule for a fault of the catalogue is added.</summary>
internal sealed class AddFault : ClusterAction
{
    private const string Id = "id";
    private const string Target = "target";
    private const string Mode = "mode";
    private const string Probability = "probability";
    private const string Skip = "skip";
    private const string Max = "max";
    private const string Cooldown = "cooldown";
    private const string At = "at";
    private const string Every = "every";
    private const string For = "for";
    private const string DryRun = "dry-run";
    private const string Armed = "armed";

    /// <summary>Before the name of a parameter that is a rule's as well as the fault's.</summary>
    private const string OfFault = "parameters.";

    public override ActionInfo Info { get; } = new(
        "fault add",
        "add a fault…",
        "Adds a rule for a fault of the catalogue, armed unless told otherwise; what is not "
            + "listed here is a parameter of the fault itself, as is what begins with parameters.")
    {
        Parameters =
        [
            new(Id, ParameterType.Text, "the fault, such as update.duplicate")
            {
                IsPositional = true,
                IsRequired = true,
            },
            new(Target, ParameterType.Text, "a selector; whatever it applies to without one"),
            new(Mode, ParameterType.Mode, "how many of the selected targets") { Default = "one" },
            new(Probability, ParameterType.Number, "that an opportunity fires")
            {
                Default = "1",
                Range = "0..1",
            },
            new(Skip, ParameterType.Integer, "opportunities that pass first") { Default = "0" },
            new(Max, ParameterType.Integer, "firings after which it is spent"),
            new(Cooldown, ParameterType.Duration, "rest after a firing") { Default = "0s" },
            new(At, ParameterType.Duration, "until it fires by itself"),
            new(Every, ParameterType.Distribution, "time from one firing to the next"),
            new(For, ParameterType.Duration, "until it heals by itself"),
            new(DryRun, ParameterType.Flag, "firings are only journaled"),
            new(Armed, ParameterType.Flag, "armed at once") { Default = "true" },
        ],
        TakesPairs = true,
        Undo = UndoKind.Healing,
    };

    public override ActionOutcome Run(ActionContext context)
    {
        var given = context.Arguments;
        var (rule, problem) = context.Step.Faults.Add(new()
        {
            Fault = given.Required(Id),
            Target = given.Text(Target),
            Mode = given.Required(Mode),
            Probability = given.Number(Probability),
            Skip = given.Integer(Skip),
            Max = given.Text(Max) is { } max
                ? int.Parse(max, CultureInfo.InvariantCulture)
                : null,
            Cooldown = given.Duration(Cooldown),
            At = given.OptionalDuration(At),
            Every = given.OptionalDistribution(Every),
            For = given.OptionalDuration(For),
            DryRun = given.Flag(DryRun),
            IsArmed = given.Flag(Armed),
            Parameters = [.. context.Line.Pairs.Select(Plain)],
        });
        if (problem is not null)
        {
            var known = problem.Known ?? [];
            return ActionRefusal.Bad(
                $"{problem.Key}: {problem.Message}"
                    + (problem.Given is { } name ? NearestName.Suggest(name, known) : ""),
                problem.Given is { } wrong ? NearestName.FindAll(wrong, known) : []);
        }

        return ActionOutcome.Done($"fault {rule!.Number} added: {rule.Definition.Title}") with
        {
            UndoAction = $"fault heal {rule.Number}",
        };
    }

    private static KeyValuePair<string, string> Plain(KeyValuePair<string, string> pair) =>
        pair.Key.StartsWith(OfFault, StringComparison.Ordinal)
            ? new(pair.Key[OfFault.Length..], pair.Value)
            : pair;
}
