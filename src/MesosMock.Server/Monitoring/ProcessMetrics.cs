using System.Diagnostics;

namespace MesosMock.Server.Monitoring;

/// <summary>The usual figures of a process.</summary>
internal static class ProcessMetrics
{
    public static void Write(PrometheusText text)
    {
        using var process = Process.GetCurrentProcess();
        text.Counter(
            "process_cpu_seconds_total",
            "Processor time that the process used.",
            process.TotalProcessorTime.TotalSeconds);
        text.Gauge(
            "process_resident_memory_bytes", "Memory of the process.", process.WorkingSet64);
        text.Gauge(
            "process_start_time_seconds",
            "When the process began, in seconds since 1970.",
            new DateTimeOffset(process.StartTime).ToUnixTimeMilliseconds() / 1000.0);
        text.Gauge("process_threads", "Threads of the process.", process.Threads.Count);
        text.Gauge(
            "dotnet_heap_bytes", "Managed memory in use.", GC.GetTotalMemory(false));
        text.Counter(
            "dotnet_allocated_bytes_total",
            "Managed memory that was ever handed out.",
            GC.GetTotalAllocatedBytes());
        text.Counter("dotnet_collections_total", "Garbage collections, by generation.");
        for (var generation = 0; generation <= GC.MaxGeneration; generation++)
        {
            text.Sample("generation", $"{generation}", GC.CollectionCount(generation));
        }
    }
}
