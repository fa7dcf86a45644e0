using MesosMock.Protocol.V1.Master;

namespace MesosMock.Simulation.Calls.Operator;

/// <summary>GET_MAINTENANCE_SCHEDULE.</summary>
internal static class GetMaintenanceScheduleHandler
{
    public static CallReply Handle(Step step) => CallReply.Answer(new()
    {
        Type = ResponseType.GetMaintenanceSchedule,
        GetMaintenanceSchedule = new() { Schedule = step.Maintenance.Schedule },
    });
}
