using MesosMock.Console.Keys;
using MesosMock.Console.Screen;
using MesosMock.Console.Themes;
using MesosMock.Console.Widgets;

namespace MesosMock.Tests.Console;

/// <summary>
/// A list of two hundred thousand rows: no key and no frame does more than the screen has rows.
/// </summary>
public sealed class LargeListTests
{
    private const int Rows = 200_000;
    private const int ScreenRows = 40;

    private readonly TableModel<int> _model;
    private readonly TableView<int> _view;
    private readonly Canvas _canvas = new(new CellBuffer(100, ScreenRows), new GraphemeTable())
    {
        Palette = new Palette(Theme.Plain, ColorDepth.Mono),
    };

    private int _written;
    private int _named;

    public LargeListTests()
    {
        TableColumn<int>[] columns =
        [
            new("ID", 12, (row, line) =>
            {
                _ = Interlocked.Increment(ref _written);
                _ = line.Add("task-").Add(row);
            }),
            new("REST", 6, (row, line) => line.Add(row % 7))
            {
                Compare = (one, two) => (one % 7).CompareTo(two % 7),
            },
        ];
        _model = new(columns, row =>
        {
            _ = Interlocked.Increment(ref _named);
            return new($"{row}");
        });
        _view = new(_model);
    }

    [Fact]
    public async Task A_key_and_a_frame_touch_only_the_rows_on_the_screen()
    {
        await FillAsync();
        foreach (var key in (KeyStroke[])[new(Key.PageDown), new(Key.End), new(Key.Up)])
        {
            (_written, _named) = (0, 0);
            Assert.True(MesosMock.Console.Shell.TableKeys.Move(key, _model, ScreenRows));
            Draw();

            Assert.InRange(_written, 1, ScreenRows);
            Assert.InRange(_named, 0, ScreenRows);
        }
    }

    [Fact]
    public async Task A_letter_of_a_filter_and_a_sort_wait_for_nothing_and_come_when_they_are_done()
    {
        await FillAsync();
        (_written, _named) = (0, 0);
        _model.Ask(new TableQuery("task-19999", SortColumn: 1));
        Assert.True(_model.IsWorking);
        Assert.Equal(Rows, _model.Count);

        await _model.Work;
        Draw();

        Assert.Equal(11, _model.Count);
    }

    [Fact]
    public async Task The_same_rows_again_cost_nothing()
    {
        var rows = await FillAsync();
        (_written, _named) = (0, 0);

        _model.Update(rows);

        Assert.False(_model.IsWorking);
        Assert.Equal((0, 0), (_written, _named));
    }

    private async Task<int[]> FillAsync()
    {
        int[] rows = [.. Enumerable.Range(0, Rows)];
        _model.Update(rows);
        await _model.Work;
        Draw();
        return rows;
    }

    private void Draw()
    {
        _model.Settle();
        _view.Draw(_canvas, _canvas.Bounds, hasFocus: true);
    }
}
