namespace MesosMock.Simulation;

/// <summary>How much a note matters.</summary>
public enum NoteLevel
{
    /// <summary>Something worth knowing happened.</summary>
    Information,

    /// <summary>
    /// A call was dropped without an answer on the wire, or a peer did something odd.
    /// </summary>
    Warning,
}
