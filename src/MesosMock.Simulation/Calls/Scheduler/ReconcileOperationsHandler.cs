using MesosMock.Protocol.V1;
using MesosMock.Protocol.V1.Scheduler;
using MesosMock.Simulation.State;

namespace MesosMock.Simulation.Calls.Scheduler;

/// <summary>RECONCILE_OPERATIONS (src/master/master.cpp, Master::reconcileOperations).</summary>
internal static class ReconcileOperationsHandler
{
    public static void Handle(ReconcileOperationsCall call, Framework framework, Step step)
    {
        step.Metrics.MessagesReconcileOperations++;
        if (call.Operations.IsEmpty)
        {
            foreach (var operation in framework.Operations)
            {
                step.Operations.SendStatus(framework, WithoutUuid(operation.LatestStatus));
            }

            return;
        }

        foreach (var asked in call.Operations)
        {
            step.Operations.SendStatus(framework, Answer(asked, framework, step));
        }
    }

    private static OperationStatus WithoutUuid(OperationStatus status) =>
        status with { Uuid = null };

    private static OperationStatus Answer(
        ReconcileOperationsCallOperation asked, Framework framework, Step step)
    {
        if (framework.OperationsById.TryGetValue(asked.OperationId, out var operation))
        {
            return WithoutUuid(operation.LatestStatus);
        }

        var (state, text) = Judge(asked.AgentId, step);
        return new()
        {
            OperationId = asked.OperationId,
            State = state,
            Message = $"Reconciliation: {text}",
            AgentId = asked.AgentId,
            ResourceProviderId = asked.ResourceProviderId,
        };
    }

    private static (OperationState State, string Text) Judge(AgentId? agentId, Step step)
    {
        if (agentId is null)
        {
            return (OperationState.Unknown, "Operation is unknown and no 'agent_id' was provided");
        }

        var status = step.AgentTable.TryFind(agentId, out var agent)
            ? agent.Status
            : AgentStatus.Removed;
        return status switch
        {
            AgentStatus.Registered or AgentStatus.Disconnected =>
                (OperationState.Unknown, "Operation is unknown"),
            AgentStatus.Unreachable => (OperationState.Unreachable, "Agent is unreachable"),
            AgentStatus.Gone =>
                (OperationState.GoneByOperator, "Agent marked gone by operator"),
            _ => (OperationState.Unknown, "Both operation and agent are unknown"),
        };
    }
}
