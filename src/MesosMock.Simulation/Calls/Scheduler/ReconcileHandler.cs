using MesosMock.Protocol.V1.Scheduler;
using MesosMock.Simulation.State;

namespace MesosMock.Simulation.Calls.Scheduler;

/// <summary>RECONCILE (src/master/master.cpp, Master::reconcile).</summary>
internal static class ReconcileHandler
{
    public static void Handle(ReconcileCall call, Framework framework, Step step)
    {
        step.Metrics.MessagesReconcileTasks++;
        if (call.Tasks.IsEmpty)
        {
            foreach (var task in framework.Tasks)
            {
                step.Reconciliation.AnswerKnown(framework, task);
            }

            return;
        }

        foreach (var task in call.Tasks)
        {
            step.Reconciliation.Answer(framework, task.TaskId, task.AgentId);
        }
    }
}
