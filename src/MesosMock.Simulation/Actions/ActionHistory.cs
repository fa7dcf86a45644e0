namespace MesosMock.Simulation.Actions;

/// <summary>The last actions, so that they can be taken back.</summary>
internal sealed class ActionHistory
{
    /// <summary>Older actions are forgotten.</summary>
    public const int EntriesMax = 200;

    private readonly Queue<Entry> _entries = new();

    public void Add(ActionResult result, bool isUndo)
    {
        if (_entries.Count == EntriesMax)
        {
            _entries.Dequeue();
        }

        _entries.Enqueue(new(result) { IsDone = isUndo });
    }

    /// <summary>Finds what to take back: the given one, or the last that still stands.</summary>
    public ActionRefusal? Find(long? sequence, out ActionResult? found)
    {
        var entry = sequence is { } wanted
            ? _entries.FirstOrDefault(one => one.Result.Sequence == wanted)
            : _entries.LastOrDefault(one => !one.IsDone);
        found = entry?.Result;
        if (entry is null)
        {
            return sequence is null
                ? ActionRefusal.Impossible("there is nothing to undo")
                : ActionRefusal.Missing($"there is no action {sequence} to undo");
        }

        if (entry.IsDone)
        {
            return ActionRefusal.Impossible($"action {sequence} is undone, or an undo itself");
        }

        return entry.Result.UndoAction is null ? Explain(entry.Result) : null;
    }

    /// <summary>An action has been taken back.</summary>
    public void Close(ActionResult result) =>
        _entries.First(one => ReferenceEquals(one.Result, result)).IsDone = true;

    private ActionRefusal Explain(ActionResult last)
    {
        var other = _entries.LastOrDefault(
            one => !one.IsDone && one.Result.UndoAction is not null)?.Result;
        return ActionRefusal.Impossible(
            $"\"{last.Line}\" cannot be undone"
                + (other is null ? "" : $"; \"undo {other.Sequence}\" undoes \"{other.Line}\""),
            other is null ? [] : [$"undo {other.Sequence}"]);
    }

    private sealed class Entry(ActionResult result)
    {
        public ActionResult Result => result;

        /// <summary>Whether it was taken back, or took something back.</summary>
        public bool IsDone { get; set; }
    }
}
