using MesosMock.Simulation.Time;

namespace MesosMock.Simulation.State;

/// <summary>An agent's drain, from DRAIN_AGENT until it is reactivated or gone.</summary>
public sealed record Drain
{
    /// <summary>When it was asked for.</summary>
    public required Instant StartedAt { get; init; }

    /// <summary>Upper limit of the kill grace of its tasks; null leaves each its own.</summary>
    public required TimeSpan? MaxGracePeriod { get; init; }

    /// <summary>Whether the agent is marked gone once it is drained.</summary>
    public required bool MarkGone { get; init; }

    /// <summary>Whether every task ended and every terminal update was acknowledged.</summary>
    public bool IsComplete { get; init; }
}
