using MesosMock.Console.Widgets;

namespace MesosMock.Tests.Console;

/// <summary>Lists of any length.</summary>
public sealed class TableModelTests
{
    private static readonly TableColumn<int>[] Columns =
    [
        new("ID", 8, (row, line) => line.Add("row-").Add(row)),
        new("REST", 4, (row, line) => line.Add(row % 7))
        {
            Compare = (one, two) => (one % 7).CompareTo(two % 7),
        },
    ];

    private readonly TableModel<int> _table = new(Columns, row => new($"{row}"));

    [Fact]
    public void The_selected_row_stays_selected_when_others_come_before_it()
    {
        _table.Update([3, 5, 8]);
        _table.Select(1);

        _table.Update([1, 2, 3, 5, 8]);

        Assert.True(_table.TrySelected(out var row));
        Assert.Equal((5, 3), (row, _table.Selected));
    }

    [Theory]
    [InlineData("row-1", "1 10 11 12")]
    [InlineData("row-1 !11", "1 10 12")]
    [InlineData("rest:4", "4 11")]
    [InlineData("", "0 1 2 3 4 5 6 7 8 9 10 11 12")]
    public void A_filter_takes_words_exceptions_and_columns(string filter, string expected)
    {
        _table.Update([.. Enumerable.Range(0, 13)]);

        _table.Ask(new TableQuery(filter));

        Assert.Equal(expected, string.Join(' ', Shown()));
    }

    [Fact]
    public void Equal_rows_keep_their_order_when_sorted()
    {
        _table.Update([.. Enumerable.Range(0, 10)]);

        _table.Ask(new TableQuery("", SortColumn: 1, IsDescending: true));

        Assert.Equal([6, 5, 4, 3, 2, 9, 1, 8, 0, 7], Shown());
    }

    [Fact]
    public async Task Many_rows_are_sorted_behind_the_scenes_while_the_old_ones_stay()
    {
        int[] rows = [.. Enumerable.Range(0, 200_000)];
        _table.Update(rows);
        await _table.Work;
        _table.Settle();
        _table.Ask(new TableQuery("", SortColumn: 1));

        Assert.Equal((200_000, 0), (_table.Count, _table.RowAt(0)));
        await _table.Work;
        _table.Settle();

        Assert.Equal((0, 7), (_table.RowAt(0), _table.RowAt(1)));
        Assert.False(_table.IsWorking);
    }

    [Fact]
    public void Marks_outlive_filters()
    {
        _table.Update([1, 2, 3]);
        _table.ToggleMark();
        _table.Ask(new TableQuery("row-3"));

        Assert.Equal([1], _table.Targets());
    }

    private IEnumerable<int> Shown() => Enumerable.Range(0, _table.Count).Select(_table.RowAt);
}
