using MesosMock.Protocol.V1;

namespace MesosMock.Simulation.Metrics;

/// <summary>
/// Operations by kind and by what became of them; all names are there from the start
/// (src/master/metrics.cpp, Metrics::OperationStates).
/// </summary>
internal static class OperationMetrics
{
    private static readonly OfferOperationType[] Types =
    [
        OfferOperationType.Reserve, OfferOperationType.Unreserve,
        OfferOperationType.Create, OfferOperationType.Destroy,
        OfferOperationType.GrowVolume, OfferOperationType.ShrinkVolume,
        OfferOperationType.CreateDisk, OfferOperationType.DestroyDisk,
    ];

    private static readonly OperationState[] States =
    [
        OperationState.Pending, OperationState.Recovering, OperationState.Unreachable,
        OperationState.Finished, OperationState.Failed, OperationState.Error,
        OperationState.Dropped, OperationState.GoneByOperator,
    ];

    public static IEnumerable<(string Name, double Value)> Of(MasterMetrics metrics)
    {
        foreach (var state in States)
        {
            yield return (
                $"master/operations/{MetricNames.OfOperationState(state)}",
                Types.Sum(type => metrics.Operations(type, state)));
        }

        yield return ("master/operations/total", Types.Sum(type => TotalOf(metrics, type)));
        foreach (var type in Types)
        {
            var prefix = $"master/operations/{MetricNames.OfOperation(type)}/";
            yield return (prefix + "total", TotalOf(metrics, type));
            foreach (var state in States)
            {
                yield return (
                    prefix + MetricNames.OfOperationState(state), metrics.Operations(type, state));
            }
        }
    }

    private static long TotalOf(MasterMetrics metrics, OfferOperationType type) =>
        States.Sum(state => metrics.Operations(type, state));
}
