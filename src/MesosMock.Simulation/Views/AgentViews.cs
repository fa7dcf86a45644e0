using MesosMock.Protocol;
using MesosMock.Protocol.V1;
using MesosMock.Protocol.V1.Master;
using MesosMock.Simulation.State;

namespace MesosMock.Simulation.Views;

/// <summary>
/// An agent as operators see it (src/common/protobuf_utils.cpp, createAgentResponse).
/// </summary>
internal static class AgentViews
{
    // src/common/protobuf_utils.hpp, slave::Capabilities::toRepeatedPtrField.
    private static readonly Repeated<AgentInfoCapability> AllCapabilities =
    [
        new() { Type = AgentInfoCapabilityType.MultiRole },
        new() { Type = AgentInfoCapabilityType.HierarchicalRole },
        new() { Type = AgentInfoCapabilityType.ReservationRefinement },
        new() { Type = AgentInfoCapabilityType.ResourceProvider },
        new() { Type = AgentInfoCapabilityType.ResizeVolume },
        new() { Type = AgentInfoCapabilityType.AgentOperationFeedback },
        new() { Type = AgentInfoCapabilityType.AgentDraining },
        new() { Type = AgentInfoCapabilityType.TaskResourceLimits },
    ];

    /// <summary>
    /// As answers show it: they are made from v0 messages, and there every agent says that it
    /// keeps checkpoints (src/slave/slave.cpp, Slave::initialize).
    /// </summary>
    public static GetAgentsResponseAgent Of(AgentView agent, string version) =>
        News(agent, version) with { AgentInfo = agent.Info with { Checkpoint = true } };

    /// <summary>As events tell of it.</summary>
    public static GetAgentsResponseAgent News(AgentView agent, string version) => new()
    {
        AgentInfo = agent.Info,
        Active = agent.IsActive,
        Deactivated = agent.IsDeactivated,
        Version = version,
        Pid = agent.ProcessId,
        RegisteredTime = new(agent.RegisteredAt.UnixNanoseconds),
        ReregisteredTime = agent.ReregisteredAt is { } at ? new(at.UnixNanoseconds) : null,
        TotalResources = agent.Total.ToOperatorWire(),
        AllocatedResources = RoleSums.ToOperatorWire(agent.UsedByRole),
        OfferedResources = RoleSums.ToOperatorWire(agent.OfferedByRole),
        Capabilities = AllCapabilities,
        DrainInfo = agent.Drain is { } drain ? InfoOf(drain) : null,
        EstimatedDrainStartTime = agent.Drain is { StartedAt: var start }
            ? new((long)start.UnixSeconds * 1_000_000_000)
            : null,
    };

    private static DrainInfo InfoOf(Drain drain) => new()
    {
        State = drain.IsComplete ? DrainState.Drained : DrainState.Draining,
        Config = new()
        {
            MaxGracePeriod = drain.MaxGracePeriod is { } grace ? new(grace.Ticks * 100) : null,
            MarkGone = drain.MarkGone,
        },
    };
}
