using MesosMock.Protocol.V1.Scheduler;
using MesosMock.Simulation.Faults;
using MesosMock.Simulation.State;

namespace MesosMock.Simulation.Calls.Scheduler;

/// <summary>KILL (src/master/master.cpp, Master::kill).</summary>
internal static class KillHandler
{
    public static void Handle(KillCall call, Framework framework, Step step)
    {
        step.Metrics.MessagesKillTask++;
        if (!framework.Tasks.TryGet(call.TaskId, out var task))
        {
            step.Warn($"Cannot kill task {call.TaskId.Value} of framework {framework.Id.Value} "
                + "because it is unknown; performing reconciliation");
            step.Metrics.MessagesReconcileTasks++;
            step.Reconciliation.Answer(framework, call.TaskId, call.AgentId);
            return;
        }

        if (call.AgentId is { } agentId && agentId != task.Agent.Id)
        {
            step.Warn($"Cannot kill task {call.TaskId.Value} of agent {agentId.Value} of framework "
                + $"{framework.Id.Value} because it belongs to different agent "
                + task.Agent.Id.Value);
            return;
        }

        if (FaultGates.Takes(step.Faults.Kills, task, call))
        {
            return;
        }

        if (!task.Agent.IsInTouch)
        {
            task.Agent.PendingKills.TryAdd((framework.Id, task.Id), task);
            return;
        }

        step.TaskLives.Kill(task, call.KillPolicy);
    }
}
