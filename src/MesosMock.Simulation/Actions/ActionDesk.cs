namespace MesosMock.Simulation.Actions;

/// <summary>Takes lines of the action language and has them done.</summary>
internal sealed class ActionDesk(Step step)
{
    public ActionHistory History { get; } = new();

    /// <summary>Does what a line asks for, or says why not.</summary>
    public CallReply Act(string line)
    {
        if (ActionLineParser.Parse(line, out var parsed) is { } senseless)
        {
            return Refuse(senseless);
        }

        var sequence = step.Journal.Act(ActionEcho.Of(parsed!)); // not refused, so parsed
        var outcome = Run(parsed!, sequence);
        if (outcome.Refusal is { } refusal)
        {
            return Refuse(refusal);
        }

        var result = new ActionResult(
            sequence,
            ActionEcho.Of(parsed!),
            outcome.Effect,
            outcome.Touched,
            outcome.Undo,
            outcome.UndoAction);
        if (!parsed!.Action.Info.IsQuestion)
        {
            History.Add(new(result)
            {
                Stands = outcome.Stands,
                IsDone = parsed.Action is UndoAction,
            });
        }

        step.Note($"{result.Line}: {result.Effect}");
        return new(200, result.Effect, new ReplyContent.Action(result));
    }

    /// <summary>
    /// Why what a line asks for is not possible now; null if it is, or if the line says too
    /// little to tell.
    /// </summary>
    public string? Check(string line) => ActionLineParser.Parse(line, out var parsed) is null
        ? parsed!.Action.WhyNot(new ActionContext(step, parsed, 0)) // not refused, so parsed
        : null;

    /// <summary>Does what a line asks for as a part of another action.</summary>
    public ActionOutcome Run(string line, long sequence) =>
        ActionLineParser.Parse(line, out var parsed) is { } senseless
            ? senseless
            : Run(parsed!, sequence); // not refused, so parsed

    private ActionOutcome Run(ParsedAction parsed, long sequence)
    {
        var outcome = parsed.Action.Run(new ActionContext(step, parsed, sequence));
        return outcome is { Refusal: null, UndoAction: not null, Undo: UndoKind.None }
            ? outcome with { Undo = parsed.Action.Info.Undo }
            : outcome;
    }

    private static CallReply Refuse(ActionRefusal refusal) =>
        new(refusal.Status, refusal.Message, new ReplyContent.Refusal(refusal));
}
