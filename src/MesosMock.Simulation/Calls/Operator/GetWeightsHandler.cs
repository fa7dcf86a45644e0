using MesosMock.Protocol.V1;
using MesosMock.Protocol.V1.Master;

namespace MesosMock.Simulation.Calls.Operator;

/// <summary>
/// GET_WEIGHTS (src/master/weights_handler.cpp): the weights that were set; without any the answer
/// has no body at all.
/// </summary>
internal static class GetWeightsHandler
{
    public static CallReply Handle(Step step) => CallReply.Answer(new()
    {
        Type = ResponseType.GetWeights,
        GetWeights = step.Roles.Weights.Count == 0
            ? null
            : new()
            {
                WeightInfos =
                [
                    .. step.Roles.Weights.Select(
                        entry => new WeightInfo { Weight = entry.Value, Role = entry.Key }),
                ],
            },
    });
}
