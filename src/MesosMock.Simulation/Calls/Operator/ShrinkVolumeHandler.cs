using MesosMock.Protocol.V1;
using MesosMock.Protocol.V1.Master;
using MesosMock.Simulation.Operations;

namespace MesosMock.Simulation.Calls.Operator;

/// <summary>
/// SHRINK_VOLUME: an operator does to free resources what frameworks do to offered ones.
/// </summary>
internal static class ShrinkVolumeHandler
{
    public static CallReply Handle(ShrinkVolumeCall call, Step step) =>
        OperatorOperation.Apply(call.AgentId!.Value, new() // the id is there: validated
        {
            Type = OfferOperationType.ShrinkVolume,
            ShrinkVolume = new() { Volume = call.Volume, Subtract = call.Subtract },
        }, step);
}
