using MesosMock.Simulation.Time;
using MesosMock.Simulation.Views;

namespace MesosMock.Simulation.Emulation;

/// <summary>
/// The ratios in force: those that last, and over them those that last for a time. Draws that are
/// made already stand; all others are compared with the ratios of their moment.
/// </summary>
internal sealed class RatioBook(Step step)
{
    private RatioSet _configured = new(step.Options.TaskState, step.Options.Agent);
    private readonly SortedDictionary<string, Temporary> _temporary = new(StringComparer.Ordinal);
    private RatioSet _lasting = new(step.Options.TaskState, step.Options.Agent);

    /// <summary>The ratios that draws are compared with.</summary>
    public RatioSet InForce => new(step.Ratios, step.AgentRatios);

    /// <summary>The ratios without the temporary ones.</summary>
    public RatioSet Lasting => _lasting;

    /// <summary>Which ratios go back by themselves, and when.</summary>
    public IEnumerable<(RatioKey Key, Instant Until)> Temporaries =>
        _temporary.Values.Select(one => (one.Key, one.Due));

    /// <summary>What the ratios would be; the temporary ones of the same keys end.</summary>
    public RatioSet Preview(IReadOnlyList<(RatioKey Key, RatioValue Value)> changes) =>
        changes.Aggregate(InForce, (ratios, change) => change.Key.Write(ratios, change.Value));

    /// <summary>Whether the ratios stay valid once what is temporary has ended.</summary>
    public bool CanLast(IReadOnlyList<(RatioKey Key, RatioValue Value)> changes) => changes
        .Aggregate(_lasting, (ratios, change) => change.Key.Write(ratios, change.Value)).IsValid;

    /// <summary>Changes ratios; they were found valid.</summary>
    /// <param name="changes">What changes.</param>
    /// <param name="span">How long it holds; null for good.</param>
    public void Set(IReadOnlyList<(RatioKey Key, RatioValue Value)> changes, TimeSpan? span)
    {
        foreach (var (key, value) in changes)
        {
            EndOf(key);
            if (span is { } time)
            {
                var temporary = new Temporary(key, value);
                _temporary.Add(key.Name, temporary);
                step.Timers.Set(temporary, step.Now + time);
            }
            else
            {
                _lasting = key.Write(_lasting, value);
            }
        }

        Apply();
    }

    /// <summary>
    /// The configuration changed. Ratios that it changed are as configured from now on, the others
    /// as they are; if they do not fit together any more, all are as configured.
    /// </summary>
    public void Configure(RatioSet configured)
    {
        var lasting = configured;
        foreach (var key in RatioKeys.All)
        {
            var value = key.Read(configured);
            if (value == key.Read(_configured))
            {
                lasting = key.Write(lasting, key.Read(_lasting));
            }
            else if (value != key.Read(_lasting))
            {
                // What was saved by hand is no news, and what is temporary goes on.
                EndOf(key);
            }
        }

        (_configured, _lasting) = (configured, lasting.IsValid ? lasting : configured);
        Apply();
    }

    /// <summary>Everything is as it was configured.</summary>
    public void Reset()
    {
        EndTemporaries();
        _lasting = _configured;
        Apply();
    }

    /// <summary>All temporary ratios end; returns how many there were.</summary>
    public int EndTemporaries()
    {
        var count = _temporary.Count;
        foreach (var temporary in _temporary.Values)
        {
            step.Timers.Cancel(temporary);
        }

        _temporary.Clear();
        Apply();
        return count;
    }

    private void EndOf(RatioKey key)
    {
        if (_temporary.Remove(key.Name, out var temporary))
        {
            step.Timers.Cancel(temporary);
        }
    }

    /// <summary>
    /// When one temporary ratio ends before another, what is left may not fit: then the others end
    /// with it.
    /// </summary>
    private void Apply()
    {
        var ratios = _temporary.Values.Aggregate(
            _lasting, (ratios, one) => one.Key.Write(ratios, one.Value));
        if (!ratios.IsValid)
        {
            EndTemporaries();
            return;
        }

        step.Ratios = ratios.Tasks;
        step.AgentRatios = ratios.Agents;
    }

    private sealed class Temporary(RatioKey key, RatioValue value) : Time.Timer
    {
        public RatioKey Key => key;

        public RatioValue Value => value;

        public override void Fire(Step step)
        {
            step.RatioBook.EndOf(key);
            step.RatioBook.Apply();
        }
    }
}
