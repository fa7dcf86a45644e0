using MesosMock.Simulation.Journal;
using MesosMock.Simulation.Waiting;

namespace MesosMock.Server.Control;

/// <summary>Somebody who waits for an expression to hold.</summary>
internal sealed class PendingWait(WaitExpression expression, long after)
{
    private readonly TaskCompletionSource<long> _met =
        new(TaskCreationOptions.RunContinuationsAsynchronously);

    public WaitExpression Expression => expression;

    /// <summary>The number of the last entry that it knows of.</summary>
    public long Seen { get; private set; } = after;

    /// <summary>An entry that it may know already.</summary>
    public void Observe(in JournalEntry entry)
    {
        if (entry.Sequence > Seen)
        {
            Seen = entry.Sequence;
            expression.Observe(entry);
        }
    }

    /// <summary>Ends with the number of the journal's newest entry when it holds.</summary>
    public Task<long> Met => _met.Task;

    public void Complete(long sequence) => _met.TrySetResult(sequence);
}
