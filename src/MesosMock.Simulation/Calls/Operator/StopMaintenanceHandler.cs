using MesosMock.Protocol.V1.Master;
using MesosMock.Simulation.Validation;

namespace MesosMock.Simulation.Calls.Operator;

/// <summary>STOP_MAINTENANCE (src/master/http.cpp, Master::Http::_stopMaintenance).</summary>
internal static class StopMaintenanceHandler
{
    public static CallReply Handle(StopMaintenanceCall call, Step step)
    {
        var problem = MaintenanceValidation.Validate(call.Machines)
            ?? MaintenanceValidation.ValidateMode(
                call.Machines, step.Maintenance, isDown: true);
        if (problem is not null)
        {
            return CallReply.BadRequest(problem);
        }

        step.Maintenance.Stop(call.Machines);
        return CallReply.Done;
    }
}
