using MesosMock.Protocol.V1;
using MesosMock.Protocol.V1.Master;
using MesosMock.Simulation.Operations;

namespace MesosMock.Simulation.Calls.Operator;

/// <summary>
/// RESERVE_RESOURCES: an operator does to free resources what frameworks do to offered ones.
/// </summary>
internal static class ReserveResourcesHandler
{
    public static CallReply Handle(ReserveResourcesCall call, Step step) =>
        OperatorOperation.Apply(call.AgentId, new()
        {
            Type = OfferOperationType.Reserve,
            Reserve = new() { Source = call.Source, Resources = call.Resources },
        }, step);
}
