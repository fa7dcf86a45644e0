using MesosMock.Protocol.V1;
using MesosMock.Protocol.V1.Master;
using MesosMock.Simulation.Metrics;

namespace MesosMock.Simulation.Calls.Operator;

/// <summary>
/// GET_METRICS: all metrics by name. They are ready at once, so its timeout never runs out.
/// </summary>
internal static class GetMetricsHandler
{
    public static CallReply Handle(Step step) => CallReply.Answer(new()
    {
        Type = ResponseType.GetMetrics,
        GetMetrics = new()
        {
            Metrics =
            [
                .. MetricsSnapshot.Of(step).Select(
                    metric => new Metric { Name = metric.Key, Value = metric.Value }),
            ],
        },
    });
}
