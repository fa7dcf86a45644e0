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

    public override ActionOutcome Run(ActionContext context)
    {
        if (!context.Step.Clock.IsPaused)
        {
            return ActionRefusal.Impossible("time is not paused");
        }

        context.Step.SetClock(context.Step.Clock with { IsPaused = false });
        return ActionOutcome.Done("time goes on") with { UndoAction = "time pause" };
    }
}
