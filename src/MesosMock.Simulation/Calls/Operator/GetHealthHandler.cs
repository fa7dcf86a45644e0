using MesosMock.Protocol.V1.Master;

namespace MesosMock.Simulation.Calls.Operator;

/// <summary>GET_HEALTH: a master that answers is healthy.</summary>
internal static class GetHealthHandler
{
    public static CallReply Handle() => CallReply.Answer(new()
    {
        Type = ResponseType.GetHealth,
        GetHealth = new() { Healthy = true },
    });
}
