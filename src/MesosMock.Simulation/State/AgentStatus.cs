namespace MesosMock.Simulation.State;

/// <summary>What the master thinks of an agent.</summary>
public enum AgentStatus
{
    /// <summary>Registered and connected.</summary>
    Registered,

    /// <summary>Registered; its connection broke and the master waits for it.</summary>
    Disconnected,

    /// <summary>Given up. It may come back under its id.</summary>
    Unreachable,

    /// <summary>Marked gone by an operator. It may never come back under its id.</summary>
    Gone,

    /// <summary>Unregistered or replaced: in no list at all.</summary>
    Removed,
}
