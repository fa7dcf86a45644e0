namespace MesosMock.Simulation.Faults;

/// <summary>How a rule stands.</summary>
public enum FaultState
{
    /// <summary>It does nothing until it is armed or fired.</summary>
    Disarmed,

    /// <summary>It fires when its time or its opportunity comes.</summary>
    Armed,

    /// <summary>It fired as often as it may, or had its one time; what it did goes on.</summary>
    Spent,

    /// <summary>What it did is undone, and it does nothing more.</summary>
    Healed,

    /// <summary>Its time to live ran out: healed by itself.</summary>
    Expired,
}
