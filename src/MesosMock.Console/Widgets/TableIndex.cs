namespace MesosMock.Console.Widgets;

/// <summary>The rows of a table that match its filter, in its order; never changed.</summary>
internal sealed class TableIndex<TRow>
{
    private readonly int[] _order;

    private TableIndex(IReadOnlyList<TRow> rows, TableQuery query, int[] order)
    {
        Rows = rows;
        Query = query;
        _order = order;
    }

    /// <summary>All rows of the source.</summary>
    public IReadOnlyList<TRow> Rows { get; }

    /// <summary>What was asked for.</summary>
    public TableQuery Query { get; }

    /// <summary>How many rows match.</summary>
    public int Count => _order.Length;

    /// <summary>A row by its place.</summary>
    public TRow this[int place] => Rows[_order[place]];

    /// <summary>Filters and sorts. Nothing that is drawn has to wait for it.</summary>
    public static TableIndex<TRow> Build(
        IReadOnlyList<TRow> rows, IReadOnlyList<TableColumn<TRow>> columns, TableQuery query)
    {
        var filter = new TableFilter<TRow>(columns, query.Filter);
        var order = new int[rows.Count];
        var count = 0;
        for (var i = 0; i < order.Length; i++)
        {
            order[count] = i;
            count += filter.IsEmpty || filter.Matches(rows[i]) ? 1 : 0;
        }

        Array.Resize(ref order, count);
        if (query.SortColumn >= 0 && query.SortColumn < columns.Count)
        {
            Sort(order, rows, columns[query.SortColumn], query.IsDescending);
        }

        return new(rows, query, order);
    }

    private static void Sort(
        int[] order, IReadOnlyList<TRow> rows, TableColumn<TRow> column, bool isDescending)
    {
        var sign = isDescending ? -1 : 1;
        if (column.Compare is { } compare)
        {
            Array.Sort(order, (one, two) =>
                sign * compare(rows[one], rows[two]) is var outcome and not 0
                    ? outcome
                    : one.CompareTo(two));
            return;
        }

        var line = new TextLine();
        var texts = Array.ConvertAll(order, i =>
        {
            column.Write(rows[i], line.Clear());
            return (Text: line.ToString(), Place: i);
        });
        Array.Sort(texts, order, Comparer<(string Text, int Place)>.Create((one, two) =>
            sign * string.CompareOrdinal(one.Text, two.Text) is var outcome and not 0
                ? outcome
                : one.Place.CompareTo(two.Place)));
    }
}
