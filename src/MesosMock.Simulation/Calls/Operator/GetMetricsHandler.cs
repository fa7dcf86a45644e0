using MesosMock.Simulation.Metrics;

namespace MesosMock.Simulation.Calls.Operator;

/// <summary>
/// GET_METRICS: all metrics by name. They are ready at once, so its timeout never runs out.
/// </summary>
internal static class GetMetricsHandler
{
    public static CallReply Handle(Step step) =>
        CallReply.Done with { Content = new ReplyContent.Metrics(MetricsSnapshot.Of(step)) };
}
