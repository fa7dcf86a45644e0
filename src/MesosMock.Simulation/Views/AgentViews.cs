using MesosMock.Protocol.V1.Master;
using MesosMock.Simulation.State;

namespace MesosMock.Simulation.Views;

/// <summary>
/// An agent as operators see it (src/common/protobuf_utils.cpp, createAgentResponse).
/// </summary>
internal static class AgentViews
{
    public static GetAgentsResponseAgent Of(Agent agent) => new()
    {
        AgentInfo = agent.Info,
        Active = agent.IsConnected,
        Deactivated = agent.IsDeactivated,
        Version = "",
        Pid = agent.ProcessId,
        RegisteredTime = new(agent.RegisteredAt.UnixNanoseconds),
        ReregisteredTime = agent.ReregisteredAt is { } at ? new(at.UnixNanoseconds) : null,
        TotalResources = agent.Total.ToWire(new(null, HasRefinement: true)),
    };
}
