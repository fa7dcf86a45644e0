namespace MesosMock.Testing;

/// <summary>A parameter of an action.</summary>
public sealed record ActionParameterDescription
{
    /// <summary>Its name, such as <c>return-after</c>.</summary>
    public string Name { get; init; } = "";

    /// <summary>What its value looks like, such as <c>duration</c>.</summary>
    public string Type { get; init; } = "";

    /// <summary>The value that holds without it.</summary>
    /// <value>Null: none.</value>
    public string? Default { get; init; }

    /// <summary>What is allowed.</summary>
    /// <value>Null: anything of the type.</value>
    public string? Range { get; init; }

    /// <summary>Whether it stands in its place in the line without its name.</summary>
    public bool Positional { get; init; }

    /// <summary>Whether the action needs it.</summary>
    public bool Required { get; init; }

    /// <summary>What it means.</summary>
    public string Help { get; init; } = "";
}
