namespace MesosMock.Testing;

/// <summary>
/// The cluster did not see what a test expects. The message shows what was expected, what was
/// seen instead, how the cluster stands and the last messages; any test runner prints it.
/// </summary>
public sealed class ExpectationException : Exception
{
    /// <summary>Makes an exception.</summary>
    /// <param name="message">The whole story.</param>
    /// <param name="journal">What happened, oldest first.</param>
    public ExpectationException(string message, IReadOnlyList<MockJournalEntry> journal)
        : base(message) => Journal = journal;

    /// <summary>What happened in the cluster, oldest first.</summary>
    public IReadOnlyList<MockJournalEntry> Journal { get; }
}
