namespace MesosMock.Simulation.Metrics;

/// <summary>
/// Everything that `/metrics/snapshot` and GET_METRICS show of the cluster, sorted by name.
/// </summary>
internal static class MetricsSnapshot
{
    public static SortedDictionary<string, double> Of(Step step)
    {
        // src/master/metrics.cpp: those of a framework go when it is forgotten.
        var frameworks = step.FrameworkTable.Known.Concat(step.FrameworkTable.Completed);
        var all = ConstantMetrics.All
            .Concat(step.Metrics.Snapshot(frameworks))
            .Concat(MasterGauges.Of(step))
            .Concat(OperationMetrics.Of(step.Metrics))
            .Concat(AllocatorMetrics.Of(step))
            .Concat(RoleMetrics.Of(step))
            .Concat(Principals(step));
        var sorted = new SortedDictionary<string, double>(StringComparer.Ordinal);
        foreach (var (name, value) in all)
        {
            // Two frameworks never share a name, as the id is a part of it; two with one
            // principal share the same zeros.
            sorted[name] = value;
        }

        return sorted;
    }

    /// <summary>Only messages of the old driver count here, so they stay at nought.</summary>
    private static IEnumerable<(string Name, double Value)> Principals(Step step)
    {
        foreach (var framework in step.FrameworkTable.Known)
        {
            if (framework.Info.Principal is { } principal)
            {
                yield return ($"frameworks/{principal}/messages_received", 0);
                yield return ($"frameworks/{principal}/messages_processed", 0);
            }
        }
    }
}
