namespace MesosMock.Simulation.Configuration;

/// <summary>
/// How resources vanish and who competes for them: the table <c>[emulation.resources]</c>.
/// Has an effect with <see cref="CapacityMode.Finite"/> only.
/// </summary>
public sealed record ResourceEmulationOptions
{
    /// <summary>Share of the cluster's free resources that vanishes each interval.</summary>
    /// <value>0 to 1. Default 0.</value>
    public double RatioLost { get; init; }

    /// <summary>Time between two losses.</summary>
    /// <value>1 ms and above. Default 60 s.</value>
    public TimeSpan Interval { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Time until lost resources are back.</summary>
    /// <value>0 s and above. Default 60 s.</value>
    public DurationDistribution DelayReturn { get; init; } =
        DurationDistribution.Constant(TimeSpan.FromSeconds(60));

    /// <summary>Number of phantom frameworks that take offers under fair sharing.</summary>
    /// <value>0 to 10000. Default 0.</value>
    public int Competitors { get; init; }

    /// <summary>CPUs that each phantom framework wants.</summary>
    /// <value>0 and above; 0 for all that it is offered. Default 0.</value>
    public double CompetitorCpus { get; init; }

    /// <summary>Memory that each phantom framework wants.</summary>
    /// <value>MB, 0 and above; 0 for all that it is offered. Default 0.</value>
    public double CompetitorMem { get; init; }
}
