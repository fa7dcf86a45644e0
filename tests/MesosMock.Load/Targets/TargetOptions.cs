namespace MesosMock.Load.Targets;

/// <summary>How a server under load is set up.</summary>
internal sealed record TargetOptions
{
    /// <summary>Agents in the cluster. Default 10.</summary>
    public int Agents { get; init; } = 10;

    /// <summary>Time between two rounds of offers. Default 100 ms.</summary>
    public TimeSpan AllocationInterval { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>Whether updates wait for acknowledgements. Default true.</summary>
    public bool RequiresAcknowledgement { get; init; } = true;

    /// <summary>Whether what tasks use is gone from the offers.</summary>
    public bool IsFinite { get; init; }
}
