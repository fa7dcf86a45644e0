using System.Diagnostics;
using System.Numerics;

namespace MesosMock.Load.Clients;

/// <summary>When the newest tasks of a framework were launched and what was seen of them. Its
/// size does not grow with a run's length.</summary>
internal sealed class TaskTimes
{
    private const int SpareFactor = 4;
    private const int SizeMin = 1024;

    private readonly Entry[] _entries;

    /// <summary>Makes room.</summary>
    /// <param name="inFlightMax">Tasks that are unfinished at a time, at most.</param>
    public TaskTimes(int inFlightMax) => _entries = new Entry[
        BitOperations.RoundUpToPowerOf2((uint)Math.Max(SizeMin, SpareFactor * inFlightMax))];

    /// <summary>Notes that an ACCEPT is about to be sent.</summary>
    public void Launch(long first, int count)
    {
        var now = Stopwatch.GetTimestamp();
        for (var task = first; task < first + count; task++)
        {
            ref var entry = ref At(task);
            entry.LaunchedAt = now;
            entry.IsBegun = false;
            entry.IsEnded = false;
            Volatile.Write(ref entry.Task, task);
        }
    }

    /// <summary>Says whether this is a task's first update, and how long it took.</summary>
    public bool TryBegin(long task, out TimeSpan time)
    {
        ref var entry = ref At(task);
        time = Stopwatch.GetElapsedTime(entry.LaunchedAt);
        var isFirst = Volatile.Read(ref entry.Task) == task && !entry.IsBegun;
        entry.IsBegun |= isFirst;
        return isFirst;
    }

    /// <summary>Says whether this is a task's only last update, and how long it took.</summary>
    public bool TryEnd(long task, out TimeSpan time)
    {
        ref var entry = ref At(task);
        time = Stopwatch.GetElapsedTime(entry.LaunchedAt);
        var isLast = Volatile.Read(ref entry.Task) == task && !entry.IsEnded;
        entry.IsEnded |= isLast;
        return isLast;
    }

    private ref Entry At(long task) => ref _entries[task & (_entries.Length - 1)];

    private struct Entry
    {
        public long Task;
        public long LaunchedAt;
        public bool IsBegun;
        public bool IsEnded;
    }
}
