using System.Diagnostics.CodeAnalysis;

namespace MesosMock.Simulation.Time;

/// <summary>
/// The waiting timers in order of (due, sequence). A heap with four children a node: half as deep
/// as a binary one, and cancelling is as cheap as adding, because a timer knows its place.
/// </summary>
internal sealed class TimerQueue
{
    private const int Arity = 4;

    private readonly List<Timer> _heap = [];
    private long _sequence;

    /// <summary>
    /// The number of the journal's entry from which what happens now follows; 0 for none.
    /// </summary>
    public long Cause { get; set; }

    public int Count => _heap.Count;

    public Instant? NextDue => _heap.Count == 0 ? null : _heap[0].Due;

    /// <summary>Sets a timer; one that already waits is moved.</summary>
    public void Set(Timer timer, Instant due)
    {
        Cancel(timer);
        timer.Due = due;
        timer.Cause = timer.IsRegular ? 0 : Cause;
        timer.Sequence = _sequence++;
        timer.Position = _heap.Count;
        _heap.Add(timer);
        SiftUp(timer);
    }

    /// <summary>Forgets a timer; without effect on one that does not wait.</summary>
    public void Cancel(Timer timer)
    {
        if (!timer.IsWaiting)
        {
            return;
        }

        var hole = timer.Position;
        var last = _heap[^1];
        _heap.RemoveAt(_heap.Count - 1);
        timer.Position = -1;
        if (ReferenceEquals(last, timer))
        {
            return;
        }

        Put(last, hole);
        SiftUp(last);
        SiftDown(last);
    }

    /// <summary>Takes the first timer that is due at or before <paramref name="now"/>.</summary>
    public bool TryTakeDue(Instant now, [NotNullWhen(true)] out Timer? timer)
    {
        if (_heap.Count == 0 || _heap[0].Due > now)
        {
            timer = null;
            return false;
        }

        timer = _heap[0];
        Cancel(timer);
        return true;
    }

    private static bool Precedes(Timer left, Timer right) =>
        left.Due.Ticks != right.Due.Ticks
            ? left.Due.Ticks < right.Due.Ticks
            : left.Sequence < right.Sequence;

    private void Put(Timer timer, int position)
    {
        _heap[position] = timer;
        timer.Position = position;
    }

    private void SiftUp(Timer timer)
    {
        var position = timer.Position;
        while (position > 0)
        {
            var parent = (position - 1) / Arity;
            if (!Precedes(timer, _heap[parent]))
            {
                break;
            }

            Put(_heap[parent], position);
            position = parent;
        }

        Put(timer, position);
    }

    private void SiftDown(Timer timer)
    {
        var position = timer.Position;
        while (true)
        {
            var first = (position * Arity) + 1;
            if (first >= _heap.Count)
            {
                break;
            }

            var best = EarliestChild(first);
            if (!Precedes(_heap[best], timer))
            {
                break;
            }

            Put(_heap[best], position);
            position = best;
        }

        Put(timer, position);
    }

    private int EarliestChild(int first)
    {
        var best = first;
        var end = Math.Min(first + Arity, _heap.Count);
        for (var child = first + 1; child < end; child++)
        {
            if (Precedes(_heap[child], _heap[best]))
            {
                best = child;
            }
        }

        return best;
    }
}
