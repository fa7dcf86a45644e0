namespace MesosMock.Testing;

/// <summary>The cluster's clock.</summary>
public sealed record MockClock
{
    /// <summary>The simulated time.</summary>
    public DateTimeOffset Now { get; init; }

    /// <summary>Simulated seconds per real second.</summary>
    public double Speed { get; init; }

    /// <summary>Whether it stands still.</summary>
    public bool Paused { get; init; }
}
