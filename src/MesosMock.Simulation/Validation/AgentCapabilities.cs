namespace MesosMock.Simulation.Validation;

/// <summary>
/// What an agent says it can do, as far as validation asks. A current agent can do all of it
/// (src/slave/constants.cpp, <c>AGENT_CAPABILITIES</c>), so everything is true by default.
/// </summary>
internal sealed record AgentCapabilities
{
    /// <summary>A current agent.</summary>
    public static readonly AgentCapabilities All = new();

    /// <summary>HIERARCHICAL_ROLE: reservations for roles such as <c>eng/web</c>.</summary>
    public bool HierarchicalRole { get; init; } = true;

    /// <summary>RESERVATION_REFINEMENT: more than one reservation on a resource.</summary>
    public bool ReservationRefinement { get; init; } = true;

    /// <summary>RESOURCE_PROVIDER: resource providers and operation feedback.</summary>
    public bool ResourceProvider { get; init; } = true;

    /// <summary>RESIZE_VOLUME: GROW_VOLUME and SHRINK_VOLUME.</summary>
    public bool ResizeVolume { get; init; } = true;

    /// <summary>AGENT_OPERATION_FEEDBACK: feedback for operations on the agent's own resources.
    /// </summary>
    public bool AgentOperationFeedback { get; init; } = true;

    /// <summary>TASK_RESOURCE_LIMITS: <c>TaskInfo.limits</c>.</summary>
    public bool TaskResourceLimits { get; init; } = true;
}
