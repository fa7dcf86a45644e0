using MesosMock.Protocol.V1;
using MesosMock.Protocol.V1.Master;

namespace MesosMock.Simulation.Calls.Operator;

/// <summary>
/// GET_METRICS: all metrics by name. They are ready at once, so its timeout never runs out.
/// </summary>
internal static class GetMetricsHandler
{
    public static CallReply Handle(Step step)
    {
        var frameworks = step.FrameworkTable.Known.Concat(step.FrameworkTable.Completed);
        return CallReply.Answer(new()
        {
            Type = ResponseType.GetMetrics,
            GetMetrics = new()
            {
                Metrics =
                [
                    .. step.Metrics.Snapshot(frameworks)
                        .OrderBy(metric => metric.Name, StringComparer.Ordinal)
                        .Select(metric => new Metric { Name = metric.Name, Value = metric.Value }),
                ],
            },
        });
    }
}
