using MesosMock.Simulation.Time;

namespace MesosMock.Server.Loop;

/// <summary>
/// Simulated time: it starts at a given moment and runs <c>speed</c> times as fast as real time,
/// unless it is paused. Never falls, whatever happens to the computer's calendar.
/// </summary>
internal sealed class SimulationClock
{
    private readonly TimeProvider _time;

    // Replaced as a whole, since other threads than the loop's runner read the time.
    private volatile Reading _reading;

    /// <summary>Starts a clock.</summary>
    /// <param name="time">Real time.</param>
    /// <param name="start">The simulated moment at which this clock begins, which is now.</param>
    /// <param name="speed">Simulated seconds per real second; above 0.</param>
    public SimulationClock(TimeProvider time, Instant start, double speed)
    {
        _time = time;
        _reading = new(start, time.GetTimestamp(), new(speed, IsPaused: false));
    }

    /// <summary>The simulated moment that it is now.</summary>
    public Instant Now => NowBy(_reading);

    /// <summary>How it runs.</summary>
    public ClockState State => _reading.State;

    /// <summary>Runs differently from now on. Called by one thread at a time.</summary>
    public void Set(ClockState state) =>
        _reading = new(NowBy(_reading), _time.GetTimestamp(), state);

    /// <summary>Jumps forward. Called by one thread at a time.</summary>
    public void Skip(TimeSpan span) =>
        _reading = new(NowBy(_reading) + span, _time.GetTimestamp(), _reading.State);

    /// <summary>A timer that follows this clock.</summary>
    public WakeUp CreateWakeUp(Action tick) => new(_time, this, tick);

    /// <summary>The real time until a simulated moment.</summary>
    /// <param name="due">The moment.</param>
    /// <returns>
    /// Whole milliseconds, rounded up so that a timer never fires early; 0 if past. While the
    /// clock is paused as long as a timer can wait.
    /// </returns>
    public TimeSpan RealTimeUntil(Instant due)
    {
        var reading = _reading;
        var left = (due - NowBy(reading)).TotalMilliseconds / reading.State.Speed;
        return TimeSpan.FromMilliseconds(reading.State.IsPaused
            ? WakeUp.DelayMax
            : Math.Clamp(Math.Ceiling(left), 0, WakeUp.DelayMax));
    }

    private Instant NowBy(Reading reading)
    {
        if (reading.State.IsPaused)
        {
            return reading.Moment;
        }

        var elapsed = _time.GetElapsedTime(reading.Timestamp);
        var speed = reading.State.Speed;
        return reading.Moment + (speed == 1 ? elapsed : elapsed * speed);
    }

    /// <summary>What the clock showed when it last began to run differently.</summary>
    private sealed record Reading(Instant Moment, long Timestamp, ClockState State);
}
