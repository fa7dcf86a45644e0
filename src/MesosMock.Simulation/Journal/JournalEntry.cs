using MesosMock.Simulation.Time;

namespace MesosMock.Simulation.Journal;

/// <summary>
/// One thing that entered, happened in, or left the machine. Holds names that exist anyway and no
/// message, so that it costs little to write and keeps nothing large alive.
/// </summary>
public readonly record struct JournalEntry
{
    /// <summary>Its number; the first is 1.</summary>
    public long Sequence { get; init; }

    /// <summary>The simulated time.</summary>
    public Instant Time { get; init; }

    /// <summary>What it tells of.</summary>
    public JournalKind Kind { get; init; }

    /// <summary>The number of the entry that led to it; 0 for none that is told.</summary>
    public long Cause { get; init; }

    /// <summary>The type of the call or event, or the name of the timer, rule or fault.</summary>
    public string Type { get; init; }

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

    /// <summary>What else there is to say: a line, a message, an id; null for nothing.</summary>
    public string? Detail { get; init; }

    /// <summary>How many offers, tasks or the like it is about; 0 if that says nothing.</summary>
    public int Count { get; init; }

    /// <summary>The number that was drawn; 0 where nothing was.</summary>
    public double Value { get; init; }

    /// <summary>What it is about, in one word: the task, else the framework or the agent.</summary>
    public string Subject => Task ?? Framework ?? Agent ?? "";

    /// <summary>The entry in one line.</summary>
    public string Text => JournalTexts.Of(this);
}
