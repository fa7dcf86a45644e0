namespace MesosMock.Testing;

/// <summary>A rule for a fault, as the control API tells of it.</summary>
public sealed record MockFault
{
    /// <summary>Its number, by which it is fired and healed.</summary>
    public int Number { get; init; }

    /// <summary>Id of the fault in the catalogue, such as <c>update.duplicate</c>.</summary>
    public string Fault { get; init; } = "";

    /// <summary>Selector of what it acts on; empty for whatever it applies to.</summary>
    public string? Target { get; init; }

    /// <summary>Whether it is armed, disarmed, spent, healed or expired.</summary>
    public string State { get; init; } = "";

    /// <summary>Probability that an opportunity fires.</summary>
    /// <value>0 to 1.</value>
    public double Probability { get; init; }

    /// <summary>How many opportunities there were.</summary>
    public long Opportunities { get; init; }

    /// <summary>How many of them fired.</summary>
    public long Fired { get; init; }

    /// <summary>The simulated time when it heals by itself.</summary>
    /// <value>Null: it does not.</value>
    public DateTimeOffset? HealsAt { get; init; }

    /// <summary>The fault's own parameters.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } =
        new Dictionary<string, string>();
}
