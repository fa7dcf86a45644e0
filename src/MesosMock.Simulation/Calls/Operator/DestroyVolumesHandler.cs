using MesosMock.Protocol.V1;
using MesosMock.Protocol.V1.Master;
using MesosMock.Simulation.Operations;

namespace MesosMock.Simulation.Calls.Operator;

/// <summary>
/// DESTROY_VOLUMES: an operator does to free resources what frameworks do to offered ones.
/// </summary>
internal static class DestroyVolumesHandler
{
    public static CallReply Handle(DestroyVolumesCall call, Step step) =>
        OperatorOperation.Apply(call.AgentId, new()
        {
            Type = OfferOperationType.Destroy,
            Destroy = new() { Volumes = call.Volumes },
        }, step);
}
