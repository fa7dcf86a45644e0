namespace MesosMock.Simulation.Configuration;

/// <summary>A duration that is drawn anew each time, or always the same one.</summary>
public sealed record DurationDistribution
{
    /// <summary>Longest duration that a draw gives; rarer, longer ones are cut to it.</summary>
    public static readonly TimeSpan SampleMax = TimeSpan.FromDays(36500);

    /// <summary>Normal quantile of 0.99, which ties the 99th percentile to sigma.</summary>
    private static readonly double NormalQuantile99 = NormalDistribution.Quantile(0.99);

    private readonly TimeSpan first;
    private readonly TimeSpan second;

    private DurationDistribution(DurationDistributionKind kind, TimeSpan first, TimeSpan second)
    {
        Kind = kind;
        this.first = first;
        this.second = second;
    }

    /// <summary>Shape of the distribution.</summary>
    public DurationDistributionKind Kind { get; }

    /// <summary>Whether every draw gives the same duration.</summary>
    public bool IsConstant => Kind == DurationDistributionKind.Constant;

    /// <summary>Always <paramref name="value"/>.</summary>
    /// <param name="value">0 s and above.</param>
    /// <returns>The distribution.</returns>
    public static DurationDistribution Constant(TimeSpan value)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, TimeSpan.Zero);
        return new(DurationDistributionKind.Constant, value, value);
    }

    /// <summary>Every duration from <paramref name="low"/> to <paramref name="high"/>.</summary>
    /// <param name="low">0 s and above.</param>
    /// <param name="high">At least <paramref name="low"/>.</param>
    /// <returns>The distribution.</returns>
    public static DurationDistribution Uniform(TimeSpan low, TimeSpan high)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(low, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(high, low);
        return new(DurationDistributionKind.Uniform, low, high);
    }

    /// <summary>Exponentially distributed durations.</summary>
    /// <param name="mean">Above 0 s.</param>
    /// <returns>The distribution.</returns>
    public static DurationDistribution Exponential(TimeSpan mean)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(mean, TimeSpan.Zero);
        return new(DurationDistributionKind.Exponential, mean, mean);
    }

    /// <summary>Log-normally distributed durations.</summary>
    /// <param name="median">Above 0 s; half of the draws are shorter.</param>
    /// <param name="percentile99">At least the median; 99 of 100 draws are shorter.</param>
    /// <returns>The distribution.</returns>
    public static DurationDistribution LogNormal(TimeSpan median, TimeSpan percentile99)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(median, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(percentile99, median);
        return new(DurationDistributionKind.LogNormal, median, percentile99);
    }

    /// <summary>Turns a uniform draw into a duration (inverse of the distribution).</summary>
    /// <param name="uniform">From 0 up to, not including, 1.</param>
    /// <returns>0 s to <see cref="SampleMax"/>, never falling as the draw rises.</returns>
    public TimeSpan Sample(double uniform)
    {
        if (uniform is not (>= 0 and < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(uniform), uniform, "Not in [0, 1).");
        }

        var ticks = Kind switch
        {
            DurationDistributionKind.Constant => first.Ticks,
            DurationDistributionKind.Uniform =>
                first.Ticks + (uniform * (second.Ticks - first.Ticks)),
            DurationDistributionKind.Exponential => -first.Ticks * Math.Log(1 - uniform),
            _ => LogNormalTicks(uniform),
        };

        return ticks < SampleMax.Ticks ? TimeSpan.FromTicks((long)ticks) : SampleMax;
    }

    /// <summary>The text form that <see cref="DurationText"/> reads.</summary>
    /// <returns>For example <c>5s</c> or <c>uniform(1s,9s)</c>.</returns>
    public override string ToString()
    {
        var one = DurationText.Format(first);
        var two = DurationText.Format(second);
        return Kind switch
        {
            DurationDistributionKind.Constant => one,
            DurationDistributionKind.Uniform => $"uniform({one},{two})",
            DurationDistributionKind.Exponential => $"exp(mean={one})",
            _ => $"lognormal(p50={one},p99={two})",
        };
    }

    private double LogNormalTicks(double uniform)
    {
        if (uniform == 0)
        {
            return 0;
        }

        var sigma = Math.Log((double)second.Ticks / first.Ticks) / NormalQuantile99;
        return first.Ticks * Math.Exp(sigma * NormalDistribution.Quantile(uniform));
    }
}
