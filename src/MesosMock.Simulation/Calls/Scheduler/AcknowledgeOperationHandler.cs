using MesosMock.Protocol.V1.Scheduler;
using MesosMock.Simulation.State;

namespace MesosMock.Simulation.Calls.Scheduler;

/// <summary>
/// ACKNOWLEDGE_OPERATION_STATUS (src/master/master.cpp, acknowledgeOperationStatus).
/// </summary>
internal static class AcknowledgeOperationHandler
{
    public static void Handle(
        AcknowledgeOperationStatusCall call, Framework framework, Step step)
    {
        step.Metrics.MessagesOperationStatusUpdateAcknowledgement++;
        if (!step.AgentTable.TryFindRegistered(call.AgentId, out var agent) || !agent.IsConnected)
        {
            step.Metrics.InvalidOperationStatusUpdateAcknowledgements++;
            Warn(call, framework, "its agent is not registered or disconnected", step);
        }
        else if (!framework.OperationsById.TryGetValue(call.OperationId, out var operation))
        {
            step.Metrics.InvalidOperationStatusUpdateAcknowledgements++;
            Warn(call, framework, "the operation is unknown", step);
        }
        else if (operation.StatusUuid != call.Uuid)
        {
            // Counted among the acknowledgements of tasks: a slip of Mesos's that readers may know.
            step.Metrics.InvalidStatusUpdateAcknowledgements++;
            Warn(call, framework, "the status update is unknown", step);
        }
        else
        {
            step.Metrics.ValidOperationStatusUpdateAcknowledgements++;
            if (agent.IsInTouch)
            {
                step.Operations.Acknowledge(operation);
            }
        }
    }

    private static void Warn(
        AcknowledgeOperationStatusCall call, Framework framework, string reason, Step step) =>
        step.Warn($"Ignoring status update acknowledgement of operation {call.OperationId.Value} "
            + $"of framework {framework.Id.Value} because {reason}");
}
