namespace MesosMock.Simulation.Actions;

/// <summary>A parameter of an action.</summary>
/// <param name="Name">Its name in lines, such as <c>return-after</c>.</param>
/// <param name="Type">What its value looks like.</param>
/// <param name="Help">What it means, in a few words.</param>
public sealed record ActionParameter(string Name, ParameterType Type, string Help)
{
    /// <summary>The value that holds without it; null for none.</summary>
    public string? Default { get; init; }

    /// <summary>What is allowed: words with bars between, or bounds; null for any.</summary>
    public string? Range { get; init; }

    /// <summary>Whether it stands in its place in the line without its name.</summary>
    public bool IsPositional { get; init; }

    /// <summary>Whether the action needs it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether it takes all words that are left.</summary>
    public bool IsRest { get; init; }
}
