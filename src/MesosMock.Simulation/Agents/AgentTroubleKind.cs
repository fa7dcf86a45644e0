namespace MesosMock.Simulation.Agents;

/// <summary>What keeps an agent away.</summary>
internal enum AgentTroubleKind
{
    /// <summary>Its process died and does not come back by itself.</summary>
    Killed,

    /// <summary>The network swallows its messages.</summary>
    Partitioned,

    /// <summary>Its process is being started again.</summary>
    Restarting,

    /// <summary>Its process is being started again and has forgotten its id.</summary>
    LosingId,
}
