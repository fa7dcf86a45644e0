namespace MesosMock.Simulation.Configuration;

/// <summary>Shape of a <see cref="DurationDistribution"/>.</summary>
public enum DurationDistributionKind
{
    /// <summary>Always the same duration.</summary>
    Constant,

    /// <summary>Every duration between two bounds alike.</summary>
    Uniform,

    /// <summary>Waiting times of events that come at random, given their mean.</summary>
    Exponential,

    /// <summary>Many short ones and a long tail; from median and 99th percentile.</summary>
    LogNormal,
}
