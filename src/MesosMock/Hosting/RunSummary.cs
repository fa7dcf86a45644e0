using System.Globalization;
using MesosMock.Simulation;

namespace MesosMock.Hosting;

/// <summary>The one line that a run leaves behind.</summary>
internal static class RunSummary
{
    /// <summary>Puts the figures of a run into words.</summary>
    /// <param name="uptime">Real time from the first to the last moment.</param>
    /// <param name="summary">What happened in the cluster.</param>
    public static string Describe(TimeSpan uptime, ClusterSummary summary)
    {
        var ends = summary.TasksByEnd.Select(end => $"{end.Value} {end.Key}");
        var launched = string.Join(", ", ends.Prepend($"{summary.TasksLaunched} launched"));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"ran {uptime.TotalSeconds:F1} s: {summary.FrameworksSeen} frameworks; "
            + $"tasks: {launched}; {summary.FaultsFired} faults fired; seed {summary.Seed}");
    }
}
