namespace MesosMock.Simulation.Actions.Records;

/// <summary>The journal's own file ends.</summary>
internal sealed class StopRecord : ClusterAction
{
    public override ActionInfo Info { get; } = new(
        "record stop", "stop the record", "Ends what record start began; the file is whole then.")
    {
        Danger = Danger.None,
    };

    public override ActionOutcome Run(ActionContext context)
    {
        context.Step.Emit(new Effect.RecordJournal(null));
        return ActionOutcome.Done("the record is over");
    }
}
