namespace MesosMock.Simulation.State;

/// <summary>An agent's drain, from DRAIN_AGENT until it is reactivated or gone.</summary>
internal sealed class Drain
{
    /// <summary>Upper limit of the kill grace of its tasks; null leaves each its own.</summary>
    public required TimeSpan? MaxGracePeriod { get; init; }

    public required bool MarkGone { get; init; }

    /// <summary>Whether every task ended and every terminal update was acknowledged.</summary>
    public bool IsComplete { get; set; }
}
