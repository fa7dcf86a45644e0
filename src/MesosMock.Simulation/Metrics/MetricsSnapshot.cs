namespace MesosMock.Simulation.Metrics;

/// <summary>
/// Everything that `/metrics/snapshot` and GET_METRICS show of the cluster, in no order.
/// </summary>
internal static class MetricsSnapshot
{
    public static IReadOnlyList<MetricGroup> Of(Step step)
    {
        // src/master/metrics.cpp: those of a framework go when it is forgotten.
        var frameworks = step.FrameworkTable.Known.Concat(step.FrameworkTable.Completed);
        var all = ConstantMetrics.All
            .Concat(step.Metrics.Snapshot())
            .Concat(MasterGauges.Of(step))
            .Concat(OperationMetrics.Of(step.Metrics))
            .Concat(AllocatorMetrics.Of(step))
            .Concat(RoleMetrics.Of(step))
            .Concat(Principals(step));
        return
        [
            .. all.Select(metric => MetricGroup.Of(metric.Name, metric.Value)),
            .. frameworks.Select(framework => framework.Metrics.Snapshot(framework)),
        ];
    }

    /// <summary>Only messages of the old driver count here, so they stay at nought.</summary>
    private static IEnumerable<(string Name, double Value)> Principals(Step step)
    {
        var principals = step.FrameworkTable.Known
            .Select(framework => framework.Info.Principal)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal);
        foreach (var principal in principals)
        {
            yield return ($"frameworks/{principal}/messages_received", 0);
            yield return ($"frameworks/{principal}/messages_processed", 0);
        }
    }
}
