namespace MesosMock.Simulation.Actions;

/// <summary>What came of running an action: it was done, or it was refused.</summary>
internal sealed record ActionOutcome
{
    public ActionRefusal? Refusal { get; private init; }

    public string Effect { get; init; } = "";

    public IReadOnlyList<TouchedTarget> Touched { get; init; } = [];

    /// <summary>The line that takes it back; null where the catalogue says none.</summary>
    public string? UndoAction { get; init; }

    /// <summary>
    /// Whether anything is left to take back; null where the line that takes it back says so.
    /// </summary>
    public Func<bool>? Stands { get; init; }

    /// <summary>Whether it can be taken back; as the catalogue says unless set.</summary>
    public UndoKind Undo { get; init; }

    public static ActionOutcome Done(string effect) => new() { Effect = effect };

    public static implicit operator ActionOutcome(ActionRefusal refusal) =>
        new() { Refusal = refusal };
}
