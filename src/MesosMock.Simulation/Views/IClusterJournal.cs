using MesosMock.Simulation.Journal;

namespace MesosMock.Simulation.Views;

/// <summary>What happened in the cluster, for whoever wants to look.</summary>
public interface IClusterJournal
{
    /// <summary>The number of the newest entry; 0 before the first.</summary>
    long Last { get; }

    /// <summary>Reads what is kept, oldest first.</summary>
    /// <param name="after">Only entries with a higher number.</param>
    /// <param name="limit">At most so many.</param>
    IReadOnlyList<JournalEntry> Read(long after, int limit);
}
