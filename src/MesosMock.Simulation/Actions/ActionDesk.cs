namespace MesosMock.Simulation.Actions;

/// <summary>Takes lines of the action language and has them done.</summary>
internal sealed class ActionDesk(Step step)
{
    private long _sequence;

    /// <summary>Does what a line asks for, or says why not.</summary>
    public CallReply Act(string line)
    {
        if (ActionLineParser.Parse(line, out var parsed) is { } senseless)
        {
            return Refuse(senseless);
        }

        var sequence = ++_sequence;
        var action = parsed!.Action; // not refused, so parsed
        var outcome = action.Run(new ActionContext(step, parsed, sequence));
        if (outcome.Refusal is { } refusal)
        {
            return Refuse(refusal);
        }

        var result = new ActionResult(
            sequence,
            ActionEcho.Of(parsed),
            outcome.Effect,
            outcome.Touched,
            outcome.UndoAction is null ? UndoKind.None : action.Info.Undo,
            outcome.UndoAction);
        step.Note($"{result.Line}: {result.Effect}");
        return new(200, result.Effect, new ReplyContent.Action(result));
    }

    private static CallReply Refuse(ActionRefusal refusal) =>
        new(refusal.Status, refusal.Message, new ReplyContent.Refusal(refusal));
}
