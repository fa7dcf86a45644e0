using System.Collections;
using System.Runtime.CompilerServices;

namespace MesosMock.Protocol;

/// <summary>
/// The value of a repeated field: immutable, in wire order, compared item by item. The default
/// is empty, so a field that was never set is never null.
/// </summary>
/// <typeparam name="T">The type of one item.</typeparam>
[CollectionBuilder(typeof(RepeatedExtensions), nameof(RepeatedExtensions.Create))]
public readonly struct Repeated<T> : IReadOnlyList<T>, IEquatable<Repeated<T>>
{
    private readonly T[]? items;

    internal Repeated(T[]? items, int count)
    {
        this.items = items;
        Count = count;
    }

    /// <inheritdoc/>
    public int Count { get; }

    /// <summary>Whether there are no items.</summary>
    public bool IsEmpty => Count == 0;

    /// <inheritdoc/>
    public T this[int index] => AsSpan()[index];

    /// <summary>Compares item by item.</summary>
    public static bool operator ==(Repeated<T> left, Repeated<T> right) => left.Equals(right);

    /// <summary>Compares item by item.</summary>
    public static bool operator !=(Repeated<T> left, Repeated<T> right) => !left.Equals(right);

    /// <summary>The items, in place.</summary>
    /// <returns>A view that stays valid as long as this value does.</returns>
    public ReadOnlySpan<T> AsSpan() => new(items, 0, Count);

    /// <summary>A copy with one more item at the end.</summary>
    /// <param name="item">The item to add.</param>
    /// <returns>The longer list; this one stays as it is.</returns>
    public Repeated<T> Add(T item) => [.. AsSpan(), item];

    /// <summary>Walks the items without allocating.</summary>
    /// <returns>An enumerator over the items in place.</returns>
    public ReadOnlySpan<T>.Enumerator GetEnumerator() => AsSpan().GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(Repeated<T> other)
    {
        if (Count != other.Count)
        {
            return false;
        }

        for (var i = 0; i < Count; i++)
        {
            if (!EqualityComparer<T>.Default.Equals(items![i], other.items![i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Repeated<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var item in this)
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }

    /// <summary>The items between square brackets, for logs and failing tests.</summary>
    /// <returns>For example <c>[a, b]</c>.</returns>
    public override string ToString() => $"[{string.Join(", ", (IEnumerable<T>)this)}]";

    IEnumerator<T> IEnumerable<T>.GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
        {
            yield return items![i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable<T>)this).GetEnumerator();
}
