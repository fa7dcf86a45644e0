namespace MesosMock.Simulation.Actions;

/// <summary>What an action did.</summary>
/// <param name="Sequence">Its number in the journal.</param>
/// <param name="Line">The action as a line that needs no quotes in a shell where possible.</param>
/// <param name="Effect">What it did, in words.</param>
/// <param name="Touched">What it acted on, in a defined order.</param>
/// <param name="Undo">Whether it can be taken back.</param>
/// <param name="UndoAction">The line that takes it back; null if there is none.</param>
public sealed record ActionResult(
    long Sequence,
    string Line,
    string Effect,
    IReadOnlyList<TouchedTarget> Touched,
    UndoKind Undo,
    string? UndoAction);
