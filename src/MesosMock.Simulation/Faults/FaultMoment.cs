namespace MesosMock.Simulation.Faults;

/// <summary>What happened to a rule.</summary>
public enum FaultMoment
{
    /// <summary>It waits for its time or its opportunity from now on.</summary>
    Armed,

    /// <summary>It did what it is there for.</summary>
    Fired,

    /// <summary>It would have, but is a dry run.</summary>
    WouldFire,

    /// <summary>It does nothing more until it is armed again.</summary>
    Disarmed,

    /// <summary>What it did is undone.</summary>
    Healed,

    /// <summary>Its time to live ran out, and what it did is undone.</summary>
    Expired,
}
