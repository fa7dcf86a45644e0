using MesosMock.Server.Loop;
using MesosMock.Server.Streams;

namespace MesosMock.Server.Monitoring;

/// <summary>What the mock shows of its loop and its streams.</summary>
internal static class ServerMetrics
{
    public static void Write(LoopFigures loop, StreamHub hub, PrometheusText text)
    {
        text.Counter(
            "mesosmock_loop_commands_total",
            "Commands that the cluster machine carried out.",
            loop.Commands);
        text.Counter(
            "mesosmock_loop_ticks_total", "Wake-ups of the machine by the clock.", loop.Ticks);
        text.Gauge(
            "mesosmock_loop_mailbox_commands",
            "Commands and wake-ups that wait for the machine, the present one included.",
            loop.Waiting);
        text.Gauge(
            "mesosmock_loop_lag_seconds",
            "How late the machine's last wake-up was, in simulated time.",
            loop.LagSeconds);
        text.Counter(
            "mesosmock_loop_lag_seconds_total",
            "How late all wake-ups of the machine were together, in simulated time.",
            loop.LagSecondsTotal);
        text.Gauge("mesosmock_streams", "Open event streams.", hub.Count);
        text.Gauge(
            "mesosmock_stream_events_waiting",
            "Events that wait for their encoding, on all streams.",
            hub.EventsWaiting);
    }
}
