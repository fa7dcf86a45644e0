namespace MesosMock.Simulation.Actions;

/// <summary>The last actions, so that they can be taken back.</summary>
internal sealed class ActionHistory
{
    /// <summary>Older actions are forgotten.</summary>
    public const int EntriesMax = 200;

    private readonly Queue<PastAction> _actions = new();

    /// <summary>What may be there to be taken back, the newest first.</summary>
    public IEnumerable<PastAction> Standing =>
        _actions.Reverse().Where(past => past is { IsDone: false, IsPassed: false });

    public void Add(PastAction past)
    {
        if (_actions.Count == EntriesMax)
        {
            _actions.Dequeue();
        }

        _actions.Enqueue(past);
    }

    /// <summary>Finds the action of a number, unless it is taken back already.</summary>
    public ActionRefusal? Find(long sequence, out PastAction? found)
    {
        found = _actions.FirstOrDefault(past => past.Result.Sequence == sequence);
        return found is null ? ActionRefusal.Missing($"there is no action {sequence} to undo")
            : found.IsDone
                ? ActionRefusal.Impossible($"action {sequence} is undone, or an undo itself")
            : null;
    }
}
