using MesosMock.Protocol.V1.Scheduler;
using MesosMock.Simulation.State;

namespace MesosMock.Simulation.Calls.Scheduler;

/// <summary>ACKNOWLEDGE (src/master/master.cpp, Master::acknowledge).</summary>
internal static class AcknowledgeHandler
{
    public static void Handle(AcknowledgeCall call, Framework framework, Step step)
    {
        step.Metrics.MessagesStatusUpdateAcknowledgement++;
        if (!step.AgentTable.TryFindRegistered(call.AgentId, out var agent) || !agent.IsConnected)
        {
            Drop(call, framework, "agent is not registered or disconnected", step);
            return;
        }

        var isKnown = framework.Tasks.TryGet(call.TaskId, out var task) && task.Agent == agent;
        if (isKnown && task!.StatusUpdateUuid is null)
        {
            Drop(call, framework, "no update of this task was sent that needs one", step);
            return;
        }

        step.Metrics.ValidStatusUpdateAcknowledgements++;
        if (isKnown
            && task!.StatusUpdateState!.Value.IsTerminal() // set together with the uuid
            && task.StatusUpdateUuid == call.Uuid)
        {
            step.Tasks.Complete(task);
        }

        if (agent.IsInTouch && agent.Tasks.TryGet((framework.Id, call.TaskId), out var onAgent))
        {
            step.StatusUpdates.Acknowledge(onAgent, call.Uuid);
            step.Agents.CheckDrain(agent);
        }
    }

    private static void Drop(
        AcknowledgeCall call, Framework framework, string reason, Step step)
    {
        step.Metrics.InvalidStatusUpdateAcknowledgements++;
        step.Warn($"Cannot send status update acknowledgement for task {call.TaskId.Value} of "
            + $"framework {framework.Id.Value} to agent {call.AgentId.Value}: {reason}");
    }
}
