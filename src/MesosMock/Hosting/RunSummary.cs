using System.Globalization;
using MesosMock.Console.Panes;
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
        var tasks = summary.TasksByEnd
            .Select(end => $"{end.Value} TASK_{TaskWords.WordOf(end.Key)}")
            .Prepend($"{summary.TasksLaunched} launched");
        if (summary.TasksRefused > 0)
        {
            tasks = tasks.Append($"{summary.TasksRefused} refused with TASK_ERROR");
        }

        return string.Create(
            CultureInfo.InvariantCulture,
            $"ran {uptime.TotalSeconds:F1} s: {Count(summary.FrameworksSeen, "framework")}; "
            + $"tasks: {string.Join(", ", tasks)}; "
            + $"{Count(summary.FaultsFired, "fault")} fired; seed {summary.Seed}");
    }

    private static string Count(long count, string noun) =>
        count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
