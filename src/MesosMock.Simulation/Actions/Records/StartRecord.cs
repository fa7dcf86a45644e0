namespace MesosMock.Simulation.Actions.Records;

/// <summary>The journal goes to a file of its own from now on.</summary>
internal sealed class StartRecord : ClusterAction
{
    private const string FileName = "file";

    public override ActionInfo Info { get; } = new(
        "record start",
        "start a record",
        "Writes the journal from now on to a new file in the directory in which the program runs. "
            + "A replay needs the whole run: --record.")
    {
        Parameters =
        [
            new(FileName, ParameterType.Text, "name of a file that does not exist")
            {
                IsPositional = true,
                IsRequired = true,
            },
        ],
        Undo = UndoKind.Healing,
    };

    public override ActionOutcome Run(ActionContext context)
    {
        // The name may come over the network, so it leads nowhere else and overwrites nothing.
        var name = context.Arguments.Required(FileName);
        if (name is "" or "." or ".." || name.AsSpan().ContainsAny("/\\:\0"))
        {
            return ActionRefusal.Bad(
                $"file: \"{name}\" is not allowed; allowed: a name without a directory");
        }

        context.Step.Emit(new Effect.RecordJournal(name));
        return ActionOutcome.Done($"the journal is recorded in {name}") with
        {
            UndoAction = "record stop",
        };
    }
}
