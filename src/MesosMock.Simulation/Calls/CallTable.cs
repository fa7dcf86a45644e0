using MesosMock.Protocol.V1.Scheduler;
using MesosMock.Simulation.Calls.Scheduler;
using MesosMock.Simulation.Calls.Scheduler.Accept;
using MesosMock.Simulation.State;

namespace MesosMock.Simulation.Calls;

/// <summary>
/// Which handler carries out which call: one line each. The bodies are there, because validation
/// refuses a call without the one that its type needs.
/// </summary>
internal static class CallTable
{
    public static CallReply Handle(CallType type, Call call, Framework framework, Step step)
    {
        switch (type)
        {
            case CallType.Teardown: step.Frameworks.Remove(framework); break;
            case CallType.Accept: AcceptHandler.Handle(call.Accept!, framework, step); break;
            case CallType.Decline: DeclineHandler.Handle(call.Decline!, framework, step); break;
            case CallType.AcceptInverseOffers:
                InverseOfferHandler.Accept(call.AcceptInverseOffers!, framework, step);
                break;
            case CallType.DeclineInverseOffers:
                InverseOfferHandler.Decline(call.DeclineInverseOffers!, framework, step);
                break;
            case CallType.Revive: ReviveHandler.Handle(call, framework, step); break;
            case CallType.Suppress: SuppressHandler.Handle(call, framework, step); break;
            case CallType.Kill: KillHandler.Handle(call.Kill!, framework, step); break;
            case CallType.Shutdown: ShutdownHandler.Handle(call.Shutdown!, framework, step); break;
            case CallType.Acknowledge:
                AcknowledgeHandler.Handle(call.Acknowledge!, framework, step);
                break;
            case CallType.AcknowledgeOperationStatus:
                AcknowledgeOperationHandler.Handle(
                    call.AcknowledgeOperationStatus!, framework, step);
                break;
            case CallType.Reconcile:
                ReconcileHandler.Handle(call.Reconcile!, framework, step);
                break;
            case CallType.ReconcileOperations:
                ReconcileOperationsHandler.Handle(call.ReconcileOperations!, framework, step);
                break;
            case CallType.Message: MessageHandler.Handle(call.Message!, framework, step); break;
            case CallType.Request: step.Metrics.MessagesResourceRequest++; break;
            case CallType.UpdateFramework:
                return step.Frameworks.Update(framework, call.UpdateFramework!);
            default: return CallReply.NotImplemented();
        }

        return CallReply.Accepted;
    }
}
