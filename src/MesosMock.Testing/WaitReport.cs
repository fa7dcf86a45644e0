using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace MesosMock.Testing;

/// <summary>What came of a wait.</summary>
public sealed record WaitReport
{
    /// <summary>The number of the journal's newest entry when it held.</summary>
    /// <value>Null: it did not hold in time.</value>
    [JsonPropertyName("seq")]
    public long? Sequence { get; init; }

    /// <summary>What was missing, in words; empty if it held.</summary>
    public IReadOnlyList<string> Nearest { get; init; } = [];

    /// <summary>Whether it held in time.</summary>
    [JsonIgnore]
    [MemberNotNullWhen(true, nameof(Sequence))]
    public bool IsMet => Sequence is not null;
}
