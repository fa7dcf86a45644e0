using MesosMock.Simulation.Metrics;

namespace MesosMock.Server.Host;

/// <summary>
/// What `/metrics/snapshot` shows of the computer (3rdparty/libprocess/include/process/system.hpp).
/// </summary>
internal static class HostMetrics
{
    /// <summary>What can be found out now.</summary>
    public static IEnumerable<MetricGroup> Take()
    {
        var host = HostProbe.Take();
        yield return MetricGroup.Of("system/cpus_total", host.Processors);
        if (host.Load is { } load)
        {
            yield return MetricGroup.Of("system/load_1min", load.Minute1);
            yield return MetricGroup.Of("system/load_5min", load.Minute5);
            yield return MetricGroup.Of("system/load_15min", load.Minute15);
        }

        if (host is { MemoryTotal: { } total, MemoryFree: { } free })
        {
            yield return MetricGroup.Of("system/mem_total_bytes", total);
            yield return MetricGroup.Of("system/mem_free_bytes", free);
        }
    }
}
