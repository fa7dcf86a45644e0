using MesosMock.Protocol.V1;
using MesosMock.Protocol.V1.Master;
using MesosMock.Simulation.Operations;

namespace MesosMock.Simulation.Calls.Operator;

/// <summary>
/// GROW_VOLUME: an operator does to free resources what frameworks do to offered ones.
/// </summary>
internal static class GrowVolumeHandler
{
    public static CallReply Handle(GrowVolumeCall call, Step step) =>
        OperatorOperation.Apply(call.AgentId!.Value, new() // the id is there: validated
        {
            Type = OfferOperationType.GrowVolume,
            GrowVolume = new() { Volume = call.Volume, Addition = call.Addition },
        }, step);
}
