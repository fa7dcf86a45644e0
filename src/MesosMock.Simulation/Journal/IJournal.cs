namespace MesosMock.Simulation.Journal;

/// <summary>Keeps what the machine tells of itself.</summary>
public interface IJournal
{
    /// <summary>Takes an entry. Called in the machine's turn, so it must be quick.</summary>
    /// <param name="entry">The next entry; numbers only grow.</param>
    void Add(in JournalEntry entry);
}
