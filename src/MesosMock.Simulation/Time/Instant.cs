namespace MesosMock.Simulation.Time;

/// <summary>A moment of simulated time.</summary>
/// <param name="Ticks">Hundreds of nanoseconds since 1970-01-01T00:00:00Z; never negative.</param>
public readonly record struct Instant(long Ticks) : IComparable<Instant>
{
    /// <summary>The Unix epoch, where a machine that nobody gave a clock begins.</summary>
    public static Instant Epoch => default;

    /// <summary>
    /// Seconds since the epoch with a fraction, as `TaskStatus.timestamp` wants them.
    /// </summary>
    /// <value>Rounded to microseconds: Mesos's own clock has no finer ones.</value>
    public double UnixSeconds => (Ticks / 10) / 1e6;

    /// <summary>Nanoseconds since the epoch, as `TimeInfo.nanoseconds` wants them.</summary>
    public long UnixNanoseconds => Ticks * 100;

    /// <summary>Moves a moment into the future (or, with a negative span, the past).</summary>
    public static Instant operator +(Instant instant, TimeSpan span) => instant.Add(span);

    /// <summary>The time between two moments.</summary>
    public static TimeSpan operator -(Instant later, Instant earlier) => later.Subtract(earlier);

    /// <summary>Whether one moment comes before another.</summary>
    public static bool operator <(Instant left, Instant right) => left.Ticks < right.Ticks;

    /// <summary>Whether one moment comes after another.</summary>
    public static bool operator >(Instant left, Instant right) => left.Ticks > right.Ticks;

    /// <summary>Whether one moment comes before another or is the same.</summary>
    public static bool operator <=(Instant left, Instant right) => left.Ticks <= right.Ticks;

    /// <summary>Whether one moment comes after another or is the same.</summary>
    public static bool operator >=(Instant left, Instant right) => left.Ticks >= right.Ticks;

    /// <summary>
    /// The moment that lies <paramref name="span"/> later; stops at the end of time.
    /// </summary>
    public Instant Add(TimeSpan span) =>
        span.Ticks > long.MaxValue - Ticks ? new(long.MaxValue) : new(Ticks + span.Ticks);

    /// <summary>The time that passed since an earlier moment.</summary>
    public TimeSpan Subtract(Instant earlier) => new(Ticks - earlier.Ticks);

    /// <inheritdoc/>
    public int CompareTo(Instant other) => Ticks.CompareTo(other.Ticks);
}
