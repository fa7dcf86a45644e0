using System.Collections;
using MesosMock.Simulation.Views;

namespace MesosMock.Simulation.State;

/// <summary>
/// Things in the order in which they came, and the list of their views. A thing leaves in constant
/// time by its seat. The list of views is kept page by page: to take it again costs no more than
/// the pages on which something changed, however long it is.
/// </summary>
/// <remarks>
/// While the list is walked, the thing at hand may leave, and new ones may come; these are not
/// walked. A thing that changes says so by <see cref="Seat.Touch"/>.
/// </remarks>
/// <param name="view">Gives the view of a thing; the same one until the thing changes.</param>
internal sealed class PagedList<T, TView>(Func<T, TView> view) : IEnumerable<T>
    where T : class
{
    // A page with one thing left costs this many references; one with a change is copied.
    private const int PageSize = 64;
    private const int FirstPageSize = 4;

    private Page? _first;
    private Page? _last;
    private int _pageCount;
    private ViewList<TView> _views;
    private bool _isStale;

    public int Count { get; private set; }

    /// <summary>The oldest; null if there is none.</summary>
    public T? First
    {
        get
        {
            foreach (var item in this)
            {
                return item;
            }

            return null;
        }
    }

    /// <summary>All views as of now.</summary>
    public ViewList<TView> Views
    {
        get
        {
            if (_isStale)
            {
                _views = GatherViews();
                _isStale = false;
            }

            return _views;
        }
    }

    public Seat Add(T item)
    {
        if (_last is null || _last.IsFull)
        {
            Append(new(this));
        }

        Count++;
        return new(_last!, _last!.Add(item)); // appended at the latest now
    }

    /// <summary>Lets a thing leave.</summary>
    /// <param name="seat">Where it sits: in this list, and once only.</param>
    public void Remove(Seat seat)
    {
        var page = (Page)seat.Page!; // who sits in the list has a page
        page.Remove(seat.Place);
        Count--;
        if (page.Count == 0)
        {
            Unlink(page);
        }
    }

    public IEnumerator<T> GetEnumerator()
    {
        var last = _last;
        var end = last?.End ?? 0;
        for (var page = _first; page is not null; page = page == last ? null : page.Next)
        {
            var pageEnd = page == last ? end : page.End;
            for (var place = 0; place < pageEnd; place++)
            {
                if (page[place] is { } item)
                {
                    yield return item;
                }
            }
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void Append(Page page)
    {
        page.Previous = _last;
        if (_last is null)
        {
            _first = page;
        }
        else
        {
            _last.Next = page;
        }

        _last = page;
        _pageCount++;
    }

    /// <summary>Takes an empty page out. It still knows the next one: somebody may walk there.
    /// </summary>
    private void Unlink(Page page)
    {
        if (page.Previous is { } previous)
        {
            previous.Next = page.Next;
        }
        else
        {
            _first = page.Next;
        }

        if (page.Next is { } next)
        {
            next.Previous = page.Previous;
        }
        else
        {
            _last = page.Previous;
        }

        _pageCount--;
    }

    private ViewList<TView> GatherViews()
    {
        var pages = new TView[_pageCount][];
        var index = 0;
        for (var page = _first; page is not null; page = page.Next)
        {
            pages[index++] = page.Views(view);
        }

        return new(pages);
    }

    private sealed class Page(PagedList<T, TView> list) : PagedListPage
    {
        private T?[] _items = new T?[list._first is null ? FirstPageSize : PageSize];
        private TView[]? _views;

        public Page? Previous { get; set; }

        public Page? Next { get; set; }

        /// <summary>Places that are or were taken; none is ever taken twice.</summary>
        public int End { get; private set; }

        public int Count { get; private set; }

        public bool IsFull => End == PageSize;

        public T? this[int place] => _items[place];

        public int Add(T item)
        {
            if (End == _items.Length)
            {
                Array.Resize(ref _items, Math.Min(End * 2, PageSize));
            }

            Touch();
            Count++;
            _items[End] = item;
            return End++;
        }

        public void Remove(int place)
        {
            Invariant.Holds(_items[place] is not null);
            Touch();
            _items[place] = null;
            Count--;
        }

        public override void Touch()
        {
            _views = null;
            list._isStale = true;
        }

        public TView[] Views(Func<T, TView> view) => _views ??= MakeViews(view);

        private TView[] MakeViews(Func<T, TView> view)
        {
            var views = new TView[Count];
            var index = 0;
            foreach (var item in _items)
            {
                if (item is not null)
                {
                    views[index++] = view(item);
                }
            }

            return views;
        }
    }
}
