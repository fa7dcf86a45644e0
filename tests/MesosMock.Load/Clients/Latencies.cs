namespace MesosMock.Load.Clients;

/// <summary>Times in buckets of 3 %, from a microsecond to an hour. One thread records.</summary>
internal sealed class Latencies
{
    private const double Step = 1.03;
    private const int Buckets = 750;

    private readonly long[] _counts = new long[Buckets];

    /// <summary>How many times were recorded.</summary>
    public long Count => _counts.Sum();

    public void Record(TimeSpan time)
    {
        var microseconds = Math.Max(time.TotalMicroseconds, 1);
        _counts[Math.Min((int)(Math.Log(microseconds) / Math.Log(Step)), Buckets - 1)]++;
    }

    public void Add(Latencies other)
    {
        for (var i = 0; i < Buckets; i++)
        {
            _counts[i] += other._counts[i];
        }
    }

    /// <summary>The time below which a share of all recorded times is.</summary>
    /// <param name="share">From 0 to 1.</param>
    /// <returns>Milliseconds; not a number if nothing was recorded.</returns>
    public double Milliseconds(double share)
    {
        var wanted = share * Count;
        var seen = 0L;
        for (var i = 0; i < Buckets; i++)
        {
            seen += _counts[i];
            if (seen > 0 && seen >= wanted)
            {
                return Math.Pow(Step, i + 0.5) / 1000;
            }
        }

        return double.NaN;
    }
}
