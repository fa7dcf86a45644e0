using MesosMock.Protocol.V1.Master;
using MesosMock.Simulation.State;

namespace MesosMock.Simulation.Calls.Operator;

/// <summary>
/// MARK_AGENT_GONE (src/master/http.cpp, Master::Http::_markAgentGone): a second time is as good as
/// the first. No transition takes time here, so none can be in the way.
/// </summary>
internal static class MarkAgentGoneHandler
{
    public static CallReply Handle(MarkAgentGoneCall call, Step step)
    {
        if (!step.AgentTable.TryFind(call.AgentId, out var agent)
            || agent.Status == AgentStatus.Removed)
        {
            return CallReply.NotFound($"Agent '{call.AgentId.Value}' not found");
        }

        step.Agents.Losses.MarkGone(agent);
        return CallReply.Done;
    }
}
