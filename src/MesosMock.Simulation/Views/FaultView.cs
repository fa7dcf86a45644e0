using MesosMock.Simulation.Faults;

namespace MesosMock.Simulation.Views;

/// <summary>A rule for faults at one moment. Immutable.</summary>
public sealed class FaultView
{
    internal FaultView(FaultRule rule)
    {
        Number = rule.Number;
        FaultId = rule.Options.Fault;
        Target = rule.Target?.ToString();
        State = rule.State;
        Probability = rule.Options.Probability;
        Opportunities = rule.Opportunities;
        Fired = rule.Fired;
        HealsAt = rule.HealsAt;
        Parameters = rule.Options.Parameters;
    }

    /// <summary>Its number.</summary>
    public int Number { get; }

    /// <summary>The id of its fault in the catalogue.</summary>
    public string FaultId { get; }

    /// <summary>What it acts on; null for whatever its fault applies to.</summary>
    public string? Target { get; }

    /// <summary>Whether it is armed, spent, healed and so on.</summary>
    public FaultState State { get; }

    /// <summary>Probability that an opportunity fires.</summary>
    public double Probability { get; }

    /// <summary>What it could have taken since it was armed.</summary>
    public long Opportunities { get; }

    /// <summary>How often it fired since it was armed; dry runs count as well.</summary>
    public long Fired { get; }

    /// <summary>When it heals by itself; null for not at all.</summary>
    public Time.Instant? HealsAt { get; }

    /// <summary>The fault's own parameters as text.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Parameters { get; }
}
