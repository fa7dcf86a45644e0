namespace MesosMock.Simulation.Configuration;

/// <summary>A fault that is there from the start: one <c>[[fault]]</c> table.</summary>
public sealed record FaultOptions
{
    /// <summary>Id of the fault in the catalogue, such as <c>update.duplicate</c>.</summary>
    /// <value>Not empty.</value>
    public required string Fault { get; init; }

    /// <summary>Selector of what the fault acts on.</summary>
    /// <value>Default null: whatever the fault applies to.</value>
    public string? Target { get; init; }

    /// <summary>How many of the selected targets a firing takes.</summary>
    /// <value><c>one</c>, <c>all</c>, a count, or a share. Default <c>one</c>.</value>
    public string Mode { get; init; } = "one";

    /// <summary>Probability that an opportunity fires.</summary>
    /// <value>0 to 1. Default 1.</value>
    public double Probability { get; init; } = 1;

    /// <summary>Simulated time since the start when the fault fires by itself.</summary>
    /// <value>0 s and above. Default null: not at a time.</value>
    public TimeSpan? At { get; init; }

    /// <summary>Simulated time between firings.</summary>
    /// <value>Default null: not periodic.</value>
    public DurationDistribution? Every { get; init; }

    /// <summary>Opportunities that pass before the fault begins.</summary>
    /// <value>0 and above. Default 0.</value>
    public int Skip { get; init; }

    /// <summary>Firings after which the fault is spent.</summary>
    /// <value>1 and above. Default null: without end.</value>
    public int? Max { get; init; }

    /// <summary>Time after a firing in which the fault rests.</summary>
    /// <value>0 s and above. Default 0 s.</value>
    public TimeSpan Cooldown { get; init; }

    /// <summary>Time after which the fault heals by itself.</summary>
    /// <value>Default null: it stays until it is healed.</value>
    public TimeSpan? For { get; init; }

    /// <summary>Whether firings are only journaled.</summary>
    /// <value>Default false.</value>
    public bool DryRun { get; init; }

    /// <summary>Whether the fault is armed from the start.</summary>
    /// <value>Default true.</value>
    public bool IsArmed { get; init; } = true;

    /// <summary>The fault's own parameters as text, in the order of the file.</summary>
    /// <value>Default none.</value>
    public IReadOnlyList<KeyValuePair<string, string>> Parameters { get; init; } = [];
}
