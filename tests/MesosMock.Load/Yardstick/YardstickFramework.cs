namespace MesosMock.Load.Yardstick;

/// <summary>
/// A subscribed framework: its stream, and the agents that it was not offered yet.
/// </summary>
internal sealed class YardstickFramework(string id, int agents)
{
    private readonly Lock _lock = new();
    private List<int> _free = [.. Enumerable.Range(0, agents)];
    private List<int> _offered = [];

    public string Id => id;

    public YardstickStream Stream { get; } = new();

    /// <summary>Offers the agents that are free.</summary>
    public void Offer()
    {
        lock (_lock)
        {
            if (_free.Count == 0)
            {
                return;
            }

            (_free, _offered) = (_offered, _free);
            Stream.Append(YardstickEvents.OfThread.Offers(id, _offered));
            _offered.Clear();
        }

        Stream.Wake();
    }

    /// <summary>Takes agents back whose offers were answered.</summary>
    public void Free(IReadOnlyList<int> answered)
    {
        lock (_lock)
        {
            _free.AddRange(answered);
        }
    }
}
