namespace MesosMock.Testing;

/// <summary>An outstanding offer, as the control API tells of it.</summary>
public sealed record MockOffer
{
    /// <summary>Its id.</summary>
    public string Id { get; init; } = "";

    /// <summary>The id of the framework that holds it.</summary>
    public string FrameworkId { get; init; } = "";

    /// <summary>The id of the agent that it is of.</summary>
    public string AgentId { get; init; } = "";

    /// <summary>The role that it is for.</summary>
    public string Role { get; init; } = "";

    /// <summary>What is offered, as <c>cpus:64;mem:65536</c>.</summary>
    public string Resources { get; init; } = "";
}
