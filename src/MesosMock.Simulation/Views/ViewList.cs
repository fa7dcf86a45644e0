using System.Collections;

namespace MesosMock.Simulation.Views;

/// <summary>The views of one kind in a defined order. Immutable.</summary>
/// <typeparam name="T">The kind of view.</typeparam>
public readonly struct ViewList<T> : IReadOnlyList<T>
{
    private readonly T[]? _views;

    internal ViewList(T[] views) => _views = views;

    /// <inheritdoc/>
    public int Count => _views?.Length ?? 0;

    /// <inheritdoc/>
    public T this[int index] => (_views ?? [])[index];

    /// <summary>Walks the views without allocating.</summary>
    /// <returns>An enumerator over the views in place.</returns>
    public ReadOnlySpan<T>.Enumerator GetEnumerator() =>
        new ReadOnlySpan<T>(_views).GetEnumerator();

    IEnumerator<T> IEnumerable<T>.GetEnumerator() =>
        ((IEnumerable<T>)(_views ?? [])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => (_views ?? []).GetEnumerator();

    /// <summary>The views of some things.</summary>
    /// <param name="entities">The things in their order.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="view">Gives the view of one.</param>
    internal static ViewList<T> Of<TEntity>(
        IEnumerable<TEntity> entities, int count, Func<TEntity, T> view)
    {
        if (count == 0)
        {
            return default;
        }

        var views = new T[count];
        var place = 0;
        foreach (var entity in entities)
        {
            views[place++] = view(entity);
        }

        return new(views);
    }
}
