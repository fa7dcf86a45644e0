using MesosMock.Protocol.V1.Master;

namespace MesosMock.Simulation.Calls.Operator;

/// <summary>
/// DEACTIVATE_AGENT (src/master/http.cpp, Master::Http::_deactivateAgent): no more offers; what
/// runs runs on.
/// </summary>
internal static class DeactivateAgentHandler
{
    public static CallReply Handle(DeactivateAgentCall call, Step step)
    {
        if (!step.AgentTable.TryFindKnown(call.AgentId, out var agent))
        {
            return CallReply.BadRequest("Unknown agent");
        }

        step.Agents.SetActive(agent, false);
        return CallReply.Done;
    }
}
