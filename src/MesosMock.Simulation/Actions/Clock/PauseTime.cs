namespace MesosMock.Simulation.Actions.Clock;

/// <summary>Simulated time stands still.</summary>
internal sealed class PauseTime : ClusterAction
{
    public override ActionInfo Info { get; } = new(
        "time pause",
        "pause",
        "Simulated time stands still; heartbeats and answers go on.")
    {
        Undo = UndoKind.Exact,
        Key = 'p',
    };

    public override string? WhyNot(ActionContext context) =>
        context.Step.Clock.IsPaused ? "time is paused already" : null;

    public override ActionOutcome Run(ActionContext context)
    {
        if (WhyNot(context) is { } reason)
        {
            return ActionRefusal.Impossible(reason);
        }

        context.Step.SetClock(context.Step.Clock with { IsPaused = true });
        return ActionOutcome.Done("time is paused") with { UndoAction = "time resume" };
    }
}
