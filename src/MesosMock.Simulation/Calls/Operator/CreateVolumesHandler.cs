using MesosMock.Protocol.V1;
using MesosMock.Protocol.V1.Master;
using MesosMock.Simulation.Operations;

namespace MesosMock.Simulation.Calls.Operator;

/// <summary>
/// CREATE_VOLUMES: an operator does to free resources what frameworks do to offered ones.
/// </summary>
internal static class CreateVolumesHandler
{
    public static CallReply Handle(CreateVolumesCall call, Step step) =>
        OperatorOperation.Apply(call.AgentId, new()
        {
            Type = OfferOperationType.Create,
            Create = new() { Volumes = call.Volumes },
        }, step);
}
