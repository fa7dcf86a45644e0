namespace MesosMock.Simulation.Metrics;

/// <summary>
/// What every master shows and a mock has no such thing of. Readers skip a whole group when one
/// of its names is missing, so all of them are there from the start.
/// </summary>
internal static class ConstantMetrics
{
    private const string Agent = WireNames.AgentInMetrics;

    private static readonly string[] Zeros =
    [
        "allocator/event_queue_dispatches",
        "allocator/mesos/event_queue_dispatches",
        "master/dropped_messages",
        "master/event_queue_dispatches",
        "master/event_queue_http_requests",
        "master/event_queue_messages",
        "master/http_cache_hits",
        "master/invalid_operation_status_updates",
        "master/messages_authenticate",
        "master/messages_deactivate_framework",
        "master/messages_unregister_framework",
        $"master/messages_update_{Agent}",
        $"master/recovery_{Agent}_removals",
        $"master/{Agent}_shutdowns_canceled",
        $"master/{Agent}_shutdowns_completed",
        $"master/{Agent}_shutdowns_scheduled",
        $"master/{Agent}_unreachable_canceled",
        "registrar/queued_operations",
        "registrar/registry_size_bytes",
        "registrar/state_fetch_ms",
    ];

    private static readonly string[] Timers =
    [
        "allocator/mesos/allocation_run_latency_ms",
        "allocator/mesos/allocation_run_ms",
        "registrar/state_store_ms",
    ];

    // 3rdparty/libprocess/src/metrics/metrics.cpp: what is made of a timer's window.
    private static readonly string[] Statistics =
    [
        "", "/count", "/max", "/min", "/p50", "/p90", "/p95", "/p99", "/p999", "/p9999",
    ];

    private static readonly string[] Ones =
        ["registrar/log/ensemble_size", "registrar/log/recovered"];

    public static IEnumerable<(string Name, double Value)> All =>
        Zeros.Select(name => (name, 0.0))
            .Concat(
                from timer in Timers
                from statistic in Statistics
                select (timer + statistic, 0.0))
            .Concat(Ones.Select(name => (name, 1.0)));
}
