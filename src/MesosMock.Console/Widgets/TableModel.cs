using MesosMock.Console.Shell;

namespace MesosMock.Console.Widgets;

/// <summary>
/// A table without its looks: which rows, which of them is selected and which are marked. Many
/// rows are filtered and sorted behind the scenes; until that is done the old ones stay.
/// </summary>
/// <param name="columns">The columns.</param>
/// <param name="keyOf">What a row keeps being known by.</param>
internal sealed class TableModel<TRow>(
    IReadOnlyList<TableColumn<TRow>> columns, Func<TRow, TargetKey> keyOf)
{
    /// <summary>Up to so many rows are filtered and sorted at once.</summary>
    public const int RowsAtOnceMax = 5_000;

    private readonly HashSet<TargetKey> _marks = [];
    private IReadOnlyList<TRow> _rows = [];
    private TableIndex<TRow> _index = TableIndex<TRow>.Build([], columns, new TableQuery());
    private Task<(TableIndex<TRow> Index, int Place)>? _work;
    private bool _isStale;
    private TargetKey? _selectedKey;
    private int _markedAt;

    public IReadOnlyList<TableColumn<TRow>> Columns => columns;

    /// <summary>The filter and the order that are wanted.</summary>
    public TableQuery Query { get; private set; } = new();

    /// <summary>Rows that match.</summary>
    public int Count => _index.Count;

    /// <summary>Rows of the source.</summary>
    public int Total => _rows.Count;

    /// <summary>Place of the selected row.</summary>
    public int Selected { get; private set; }

    /// <summary>Place of the first row on the screen; the drawing keeps it in bounds.</summary>
    public int Top { get; set; }

    /// <summary>How many rows are marked.</summary>
    public int Marks => _marks.Count;

    /// <summary>Whether filtering or sorting goes on.</summary>
    public bool IsWorking => _work is not null;

    /// <summary>Ends when the work behind the scenes does; done when there is none.</summary>
    public Task Work => _work ?? Task.CompletedTask;

    public TRow RowAt(int place) => _index[place];

    public bool IsMarked(TRow row) => _marks.Count > 0 && _marks.Contains(keyOf(row));

    /// <summary>The selected row, or nothing when no row is shown.</summary>
    public bool TrySelected(out TRow row)
    {
        row = Count > 0 ? _index[Selected] : default!; // nobody looks at it then
        return Count > 0;
    }

    /// <summary>The marked rows that are still there; without marks the selected one.</summary>
    public IReadOnlyList<TRow> Targets() => _marks.Count > 0
        ? [.. _rows.Where(row => _marks.Contains(keyOf(row)))]
        : TrySelected(out var row) ? [row] : [];

    /// <summary>Takes the rows as they are now; the same list again means the same rows.
    /// </summary>
    public void Update(IReadOnlyList<TRow> rows)
    {
        if (!ReferenceEquals(rows, _rows))
        {
            _rows = rows;
            Refresh();
        }
    }

    /// <summary>Asks for another filter or order.</summary>
    public void Ask(TableQuery query)
    {
        Query = query;
        Refresh();
    }

    /// <summary>Takes what was done behind the scenes; to be called before drawing.</summary>
    public void Settle()
    {
        if (_work is { IsCompleted: true } work)
        {
            _work = null;
            var (index, place) = work.GetAwaiter().GetResult();
            Accept(index, place);
            if (_isStale)
            {
                Refresh();
            }
        }
    }

    public void Select(int place)
    {
        Selected = Math.Clamp(place, 0, Math.Max(0, Count - 1));
        _selectedKey = Count > 0 ? keyOf(_index[Selected]) : null;
    }

    public void ToggleMark()
    {
        _markedAt = Selected;
        if (TrySelected(out var row) && !_marks.Remove(keyOf(row)))
        {
            _ = _marks.Add(keyOf(row));
        }
    }

    /// <summary>Marks all rows from the one that was marked last to the selected one.</summary>
    public void MarkRange()
    {
        var first = Math.Min(_markedAt, Selected);
        for (var i = first; i <= Math.Max(_markedAt, Selected) && i < Count; i++)
        {
            _ = _marks.Add(keyOf(_index[i]));
        }

        _markedAt = Selected;
    }

    public void MarkShown()
    {
        for (var i = 0; i < Count; i++)
        {
            _ = _marks.Add(keyOf(_index[i]));
        }
    }

    public void ClearMarks() => _marks.Clear();

    private void Refresh()
    {
        if (_work is not null)
        {
            _isStale = true;
            return;
        }

        _isStale = false;
        var (rows, query) = (_rows, Query);
        if (rows.Count <= RowsAtOnceMax)
        {
            var index = TableIndex<TRow>.Build(rows, columns, query);
            Accept(index, Find(index, _selectedKey, Selected));
        }
        else
        {
            var (key, place) = (_selectedKey, Selected);
            _work = Task.Run(() =>
            {
                var index = TableIndex<TRow>.Build(rows, columns, query);
                return (index, Find(index, key, place));
            });
        }
    }

    private void Accept(TableIndex<TRow> index, int place)
    {
        _index = index;
        if (_selectedKey is { } key && place != Selected && IsAt(index, place, key))
        {
            Top += place - Selected;
            Selected = place;
            return;
        }

        Select(Selected);
    }

    /// <summary>Where a row has gone; where it was if it is there no more.</summary>
    private int Find(TableIndex<TRow> index, TargetKey? wanted, int place)
    {
        if (wanted is { } key && !IsAt(index, place, key))
        {
            for (var i = 0; i < index.Count; i++)
            {
                if (IsAt(index, i, key))
                {
                    return i;
                }
            }
        }

        return place;
    }

    private bool IsAt(TableIndex<TRow> index, int place, TargetKey key) =>
        place < index.Count && keyOf(index[place]) == key;
}
