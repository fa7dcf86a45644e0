namespace MesosMock.Simulation.Journal;

/// <summary>What an entry of the journal tells of.</summary>
public enum JournalKind
{
    /// <summary>A scheduler made a call.</summary>
    Call,

    /// <summary>A stream was closed from outside.</summary>
    Stream,

    /// <summary>An operator made a call, or something else came from outside.</summary>
    Operator,

    /// <summary>Somebody acted by a line of the action language.</summary>
    Action,

    /// <summary>A time ran out. Only told if something came of it.</summary>
    Timer,

    /// <summary>A draw decided something.</summary>
    Draw,

    /// <summary>A fault fired.</summary>
    Fault,

    /// <summary>A scheduler was sent an event.</summary>
    Event,

    /// <summary>Operators' streams were sent an event.</summary>
    Publish,

    /// <summary>The master ended a stream.</summary>
    End,

    /// <summary>A master would have logged a line.</summary>
    Note,
}
