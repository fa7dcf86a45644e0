namespace MesosMock.Testing;

/// <summary>A rule for a fault of the catalogue (docs/FAULTS.md).</summary>
/// <param name="Fault">Id of the fault, such as <c>update.duplicate</c>.</param>
public sealed record FaultRule(string Fault)
{
    /// <summary>Selector of what it acts on, such as <c>task(web-*)</c>.</summary>
    /// <value>Default null: whatever it applies to.</value>
    public string? Target { get; init; }

    /// <summary>How many of the selected targets it takes.</summary>
    /// <value><c>one</c>, <c>all</c>, a count, or a share. Default null: one.</value>
    public string? Mode { get; init; }

    /// <summary>Probability that an opportunity fires.</summary>
    /// <value>0 to 1. Default null: 1.</value>
    public double? Probability { get; init; }

    /// <summary>Opportunities that pass first.</summary>
    /// <value>0 and above. Default null: 0.</value>
    public int? Skip { get; init; }

    /// <summary>Firings after which it is spent.</summary>
    /// <value>1 and above. Default null: no end.</value>
    public int? Max { get; init; }

    /// <summary>Rest after a firing.</summary>
    /// <value>Default null: none.</value>
    public TimeSpan? Cooldown { get; init; }

    /// <summary>Simulated time from now until it fires by itself.</summary>
    /// <value>Default null: not at a time.</value>
    public TimeSpan? At { get; init; }

    /// <summary>Time between firings: a duration or a distribution.</summary>
    /// <value>For example <c>5s</c> or <c>exp(mean=10s)</c>. Default null: not periodic.</value>
    public string? Every { get; init; }

    /// <summary>Simulated time until it heals by itself.</summary>
    /// <value>Default null: it stays.</value>
    public TimeSpan? Lasting { get; init; }

    /// <summary>Whether firings are only journaled.</summary>
    /// <value>Default false.</value>
    public bool DryRun { get; init; }

    /// <summary>Whether it is armed at once.</summary>
    /// <value>Default true.</value>
    public bool IsArmed { get; init; } = true;

    /// <summary>The fault's own parameters.</summary>
    /// <value>Default none.</value>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } =
        new Dictionary<string, string>();
}
