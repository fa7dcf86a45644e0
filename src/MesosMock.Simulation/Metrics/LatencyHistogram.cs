namespace MesosMock.Simulation.Metrics;

/// <summary>Counts durations by size. Counting is one short walk over a few numbers.</summary>
internal sealed class LatencyHistogram
{
    /// <summary>
    /// The upper ends of the ranges, in seconds; above the last there is one more.
    /// </summary>
    public static readonly double[] Bounds =
        [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];

    private static readonly long[] BoundTicks =
        [.. Bounds.Select(bound => (long)(bound * TimeSpan.TicksPerSecond))];

    private readonly long[] _counts = new long[Bounds.Length + 1];

    private long _ticks;

    public void Count(TimeSpan duration)
    {
        var place = 0;
        while (place < BoundTicks.Length && duration.Ticks > BoundTicks[place])
        {
            place++;
        }

        _counts[place]++;
        _ticks += duration.Ticks;
    }

    /// <summary>What was counted up to now.</summary>
    public LatencyFigures Take() =>
        new([.. Bounds], [.. _counts], (double)_ticks / TimeSpan.TicksPerSecond);
}
