namespace MesosMock.Simulation.Targets;

/// <summary>What a selector names and an action acts on.</summary>
public enum TargetKind
{
    /// <summary>An agent.</summary>
    Agent,

    /// <summary>A task.</summary>
    Task,

    /// <summary>An outstanding offer.</summary>
    Offer,

    /// <summary>A framework.</summary>
    Framework,

    /// <summary>A framework's event stream.</summary>
    Stream,
}
