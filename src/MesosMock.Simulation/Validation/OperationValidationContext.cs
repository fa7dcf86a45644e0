using MesosMock.Protocol.V1;
using MesosMock.Simulation.Resources;

namespace MesosMock.Simulation.Validation;

/// <summary>What the machine knows when an operation is applied to an agent's resources.</summary>
internal sealed record OperationValidationContext
{
    /// <summary>What the agent can do.</summary>
    public AgentCapabilities Capabilities { get; init; } = AgentCapabilities.All;

    /// <summary>The framework that asks, or null for an operator.</summary>
    public FrameworkInfo? Framework { get; init; }

    /// <summary>
    /// The principal that asks; null (a framework without principal, an operator without
    /// authentication) is never compared.
    /// </summary>
    public string? Principal { get; init; }

    /// <summary>The role of the accepted offers, or null for an operator.</summary>
    public string? OfferRole { get; init; }

    /// <summary>The agent's dynamic reservations and volumes.</summary>
    public ResourceSet Checkpointed { get; init; } = ResourceSet.Empty;

    /// <summary>What tasks and executors use on the agent, one set for each framework.</summary>
    public IReadOnlyList<ResourceSet> Used { get; init; } = [];
}
