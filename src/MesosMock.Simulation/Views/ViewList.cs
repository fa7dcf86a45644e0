using System.Collections;

namespace MesosMock.Simulation.Views;

/// <summary>
/// The views of one kind in a defined order. Immutable. Made of pages, which it shares with the
/// lists that were taken before and after it.
/// </summary>
/// <typeparam name="T">The kind of view.</typeparam>
public readonly struct ViewList<T> : IReadOnlyList<T>
{
    private static readonly int[] OneStart = [0];

    private readonly T[][]? _pages;

    // The index of each page's first view.
    private readonly int[]? _starts;

    internal ViewList(T[] views)
    {
        _pages = [views];
        _starts = OneStart;
        Count = views.Length;
    }

    internal ViewList(T[][] pages)
    {
        _pages = pages;
        _starts = new int[pages.Length];
        for (var page = 0; page < pages.Length; page++)
        {
            _starts[page] = Count;
            Count += pages[page].Length;
        }
    }

    /// <inheritdoc/>
    public int Count { get; }

    /// <inheritdoc/>
    public T this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);

            // Where it is not empty there are both.
            var found = Array.BinarySearch(_starts!, index);
            var page = found >= 0 ? found : ~found - 1;
            return _pages![page][index - _starts![page]];
        }
    }

    /// <summary>Walks the views without allocating.</summary>
    /// <returns>An enumerator over the views in place.</returns>
    public Enumerator GetEnumerator() => new(_pages ?? []);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() =>
        (_pages ?? []).SelectMany(static page => page).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable<T>)this).GetEnumerator();

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

    /// <summary>Walks the views of a list.</summary>
    public struct Enumerator
    {
        private readonly T[][] _pages;
        private T[] _page;
        private int _nextPage;
        private int _index;

        internal Enumerator(T[][] pages)
        {
            _pages = pages;
            _page = [];
            _index = -1;
        }

        /// <summary>The view at hand.</summary>
        public readonly T Current => _page[_index];

        /// <summary>Goes on to the next view.</summary>
        /// <returns>Whether there is one.</returns>
        public bool MoveNext()
        {
            while (++_index >= _page.Length)
            {
                if (_nextPage == _pages.Length)
                {
                    return false;
                }

                _page = _pages[_nextPage++];
                _index = -1;
            }

            return true;
        }
    }
}
