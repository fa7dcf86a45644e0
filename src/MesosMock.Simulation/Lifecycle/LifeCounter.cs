namespace MesosMock.Simulation.Lifecycle;

/// <summary>
/// Counts the lives under each task id, so that a task that is launched again draws anew. Remembers
/// a bounded number of ids: one that nobody used for long starts over, and the memory stays flat.
/// </summary>
internal sealed class LifeCounter
{
    /// <summary>The number of ids remembered.</summary>
    private const int SubjectsMax = 100_000;

    private readonly Dictionary<ulong, long> _lives = [];
    private readonly Queue<ulong> _oldestFirst = new();

    /// <summary>The number of this life: 0 for the first under its id.</summary>
    public long Next(ulong subject)
    {
        if (_lives.TryGetValue(subject, out var lived))
        {
            _lives[subject] = lived + 1;
            return lived;
        }

        if (_oldestFirst.Count == SubjectsMax)
        {
            _lives.Remove(_oldestFirst.Dequeue());
        }

        _oldestFirst.Enqueue(subject);
        _lives[subject] = 1;
        return 0;
    }
}
