using MesosMock.Simulation.Time;

namespace MesosMock.Simulation;

/// <summary>
/// How verbose the master's log says it is (3rdparty/libprocess/src/logging.cpp,
/// Logging::set_level). Nothing more is logged for it: the level is only told.
/// </summary>
internal sealed class LoggingLevel
{
    private readonly Reversion _reversion = new();

    /// <summary>The level in force: 0 from the start.</summary>
    public uint Current { get; private set; }

    /// <summary>Sets the level for a while, counted from the last time that it is set.</summary>
    public void Set(uint level, TimeSpan duration, Step step)
    {
        Current = level;
        step.Timers.Set(_reversion, step.Now + duration);
    }

    private sealed class Reversion : Timer
    {
        public override void Fire(Step step) => step.LoggingLevel.Current = 0;
    }
}
