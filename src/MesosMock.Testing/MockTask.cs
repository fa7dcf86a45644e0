namespace MesosMock.Testing;

/// <summary>A task, as the control API tells of it.</summary>
public sealed record MockTask
{
    /// <summary>The id that the framework gave it.</summary>
    public string Id { get; init; } = "";

    /// <summary>Its name.</summary>
    public string Name { get; init; } = "";

    /// <summary>Its state.</summary>
    public TaskState State { get; init; }

    /// <summary>The id of its framework.</summary>
    public string FrameworkId { get; init; } = "";

    /// <summary>The id of its agent.</summary>
    public string AgentId { get; init; } = "";

    /// <summary>The role that its resources are allocated to.</summary>
    public string Role { get; init; } = "";

    /// <summary>Its resources, as <c>cpus:1;mem:32</c>.</summary>
    public string Resources { get; init; } = "";
}
