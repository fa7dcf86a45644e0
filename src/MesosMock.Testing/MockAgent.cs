namespace MesosMock.Testing;

/// <summary>An agent, as the control API tells of it.</summary>
public sealed record MockAgent
{
    /// <summary>Its id.</summary>
    public string Id { get; init; } = "";

    /// <summary>Its host name.</summary>
    public string Hostname { get; init; } = "";

    /// <summary>What the master thinks of it, such as <c>registered</c>.</summary>
    public string State { get; init; } = "";

    /// <summary>Whether its packets vanish.</summary>
    public bool Partitioned { get; init; }

    /// <summary>Whether it is offered to nobody.</summary>
    public bool Deactivated { get; init; }

    /// <summary>Whether it is being drained.</summary>
    public bool Draining { get; init; }

    /// <summary>What it has, as <c>cpus:64;mem:65536</c>.</summary>
    public string Resources { get; init; } = "";

    /// <summary>What its tasks use.</summary>
    public string Used { get; init; } = "";

    /// <summary>How many tasks it has.</summary>
    public int Tasks { get; init; }

    /// <summary>How many offers of it are outstanding.</summary>
    public int Offers { get; init; }
}
