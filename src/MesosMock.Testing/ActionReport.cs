using System.Globalization;
using System.Text.Json.Serialization;

namespace MesosMock.Testing;

/// <summary>What an action did.</summary>
public sealed record ActionReport
{
    private const string HealFault = "fault heal ";

    /// <summary>Its number in the journal: what came after it has a higher one.</summary>
    [JsonPropertyName("seq")]
    public long Sequence { get; init; }

    /// <summary>The action as one line.</summary>
    public string Action { get; init; } = "";

    /// <summary>What it did, in words.</summary>
    public string Effect { get; init; } = "";

    /// <summary>What it acted on, in a defined order.</summary>
    public IReadOnlyList<ActionTarget> Touched { get; init; } = [];

    /// <summary><c>exact</c>, <c>healing</c> or <c>none</c>.</summary>
    public string Undo { get; init; } = "";

    /// <summary>The line that takes it back.</summary>
    /// <value>Null: it cannot be taken back.</value>
    public string? UndoAction { get; init; }

    /// <summary>The number of the rule that the action added.</summary>
    /// <value>Null: it added none.</value>
    [JsonIgnore]
    public int? FaultNumber =>
        UndoAction is { } line && line.StartsWith(HealFault, StringComparison.Ordinal)
        && int.TryParse(
            line[HealFault.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var n)
            ? n
            : null;
}
