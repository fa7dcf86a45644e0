using System.Text.Json.Serialization;

namespace MesosMock.Testing;

/// <summary>One thing that entered the cluster, happened in it, or left it.</summary>
public sealed record MockJournalEntry
{
    /// <summary>Its number; the first is 1.</summary>
    [JsonPropertyName("seq")]
    public long Sequence { get; init; }

    /// <summary>The simulated time.</summary>
    public DateTimeOffset Time { get; init; }

    /// <summary>What it tells of: call, event, action, fault, timer and so on.</summary>
    public string Kind { get; init; } = "";

    /// <summary>What it is about, in one word.</summary>
    public string Subject { get; init; } = "";

    /// <summary>The number of the entry that led to it; 0 for none.</summary>
    public long Cause { get; init; }

    /// <summary>The entry in one line.</summary>
    public string Text { get; init; } = "";

    /// <summary>The type of the call or event, or the name of the timer, rule or fault.</summary>
    public string? Type { get; init; }

    /// <summary>The framework's name; null without one.</summary>
    public string? Framework { get; init; }

    /// <summary>The agent's id; null without one.</summary>
    public string? Agent { get; init; }

    /// <summary>The task's id; null without one.</summary>
    public string? Task { get; init; }

    /// <summary>The task's state as on the wire; null without one.</summary>
    public string? State { get; init; }

    /// <summary>The reason of the state as on the wire; null without one.</summary>
    public string? Reason { get; init; }

    /// <summary>What else there is to say; null for nothing.</summary>
    public string? Detail { get; init; }

    /// <summary>How many offers, tasks or the like it is about.</summary>
    public int Count { get; init; }

    /// <summary>The number that was drawn.</summary>
    /// <value>0 to 1; null where nothing was drawn.</value>
    public double? Draw { get; init; }
}
