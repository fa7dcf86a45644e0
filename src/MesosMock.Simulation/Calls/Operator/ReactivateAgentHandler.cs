using MesosMock.Protocol.V1.Master;

namespace MesosMock.Simulation.Calls.Operator;

/// <summary>
/// REACTIVATE_AGENT (src/master/http.cpp, Master::Http::_reactivateAgent): an agent that is away is
/// reactivated too, though the answer says that it is not.
/// </summary>
internal static class ReactivateAgentHandler
{
    public static CallReply Handle(ReactivateAgentCall call, Step step)
    {
        if (!step.AgentTable.TryFindKnown(call.AgentId, out var agent) || !agent.IsDeactivated)
        {
            return CallReply.BadRequest("Agent is not deactivated");
        }

        if (agent.Drain is { IsComplete: false })
        {
            return CallReply.BadRequest("Agent is still in the DRAINING state");
        }

        step.Agents.SetActive(agent, true);
        return agent.IsRegistered
            ? CallReply.Done
            : CallReply.Conflict("Agent removed while processing the call");
    }
}
