namespace MesosMock.Demo.Tasks;

/// <summary>Remembers which updates were seen: the same one may come many times.</summary>
internal sealed class RecentUpdates
{
    /// <summary>Updates that are remembered; the oldest one is forgotten first.</summary>
    public const int CountMax = 20_000;

    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly Queue<string> _order = [];

    /// <returns>Whether it is new.</returns>
    public bool Add(string taskId, string uuid)
    {
        var key = $"{taskId} {uuid}";
        if (!_seen.Add(key))
        {
            return false;
        }

        _order.Enqueue(key);
        if (_order.Count > CountMax)
        {
            _seen.Remove(_order.Dequeue());
        }

        return true;
    }
}
