namespace MesosMock.Simulation.Faults;

/// <summary>What a fault acts on.</summary>
public enum FaultTargetKind
{
    /// <summary>Agents.</summary>
    Agent,

    /// <summary>Frameworks, by themselves or through their streams.</summary>
    Framework,

    /// <summary>Tasks.</summary>
    Task,

    /// <summary>Offers.</summary>
    Offer,

    /// <summary>Calls of frameworks.</summary>
    Call,

    /// <summary>Events that go to frameworks.</summary>
    Event,
}
