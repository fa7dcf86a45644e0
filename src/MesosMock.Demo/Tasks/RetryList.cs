namespace MesosMock.Demo.Tasks;

/// <summary>Tasks about which something is to be repeated, with pauses that grow.</summary>
/// <param name="first">The first pause.</param>
/// <param name="longest">The longest pause.</param>
internal sealed class RetryList(TimeSpan first, TimeSpan longest)
{
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);

    public int Count => _entries.Count;

    public bool Contains(string taskId) => _entries.ContainsKey(taskId);

    /// <summary>Begins; does nothing if it has begun.</summary>
    public void Add(string taskId, string? agentId, TimeSpan due)
    {
        if (!_entries.ContainsKey(taskId))
        {
            _entries.Add(taskId, new(agentId, new(first, longest)) { Due = due });
        }
    }

    /// <summary>Begins anew, whatever the pauses have come to.</summary>
    public void Restart(string taskId, string? agentId, TimeSpan due)
    {
        _entries.Remove(taskId);
        Add(taskId, agentId, due);
    }

    public void Remove(string taskId) => _entries.Remove(taskId);

    public void Clear() => _entries.Clear();

    /// <summary>What is due now; each is due again after a longer pause.</summary>
    public IReadOnlyList<(string TaskId, string? AgentId)> TakeDue(TimeSpan now)
    {
        List<(string, string?)> due = [];
        foreach (var (taskId, entry) in _entries)
        {
            if (entry.Due <= now)
            {
                entry.Due = now + entry.Pauses.Next();
                due.Add((taskId, entry.AgentId));
            }
        }

        return due;
    }

    private sealed record Entry(string? AgentId, Backoff Pauses)
    {
        public TimeSpan Due { get; set; }
    }
}
