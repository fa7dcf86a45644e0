namespace MesosMock.Testing;

/// <summary>An action of the catalogue.</summary>
public sealed record ActionDescription
{
    /// <summary>Noun and verb, such as <c>agents partition</c>.</summary>
    public string Name { get; init; } = "";

    /// <summary>A few words for a menu.</summary>
    public string Title { get; init; } = "";

    /// <summary>What it acts on: agent, task, offer, framework or stream.</summary>
    /// <value>Null: it needs no selector.</value>
    public string? Targets { get; init; }

    /// <summary>Its parameters.</summary>
    public IReadOnlyList<ActionParameterDescription> Parameters { get; init; } = [];

    /// <summary>How far it goes: none, reversible, many or final.</summary>
    public string Danger { get; init; } = "";

    /// <summary><c>exact</c>, <c>healing</c> or <c>none</c>.</summary>
    public string Undo { get; init; } = "";

    /// <summary>Its letter in the console's menu.</summary>
    /// <value>Null: none.</value>
    public string? Key { get; init; }

    /// <summary>One sentence.</summary>
    public string Help { get; init; } = "";
}
