using MesosMock.Protocol.V1;
using MesosMock.Protocol.V1.Master;
using MesosMock.Simulation.Operations;

namespace MesosMock.Simulation.Calls.Operator;

/// <summary>
/// UNRESERVE_RESOURCES: an operator does to free resources what frameworks do to offered ones.
/// </summary>
internal static class UnreserveResourcesHandler
{
    public static CallReply Handle(UnreserveResourcesCall call, Step step) =>
        OperatorOperation.Apply(call.AgentId, new()
        {
            Type = OfferOperationType.Unreserve,
            Unreserve = new() { Resources = call.Resources },
        }, step);
}
