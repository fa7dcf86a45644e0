using MesosMock.Protocol.V1.Master;
using MesosMock.Simulation.Validation;

namespace MesosMock.Simulation.Calls.Operator;

/// <summary>
/// UPDATE_MAINTENANCE_SCHEDULE (src/master/http.cpp, Master::Http::_updateMaintenanceSchedule).
/// </summary>
internal static class UpdateMaintenanceScheduleHandler
{
    public static CallReply Handle(UpdateMaintenanceScheduleCall call, Step step)
    {
        var problem =
            MaintenanceValidation.Validate(call.Schedule, step.Maintenance.DownMachines);
        if (problem is not null)
        {
            return CallReply.BadRequest(problem);
        }

        step.Maintenance.Update(call.Schedule);
        return CallReply.Done;
    }
}
