using MesosMock.Configuration;
using MesosMock.Logging;
using MesosMock.Simulation.Configuration;
using Microsoft.Extensions.Logging;

namespace MesosMock.Hosting;

/// <summary>
/// Reads the configuration again, tells what changed, and puts in force what can be. A file with
/// problems changes nothing.
/// </summary>
/// <param name="settings">What the run began with.</param>
/// <param name="ratios">Writes ratios into the file, which is nothing to tell of.</param>
/// <param name="level">The level of the log.</param>
/// <param name="logger">Where it tells of it.</param>
internal sealed class ConfigurationReload(
    Settings settings, RatioFile ratios, LogLevelSwitch level, ILogger logger)
{
    private IReadOnlyList<ConfigurationRow> _rows = settings.Rows;
    private IReadOnlyList<string> _problems = [];

    /// <summary>Reads file and flags as at the start.</summary>
    public required Func<LoadedConfiguration> Read { get; init; }

    /// <summary>Has the cluster take its options.</summary>
    public required Func<LiveOptions, Task> Reconfigure { get; init; }

    /// <summary>Reads and compares once. One caller at a time.</summary>
    public async Task ReloadAsync()
    {
        var loaded = Read();
        if (loaded.Settings is not { } changed)
        {
            TellProblems(loaded.Problems);
            return;
        }

        _problems = [];
        var changes = ConfigurationChanges.Between(_rows, loaded.Rows);
        var news = ConfigurationChanges.Between(ratios.AsSaved(_rows), loaded.Rows);
        if (changes.Live.Count > 0)
        {
            level.Set(changed.Log.Level);
            await Reconfigure(LiveOptions.Of(changed.Cluster)).ConfigureAwait(false);
        }

        // What could not be put in force is tried again the next time.
        _rows = loaded.Rows;
        if (news.Live.Count + news.Restart.Count > 0)
        {
            Tell(news, loaded.Warnings);
        }
    }

    private void Tell(ConfigurationChanges changes, IReadOnlyList<string> warnings)
    {
        foreach (var change in changes.Live)
        {
            logger.ConfigurationChanged(settings.File, change);
        }

        foreach (var change in changes.Restart)
        {
            logger.ConfigurationNeedsRestart(settings.File, change);
        }

        foreach (var warning in warnings)
        {
            logger.ConfigurationWarning(warning);
        }
    }

    // A file is often written in several steps, each of which is noticed: told once.
    private void TellProblems(IReadOnlyList<string> problems)
    {
        if (problems.SequenceEqual(_problems))
        {
            return;
        }

        _problems = problems;
        foreach (var problem in problems)
        {
            logger.ConfigurationProblem(problem);
        }

        logger.ConfigurationKept(settings.File);
    }
}
