using System.Globalization;

namespace MesosMock.Simulation.Actions;

/// <summary>An action is taken back.</summary>
internal sealed class UndoAction : ClusterAction
{
    private const string Number = "seq";

    /// <summary>Of more actions that were passed by, only the count is told.</summary>
    private const int ReasonsMax = 3;

    public override ActionInfo Info { get; } = new(
        "undo",
        "undo or heal",
        "Takes the last action back that can be, or the one of the given number, and says what "
            + "it passed by; what was told in between stays told.")
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

    public override string? WhyNot(ActionContext context)
    {
        var history = context.Step.Actions.History;
        if (context.Arguments.Text(Number) is { } text)
        {
            return history.Find(NumberIn(text), out var found)?.Message
                ?? Refuse(found!, context); // not refused
        }

        return history.Standing.Any(past => Refuse(past, context) is null)
            ? null
            : "there is nothing to undo";
    }

    public override ActionOutcome Run(ActionContext context) =>
        context.Arguments.Text(Number) is { } text
            ? TakeBack(NumberIn(text), context)
            : TakeBackLast(context);

    private static ActionOutcome TakeBack(long sequence, ActionContext context)
    {
        var history = context.Step.Actions.History;
        return history.Find(sequence, out var found) ?? Try(found!, context); // not refused
    }

    /// <summary>
    /// What cannot be undone, and what is over by itself, is in nobody's way: it is passed by and
    /// told, until something can be taken back.
    /// </summary>
    private static ActionOutcome TakeBackLast(ActionContext context)
    {
        var history = context.Step.Actions.History;
        var passed = new List<PastAction>();
        var reasons = new List<string>();
        foreach (var past in history.Standing.ToArray())
        {
            var outcome = Try(past, context);
            if (outcome.Refusal is not { } refusal)
            {
                passed.ForEach(one => one.IsPassed = true);
                return outcome with { Effect = outcome.Effect + Told("; ", reasons) };
            }

            passed.Add(past);
            reasons.Add(refusal.Message);
        }

        return ActionRefusal.Impossible("there is nothing to undo" + Told(": ", reasons));
    }

    private static ActionOutcome Try(PastAction past, ActionContext context)
    {
        if (Refuse(past, context) is { } reason)
        {
            return ActionRefusal.Impossible(reason);
        }

        var line = past.Result.UndoAction!; // not refused, so there
        var outcome = context.Step.Actions.Run(line, context.Sequence);
        if (outcome.Refusal is { } impossible)
        {
            return ActionRefusal.Impossible(
                $"{NameOf(past)} cannot be undone now: {impossible.Message}");
        }

        past.IsDone = true;
        return outcome with { Effect = $"undid {NameOf(past)}: {outcome.Effect}" };
    }

    /// <summary>Why nothing of an action can be taken back; null if only trying tells.</summary>
    private static string? Refuse(PastAction past, ActionContext context) =>
        past.Result.UndoAction is not { } line ? $"{NameOf(past)} cannot be undone"
        : past.Stands?.Invoke() is false ? $"{NameOf(past)} is over already"
        : context.Step.Actions.Check(line) is { } reason
            ? $"{NameOf(past)} cannot be undone now: {reason}"
        : null;

    private static long NumberIn(string text) => long.Parse(text, CultureInfo.InvariantCulture);

    private static string NameOf(PastAction past) =>
        $"{past.Result.Sequence} ({past.Result.Line})";

    private static string Told(string before, List<string> reasons) => reasons.Count switch
    {
        0 => "",
        <= ReasonsMax => before + string.Join("; ", reasons),
        _ => $"{before}{string.Join("; ", reasons.Take(ReasonsMax))}; "
            + $"nor can {reasons.Count - ReasonsMax} more be undone",
    };
}
