using MesosMock.Protocol.V1.Master;

namespace MesosMock.Simulation.Calls.Operator;

/// <summary>GET_MAINTENANCE_STATUS.</summary>
internal static class GetMaintenanceStatusHandler
{
    public static CallReply Handle(Step step) => CallReply.Answer(new()
    {
        Type = ResponseType.GetMaintenanceStatus,
        GetMaintenanceStatus = new() { Status = step.Maintenance.Status },
    });
}
