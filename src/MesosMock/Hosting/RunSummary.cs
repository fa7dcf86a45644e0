using System.Globalization;

namespace MesosMock.Hosting;

/// <summary>The one line that a run leaves behind.</summary>
internal static class RunSummary
{
    /// <summary>Puts the figures of a run into words.</summary>
    /// <param name="uptime">Real time from the first to the last moment.</param>
    /// <param name="seed">The seed of the run.</param>
    public static string Describe(TimeSpan uptime, ulong seed) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"ran {uptime.TotalSeconds:F1} s, seed {seed}");
}
