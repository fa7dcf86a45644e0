using MesosMock.Configuration;
using Serilog.Core;

namespace MesosMock.Logging;

/// <summary>The level of the log, which may change during a run.</summary>
internal sealed class LogLevelSwitch
{
    /// <summary>Begins at a level.</summary>
    public LogLevelSwitch(LogThreshold threshold) =>
        Inner = new(LoggerFactoryBuilder.LevelOf(threshold));

    /// <summary>What the log asks for each entry.</summary>
    public LoggingLevelSwitch Inner { get; }

    /// <summary>Changes the level from the next entry on.</summary>
    public void Set(LogThreshold threshold) =>
        Inner.MinimumLevel = LoggerFactoryBuilder.LevelOf(threshold);
}
