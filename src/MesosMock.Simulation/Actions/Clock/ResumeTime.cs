namespace MesosMock.Simulation.Actions.Clock;

/// <summary>Simulated time goes on.</summary>
internal sealed class ResumeTime : ClusterAction
{
    public override ActionInfo Info { get; } = new(
        "time resume", "resume", "Simulated time goes on at the speed it had.")
    {
        Danger = Danger.None,
        Undo = UndoKind.Exact,
        Key = 'r',
    };

    public override string? WhyNot(ActionContext context) =>
        context.Step.Clock.IsPaused ? null : "time is not paused";

    public override ActionOutcome Run(ActionContext context)
    {
        if (WhyNot(context) is { } reason)
        {
            return ActionRefusal.Impossible(reason);
        }

        context.Step.SetClock(context.Step.Clock with { IsPaused = false });
        return ActionOutcome.Done("time goes on") with { UndoAction = "time pause" };
    }
}
