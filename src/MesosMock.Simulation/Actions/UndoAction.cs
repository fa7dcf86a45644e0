using System.Globalization;

namespace MesosMock.Simulation.Actions;

/// <summary>An action is taken back.</summary>
internal sealed class UndoAction : ClusterAction
{
    private const string Number = "seq";

    public override ActionInfo Info { get; } = new(
        "undo",
        "undo or heal",
        "Takes the last action back that still stands, or the one of the given number; what was "
            + "told in between stays told.")
    {
        Parameters =
        [
            new(Number, ParameterType.Integer, "the number that the action's answer gave")
            {
                IsPositional = true,
            },
        ],
        Danger = Danger.None,
        Undo = UndoKind.Healing,
        Key = 'u',
    };

    public override string? WhyNot(ActionContext context) =>
        context.Step.Actions.History.Find(Wanted(context), out _)?.Message;

    public override ActionOutcome Run(ActionContext context)
    {
        var history = context.Step.Actions.History;
        if (history.Find(Wanted(context), out var found) is { } refusal)
        {
            return refusal;
        }

        var line = found!.UndoAction!; // not refused, so there
        var outcome = context.Step.Actions.Run(line, context.Sequence);
        if (outcome.Refusal is { } impossible)
        {
            return ActionRefusal.Impossible(
                $"\"{found.Line}\" cannot be undone now: {impossible.Message}");
        }

        history.Close(found);
        return outcome with { Effect = $"undid {found.Sequence} ({found.Line}): {outcome.Effect}" };
    }

    private static long? Wanted(ActionContext context) => context.Arguments.Text(Number) is { } text
        ? long.Parse(text, CultureInfo.InvariantCulture)
        : null;
}
