using MesosMock.Simulation.Journal;
using MesosMock.Simulation.Views;

namespace MesosMock.Console.Panes;

/// <summary>A message with what its columns show.</summary>
internal sealed class TrafficRow
{
    private const string TaskPrefix = "TASK_";

    public TrafficRow(TrafficRecord record)
    {
        Record = record;
        Id = $"{record.Sequence}";
        Entry = record.Message?.Describe() ?? default;
        TaskIds = [.. record.Message?.TaskIds ?? []];
        Framework = record.Framework ?? Entry.Framework ?? "";
        State = Entry.State is { } state && state.StartsWith(TaskPrefix, StringComparison.Ordinal)
            ? state[TaskPrefix.Length..]
            : "";
        Delay = record.IsCall ? record.Latency : null;
    }

    public TrafficRecord Record { get; }

    /// <summary>What the journal would say of it.</summary>
    public JournalEntry Entry { get; }

    public string Id { get; }

    /// <summary>The type on the wire; a word for what could not be read.</summary>
    public string Type => Entry.Type ?? "(unreadable)";

    public string Framework { get; }

    /// <summary>The task's state without its prefix; empty without one.</summary>
    public string State { get; }

    /// <summary>The tasks that it is about.</summary>
    public IReadOnlyList<string> TaskIds { get; }

    /// <summary>
    /// How long a call waited for its answer, or an update for its acknowledgement; null for
    /// none.
    /// </summary>
    public TimeSpan? Delay { get; set; }
}
