using MesosMock.Simulation.Time;

namespace MesosMock.Server.Loop;

/// <summary>
/// Simulated time: it starts at a given moment and runs <c>speed</c> times as fast as real time.
/// Never falls, whatever happens to the computer's calendar.
/// </summary>
/// <param name="time">Real time.</param>
/// <param name="start">The simulated moment at which this clock begins, which is now.</param>
/// <param name="speed">Simulated seconds per real second; above 0.</param>
internal sealed class SimulationClock(TimeProvider time, Instant start, double speed)
{
    private readonly long _startTimestamp = time.GetTimestamp();

    /// <summary>The simulated moment that it is now.</summary>
    public Instant Now
    {
        get
        {
            var elapsed = time.GetElapsedTime(_startTimestamp);
            return start + (speed == 1 ? elapsed : elapsed * speed);
        }
    }

    /// <summary>A timer that follows this clock.</summary>
    public WakeUp CreateWakeUp(Action tick) => new(time, this, tick);

    /// <summary>The real time until a simulated moment.</summary>
    /// <param name="due">The moment.</param>
    /// <returns>
    /// Whole milliseconds, rounded up so that a timer never fires early; 0 if past.
    /// </returns>
    public TimeSpan RealTimeUntil(Instant due)
    {
        var left = (due - Now).TotalMilliseconds / speed;
        return TimeSpan.FromMilliseconds(Math.Clamp(Math.Ceiling(left), 0, WakeUp.DelayMax));
    }
}
