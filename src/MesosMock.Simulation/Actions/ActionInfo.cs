using MesosMock.Simulation.Targets;

namespace MesosMock.Simulation.Actions;

/// <summary>What is to be known of an action: one entry of the catalogue.</summary>
/// <param name="Name">Noun and verb, such as <c>agents partition</c>.</param>
/// <param name="Title">A few words for a menu.</param>
/// <param name="Help">One sentence.</param>
public sealed record ActionInfo(string Name, string Title, string Help)
{
    /// <summary>What it acts on; null if it needs no selector.</summary>
    public TargetKind? Targets { get; init; }

    /// <summary>Its parameters; positional ones first, in their order.</summary>
    public IReadOnlyList<ActionParameter> Parameters { get; init; } = [];

    /// <summary>Whether it takes <c>key=value</c> pairs whose keys it checks itself.</summary>
    public bool TakesPairs { get; init; }

    /// <summary>How far it goes.</summary>
    public Danger Danger { get; init; } = Danger.Reversible;

    /// <summary>Whether it can be taken back.</summary>
    public UndoKind Undo { get; init; }

    /// <summary>Whether it changes nothing, so that there is nothing to take back.</summary>
    public bool IsQuestion { get; init; }

    /// <summary>Its letter in the console's menu of chaos; null for none.</summary>
    public char? Key { get; init; }
}
