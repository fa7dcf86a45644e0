using MesosMock.Simulation;

namespace MesosMock.Server.Monitoring;

/// <summary>What the mock shows of its cluster.</summary>
internal static class ClusterMetrics
{
    public static void Write(ClusterFigures figures, PrometheusText text)
    {
        text.Counter("mesosmock_calls_total", "Calls of schedulers, by type.");
        foreach (var (type, count) in figures.Calls)
        {
            text.Sample("type", Wire(type.ToString()), count);
        }

        text.Counter("mesosmock_events_total", "Events sent to schedulers, by type.");
        foreach (var (type, count) in figures.Events)
        {
            text.Sample("type", Wire(type.ToString()), count);
        }

        var latency = figures.AcknowledgementLatency;
        text.Histogram(
            "mesosmock_acknowledgement_seconds",
            "From the first sending of a status update to its acknowledgement, in simulated time.",
            latency.Bounds,
            latency.Counts,
            latency.SumSeconds);
        WriteTasks(figures, text);
        WriteRest(figures, text);
    }

    private static void WriteTasks(ClusterFigures figures, PrometheusText text)
    {
        text.Gauge("mesosmock_tasks", "Tasks that live or are unreachable, by state.");
        foreach (var (state, count) in figures.Tasks)
        {
            text.Sample("state", "TASK_" + Wire(state.ToString()), count);
        }

        text.Counter("mesosmock_task_ends_total", "Tasks that ended, by terminal state.");
        foreach (var (state, count) in figures.TaskEnds)
        {
            text.Sample("state", "TASK_" + Wire(state.ToString()), count);
        }

        text.Counter(
            "mesosmock_tasks_launched_total", "Tasks that were launched.", figures.TasksLaunched);
    }

    private static void WriteRest(ClusterFigures figures, PrometheusText text)
    {
        text.Gauge("mesosmock_agents", "Agents, by what the master takes them for.");
        foreach (var (status, count) in figures.Agents)
        {
            text.Sample("status", status, count);
        }

        text.Gauge("mesosmock_frameworks", "Frameworks, by whether they have a stream.");
        text.Sample("status", "connected", figures.FrameworksConnected);
        text.Sample("status", "disconnected", figures.FrameworksDisconnected);
        text.Counter(
            "mesosmock_frameworks_subscribed_total",
            "Frameworks that ever subscribed, each counted once.",
            figures.FrameworksSeen);
        text.Gauge("mesosmock_offers", "Outstanding offers.", figures.Offers);
        text.Counter(
            "mesosmock_faults_fired_total",
            "How often faults fired; dry runs do not count.",
            figures.FaultsFired);
        text.Counter(
            "mesosmock_fault_fired_total",
            "How often each fault fired; dry runs do not count.");
        foreach (var (fault, count) in figures.FaultsFiredById)
        {
            text.Sample("fault", fault, count);
        }

        text.Gauge(
            "mesosmock_timers", "What waits for its moment in simulated time.", figures.Timers);
        text.Gauge(
            "mesosmock_simulated_timestamp_seconds",
            "Simulated time, in seconds since 1970.",
            figures.UnixSeconds);
    }

    /// <summary>The wire's spelling of a name: <c>GoneByOperator</c> is GONE_BY_OPERATOR.</summary>
    private static string Wire(string name) => string.Concat(name.Select((letter, place) =>
        place > 0 && char.IsAsciiLetterUpper(letter)
            ? $"_{letter}"
            : char.ToUpperInvariant(letter).ToString()));
}
