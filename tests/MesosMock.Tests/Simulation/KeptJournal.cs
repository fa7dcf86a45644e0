using MesosMock.Simulation.Journal;

namespace MesosMock.Tests.Simulation;

/// <summary>A journal that keeps everything.</summary>
internal sealed class KeptJournal : IJournal
{
    /// <summary>Oldest first.</summary>
    public List<JournalEntry> Entries { get; } = [];

    public void Add(in JournalEntry entry) => Entries.Add(entry);
}
