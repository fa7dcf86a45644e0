using MesosMock.Protocol.V1.Scheduler;
using MesosMock.Simulation.State;

namespace MesosMock.Simulation.Calls.Scheduler;

/// <summary>SHUTDOWN of an executor (src/master/master.cpp, Master::shutdown).</summary>
internal static class ShutdownHandler
{
    public static void Handle(ShutdownCall call, Framework framework, Step step)
    {
        if (!step.AgentTable.TryFindRegistered(call.AgentId, out var agent))
        {
            step.Warn($"Unable to shutdown executor '{call.ExecutorId.Value}' of framework "
                + $"{framework.Id.Value} of unknown agent {call.AgentId.Value}");
            return;
        }

        if (agent.IsInTouch)
        {
            step.Executors.Shutdown(agent, framework.Id, call.ExecutorId);
        }
    }
}
