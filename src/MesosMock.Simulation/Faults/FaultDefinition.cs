namespace MesosMock.Simulation.Faults;

/// <summary>
/// One fault of the catalogue: what it is called, what it does, what it can be told.
/// </summary>
public sealed record FaultDefinition
{
    /// <summary>Its name in files and commands, such as <c>update.duplicate</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Its place in the order of how much it is worth; 1 is first.</summary>
    public required int Rank { get; init; }

    /// <summary>Half a sentence.</summary>
    public required string Title { get; init; }

    /// <summary>What it acts on.</summary>
    public required FaultTargetKind Target { get; init; }

    /// <summary>What happens, in a few sentences.</summary>
    public required string Does { get; init; }

    /// <summary>What a correct framework does about it.</summary>
    public required string Must { get; init; }

    /// <summary>What becomes of its effects when it heals.</summary>
    public required string Heals { get; init; }

    /// <summary>Where it was seen, as owner/repository#number or a file of Mesos.</summary>
    public required IReadOnlyList<string> Evidence { get; init; }

    /// <summary>What it can be told.</summary>
    public IReadOnlyList<FaultParameter> Parameters { get; init; } = [];

    /// <summary>
    /// Whether it acts by itself at its times; else it waits for what it intercepts.
    /// </summary>
    public bool ActsByItself { get; internal init; }

    internal Func<FaultValues, Fault> Create { get; init; } = _ =>
        throw new InvalidOperationException("A definition without a way to make the fault.");
}
