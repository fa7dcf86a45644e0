using MesosMock.Protocol.V1.Master;
using MesosMock.Simulation.Validation;

namespace MesosMock.Simulation.Calls.Operator;

/// <summary>START_MAINTENANCE (src/master/http.cpp, Master::Http::_startMaintenance).</summary>
internal static class StartMaintenanceHandler
{
    public static CallReply Handle(StartMaintenanceCall call, Step step)
    {
        var problem = MaintenanceValidation.Validate(call.Machines)
            ?? MaintenanceValidation.ValidateMode(
                call.Machines, step.Maintenance, isDown: false);
        if (problem is not null)
        {
            return CallReply.BadRequest(problem);
        }

        step.Maintenance.Start(call.Machines);
        return CallReply.Done;
    }
}
