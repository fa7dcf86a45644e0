using System.Diagnostics.CodeAnalysis;
using MesosMock.Protocol.V1;

namespace MesosMock.Simulation.State;

/// <summary>The frameworks that a master knows, and those that it remembers.</summary>
internal sealed class FrameworkTable(int completedMax)
{
    private readonly Ordered<FrameworkId, Framework> _known = new();
    private readonly Dictionary<string, Framework> _byStream = [];
    private readonly Queue<Framework> _completed = new();
    private readonly HashSet<FrameworkId> _completedIds = [];

    public Ordered<FrameworkId, Framework> Known => _known;

    /// <summary>The last ones that were removed, oldest first.</summary>
    public IReadOnlyCollection<Framework> Completed => _completed;

    /// <summary>Frameworks that were ever added.</summary>
    public long Seen { get; private set; }

    public bool TryFind(FrameworkId id, [NotNullWhen(true)] out Framework? framework) =>
        _known.TryGet(id, out framework);

    public Framework? FindByStream(string streamId) => _byStream.GetValueOrDefault(streamId);

    public bool WasRemoved(FrameworkId id) => _completedIds.Contains(id);

    public void Add(Framework framework)
    {
        _known.Add(framework.Id, framework);
        Seen++;
    }

    /// <summary>Binds a framework to a stream, or to none.</summary>
    public void Bind(Framework framework, string? streamId)
    {
        if (framework.StreamId is { } old)
        {
            _byStream.Remove(old);
        }

        framework.StreamId = streamId;
        if (streamId is not null)
        {
            _byStream.Add(streamId, framework);
        }
    }

    public void Complete(Framework framework)
    {
        Bind(framework, null);
        _known.Remove(framework.Id);
        if (completedMax == 0)
        {
            return;
        }

        if (_completed.Count == completedMax)
        {
            _completedIds.Remove(_completed.Dequeue().Id);
        }

        _completed.Enqueue(framework);
        _completedIds.Add(framework.Id);
    }
}
