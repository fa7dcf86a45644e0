using MesosMock.Simulation.Time;

namespace MesosMock.Server.Loop;

/// <summary>
/// Wakes the loop when the machine has something to do. Only the loop's present runner may call
/// it; the timer's own thread only posts.
/// </summary>
internal sealed class WakeUp : IDisposable
{
    /// <summary>
    /// Longest single wait of a timer; a longer one is woken in between and waits on.
    /// </summary>
    /// <value>Milliseconds: 30 days.</value>
    public const double DelayMax = 30d * 24 * 60 * 60 * 1000;

    private readonly SimulationClock _clock;
    private readonly ITimer _timer;
    private Instant? _armedFor;

    public WakeUp(TimeProvider time, SimulationClock clock, Action tick)
    {
        _clock = clock;
        _timer = time.CreateTimer(
            static tick => ((Action)tick!)(),
            tick,
            Timeout.InfiniteTimeSpan,
            Timeout.InfiniteTimeSpan);
    }

    /// <summary>
    /// Makes sure of a tick at a moment. A tick that is already due earlier is left alone: waking
    /// once too often is cheaper than setting the timer after each command.
    /// </summary>
    public void ArmFor(Instant? due)
    {
        if (due is { } moment && (_armedFor is not { } armed || moment < armed))
        {
            _armedFor = moment;
            _timer.Change(_clock.RealTimeUntil(moment), Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>The tick has come.</summary>
    public void Disarm() => _armedFor = null;

    public void Dispose() => _timer.Dispose();
}
