namespace MesosMock.Simulation.Faults;

/// <summary>
/// What the living rules make of the streams: each adds its own change, and the whole goes out
/// whenever one comes or goes. Streams that are open change at once.
/// </summary>
internal sealed class FaultShapes(Step step)
{
    private readonly Dictionary<string, List<Change>> _changes = [];

    /// <summary>A rule changes a stream, in place of what it changed before.</summary>
    public void Set(string streamId, FaultRule rule, Func<StreamShape, StreamShape> change)
    {
        if (!_changes.TryGetValue(streamId, out var changes))
        {
            _changes.Add(streamId, changes = []);
        }

        changes.RemoveAll(each => each.Rule == rule);
        changes.Add(new(rule, change));
        Send(streamId, changes);
    }

    /// <summary>A rule lets a stream go.</summary>
    public void Clear(string streamId, FaultRule rule)
    {
        if (_changes.TryGetValue(streamId, out var changes)
            && changes.RemoveAll(each => each.Rule == rule) > 0)
        {
            Send(streamId, changes);
        }
    }

    /// <summary>A rule lets all streams go.</summary>
    public void Clear(FaultRule rule)
    {
        foreach (var streamId in _changes.Keys.Order(StringComparer.Ordinal).ToArray())
        {
            Clear(streamId, rule);
        }
    }

    /// <summary>A stream is no more.</summary>
    public void Forget(string streamId) => _changes.Remove(streamId);

    private void Send(string streamId, List<Change> changes)
    {
        if (changes.Count == 0)
        {
            _changes.Remove(streamId);
        }

        var shape = StreamShape.Usual;
        foreach (var (_, change) in changes)
        {
            shape = change(shape);
        }

        step.Emit(new Effect.Shape(streamId, shape));
    }

    private sealed record Change(FaultRule Rule, Func<StreamShape, StreamShape> Apply);
}
