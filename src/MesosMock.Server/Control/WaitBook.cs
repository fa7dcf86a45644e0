using MesosMock.Server.Journal;
using MesosMock.Simulation.Journal;
using MesosMock.Simulation.Targets;
using MesosMock.Simulation.Waiting;

namespace MesosMock.Server.Control;

/// <summary>
/// What is waited for. Asked after each turn of the machine, so that nothing short-lived is
/// missed; costs one comparison while nobody waits.
/// </summary>
internal sealed class WaitBook
{
    /// <summary>Waits at one time; one more is refused.</summary>
    public const int WaitsMax = 1000;

    private readonly Lock _lock = new();
    private readonly List<PendingWait> _waits = [];
    private readonly JournalStore _journal;

    public WaitBook(JournalStore journal) => _journal = journal;

    /// <summary>Adds a wait; null if there are too many.</summary>
    public PendingWait? Add(WaitExpression expression, long? after)
    {
        lock (_lock)
        {
            if (_waits.Count == WaitsMax)
            {
                return null;
            }

            var wait = new PendingWait(expression, after ?? _journal.Last);
            _waits.Add(wait);

            // First, so that no entry slips through; one that comes twice is known.
            _journal.Watcher = Observe;
            foreach (var entry in _journal.Read(wait.Seen, int.MaxValue, JournalQuery.All))
            {
                wait.Observe(entry);
            }

            return wait;
        }
    }

    /// <summary>Nobody waits for it any more.</summary>
    public void Remove(PendingWait wait)
    {
        lock (_lock)
        {
            _waits.Remove(wait);
            if (_waits.Count == 0)
            {
                _journal.Watcher = null;
            }
        }
    }

    /// <summary>A turn of the machine is over.</summary>
    /// <param name="count">Counts what a selector names.</param>
    public void AfterTurn(Func<Selector, int> count)
    {
        if (_journal.Watcher is null)
        {
            return;
        }

        lock (_lock)
        {
            foreach (var wait in _waits)
            {
                if (wait.Expression.IsMet(count))
                {
                    wait.Complete(_journal.Last);
                }
            }
        }
    }

    private void Observe(JournalEntry entry)
    {
        lock (_lock)
        {
            foreach (var wait in _waits)
            {
                wait.Observe(entry);
            }
        }
    }
}
