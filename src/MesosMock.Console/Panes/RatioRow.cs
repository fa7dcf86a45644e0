using System.Globalization;
using MesosMock.Protocol.V1;
using MesosMock.Simulation.Configuration;

namespace MesosMock.Console.Panes;

/// <summary>A ratio that can be set.</summary>
/// <param name="Name">What it is called here.</param>
/// <param name="Key">What lines call it.</param>
/// <param name="State">The end that it is the share of; null for none.</param>
/// <param name="Read">Its value in force.</param>
internal sealed record RatioRow(
    string Name, string Key, TaskState? State, Func<TaskStateOptions, double> Read)
{
    /// <summary>All, in whole numbers.</summary>
    public const int Whole = 10_000;

    /// <summary>A hundredth of all.</summary>
    public const int Percent = 100;

    /// <summary>All of them; the first six share one sum.</summary>
    public static IReadOnlyList<RatioRow> All { get; } =
    [
        new("FAILED", "task_failed", TaskState.Failed, ratios => ratios.RatioTaskFailed),
        new("DROPPED", "task_dropped", TaskState.Dropped, ratios => ratios.RatioTaskDropped),
        new("LOST", "task_lost", TaskState.Lost, ratios => ratios.RatioTaskLost),
        new("GONE", "task_gone", TaskState.Gone, ratios => ratios.RatioTaskGone),
        new("GONE_BY_OPERATOR", "task_gone_by_operator", TaskState.GoneByOperator,
            ratios => ratios.RatioTaskGoneByOperator),
        new("UNREACHABLE", "task_unreachable", TaskState.Unreachable,
            ratios => ratios.RatioTaskUnreachable),
        new("ERROR (at launch)", "task_error", null, ratios => ratios.RatioTaskError),
        new("recovery of LOST", "task_lost_recovered", null,
            ratios => ratios.RatioTaskLostRecovered),
    ];

    /// <summary>What is left of the sum: the tasks that finish.</summary>
    public static RatioRow Rest { get; } = new("= FINISHED", "", TaskState.Finished, _ => 0);

    /// <summary>The same where there is room for its meaning.</summary>
    public static RatioRow TheRest { get; } = Rest with { Name = "= FINISHED (the rest)" };

    /// <summary>Reads a number of percent.</summary>
    /// <param name="text">Such as <c>12.5</c> or <c>50%</c>.</param>
    /// <param name="value">In whole numbers.</param>
    /// <returns>False for anything else than 0 to 100.</returns>
    public static bool TryPercent(string text, out int value)
    {
        var isNumber = double.TryParse(
            text.TrimEnd('%'), NumberStyles.Float, CultureInfo.InvariantCulture, out var percent);
        value = isNumber && percent is >= 0 and <= 100 ? (int)Math.Round(percent * Percent) : -1;
        return value >= 0;
    }

    /// <summary>A value in percent.</summary>
    public static string Text(int value) =>
        (value / (double)Percent).ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>A value as the pair of a line.</summary>
    public string Setting(int value) => string.Create(
        CultureInfo.InvariantCulture, $"{Key}={value / (double)Whole:0.####}");
}
