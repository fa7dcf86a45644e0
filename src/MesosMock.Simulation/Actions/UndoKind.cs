namespace MesosMock.Simulation.Actions;

/// <summary>Whether an action can be taken back.</summary>
public enum UndoKind
{
    /// <summary>Not at all: somebody was told something final.</summary>
    None,

    /// <summary>The world is put right; what was told in between stays told.</summary>
    Healing,

    /// <summary>As if it had never been done.</summary>
    Exact,
}
