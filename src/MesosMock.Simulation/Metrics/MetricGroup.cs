namespace MesosMock.Simulation.Metrics;

/// <summary>
/// Metrics whose names begin alike. Whole names are made one by one while they are written: a
/// framework's own name is in sixty of them, and it may be a megabyte long.
/// </summary>
public sealed class MetricGroup
{
    private readonly Lazy<string> _prefix;

    internal MetricGroup(
        Func<string> prefix, IReadOnlyList<(string Name, double Value)> metrics)
    {
        _prefix = new(prefix);
        Metrics = metrics;
    }

    /// <summary>What the names of all its metrics begin with.</summary>
    public string Prefix => _prefix.Value;

    /// <summary>The rest of each name, and the value.</summary>
    public IReadOnlyList<(string Name, double Value)> Metrics { get; }

    /// <summary>A metric that shares its beginning with no other.</summary>
    public static MetricGroup Of(string name, double value) => new(() => name, [("", value)]);

    /// <summary>
    /// All metrics, sorted by whole name: no metric's name begins like those of a group that it
    /// does not belong to.
    /// </summary>
    public static IEnumerable<(string Prefix, string Name, double Value)> Sort(
        IEnumerable<MetricGroup> groups) =>
        from item in groups.OrderBy(item => item.Prefix, StringComparer.Ordinal)
        from metric in item.Metrics.OrderBy(metric => metric.Name, StringComparer.Ordinal)
        select (item.Prefix, metric.Name, metric.Value);
}
