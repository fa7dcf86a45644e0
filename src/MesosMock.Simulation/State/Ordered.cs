using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace MesosMock.Simulation.State;

/// <summary>
/// A dictionary that is walked in the order of insertion and removes in constant time. The entry at
/// hand may be removed while it is walked; whoever removes others walks a copy.
/// </summary>
/// <param name="owner">Who changes with it; null for nobody.</param>
internal sealed class Ordered<TKey, TValue>(IHasView? owner = null) : IEnumerable<TValue>
    where TKey : notnull
{
    private readonly Dictionary<TKey, LinkedListNode<TValue>> _nodes = [];
    private readonly LinkedList<TValue> _order = [];

    public int Count => _nodes.Count;

    public TValue? First => _order.First is { } node ? node.Value : default;

    public bool Contains(TKey key) => _nodes.ContainsKey(key);

    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        if (_nodes.TryGetValue(key, out var node))
        {
            value = node.Value;
            return true;
        }

        value = default;
        return false;
    }

    public TValue? Find(TKey key) => _nodes.TryGetValue(key, out var node) ? node.Value : default;

    public void Add(TKey key, TValue value)
    {
        var node = new LinkedListNode<TValue>(value);
        _nodes.Add(key, node);
        _order.AddLast(node);
        owner?.Changed();
    }

    /// <summary>Adds an entry unless there is one under this key.</summary>
    public bool TryAdd(TKey key, TValue value)
    {
        if (_nodes.ContainsKey(key))
        {
            return false;
        }

        Add(key, value);
        return true;
    }

    public bool Remove(TKey key)
    {
        if (!_nodes.Remove(key, out var node))
        {
            return false;
        }

        _order.Remove(node);
        owner?.Changed();
        return true;
    }

    public void Clear()
    {
        _nodes.Clear();
        _order.Clear();
        owner?.Changed();
    }

    public IEnumerator<TValue> GetEnumerator()
    {
        var node = _order.First;
        while (node is not null)
        {
            var next = node.Next;
            yield return node.Value;
            node = next;
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
