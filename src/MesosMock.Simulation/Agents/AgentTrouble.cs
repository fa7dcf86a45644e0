using MesosMock.Simulation.Time;

namespace MesosMock.Simulation.Agents;

/// <summary>What keeps an agent away, and what will come of it.</summary>
/// <param name="Kind">What happened.</param>
internal sealed record AgentTrouble(AgentTroubleKind Kind)
{
    /// <summary>The master gives the agent up then; null if it knows already.</summary>
    public Timer? Detection { get; init; }

    /// <summary>The agent is back then; null if it does not come back by itself.</summary>
    public Timer? Return { get; init; }

    /// <summary>When the agent is back by itself; null if it is not.</summary>
    public Instant? ReturnsAt => Return is { IsWaiting: true } timer ? timer.Due : null;
}
