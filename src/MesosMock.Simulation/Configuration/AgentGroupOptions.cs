namespace MesosMock.Simulation.Configuration;

/// <summary>A group of equal agents: one <c>[[agents]]</c> table.</summary>
public sealed record AgentGroupOptions
{
    /// <summary>Number of agents in the group.</summary>
    /// <value>1 to 1000000. Default 1.</value>
    public int Count { get; init; } = 1;

    /// <summary>
    /// Host names; <c>{n}</c> stands for the agent's number, which counts through all groups.
    /// </summary>
    /// <value>Not empty. Default <c>mesos-agent-{n}</c>.</value>
    public string Hostname { get; init; } = "mesos-agent-{n}";

    /// <summary>
    /// Attributes in the text form of Mesos flag <c>--attributes</c>; see
    /// <see cref="AttributeText"/>.
    /// </summary>
    /// <value>Default empty: no attributes.</value>
    public string Attributes { get; init; } = "";

    /// <summary>
    /// Resources in the text form of Mesos flag <c>--resources</c>; see
    /// <see cref="ResourceText"/>.
    /// </summary>
    /// <value>Default <c>cpus:64;mem:65536;disk:100000;ports:[31000-32000]</c>.</value>
    public string Resources { get; init; } = "cpus:64;mem:65536;disk:100000;ports:[31000-32000]";

    /// <summary>Region of the agents' fault domain.</summary>
    /// <value>Set together with <see cref="Zone"/>; null means no fault domain.</value>
    public string? Region { get; init; }

    /// <summary>Zone of the agents' fault domain.</summary>
    /// <value>Set together with <see cref="Region"/>; null means no fault domain.</value>
    public string? Zone { get; init; }
}
