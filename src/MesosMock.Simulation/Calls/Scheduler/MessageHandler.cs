using MesosMock.Protocol.V1.Scheduler;
using MesosMock.Simulation.State;

namespace MesosMock.Simulation.Calls.Scheduler;

/// <summary>
/// MESSAGE to an executor (src/master/master.cpp, Master::message): best effort, and the emulated
/// executors have nothing to say to it.
/// </summary>
internal static class MessageHandler
{
    public static void Handle(MessageCall call, Framework framework, Step step)
    {
        step.Metrics.MessagesFrameworkToExecutor++;
        if (!step.AgentTable.TryFindRegistered(call.AgentId, out var agent) || !agent.IsConnected)
        {
            step.Metrics.InvalidFrameworkToExecutorMessages++;
            step.Warn($"Cannot send framework message for framework {framework.Id.Value} to agent "
                + $"{call.AgentId.Value} because agent is not registered or disconnected");
            return;
        }

        step.Metrics.ValidFrameworkToExecutorMessages++;
    }
}
