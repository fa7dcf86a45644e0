using MesosMock.Console.Screen;
using MesosMock.Console.Themes;

namespace MesosMock.Console.Widgets;

/// <summary>Draws the rows of a table that are on the screen, and no others.</summary>
internal sealed class TableView<TRow>(TableModel<TRow> model)
{
    private const int SignColumns = 2;
    private const int WideMin = 10;

    private readonly HashSet<TableColumn<TRow>> _hidden = [];
    private readonly List<(TableColumn<TRow> Column, int X, int Width)> _layout = [];
    private int _layoutWidth = -1;
    private Rectangle _rows;

    /// <summary>What it draws.</summary>
    public TableModel<TRow> Model => model;

    /// <summary>Where the selected row was last drawn.</summary>
    public int SelectedY => _rows.Y + model.Selected - model.Top;

    /// <summary>Rows on the screen at the last drawing.</summary>
    public int PageSize => Math.Max(1, _rows.Height);

    /// <summary>The place of the row at a point of the screen; -1 for none.</summary>
    public int PlaceAt(int x, int y)
    {
        var place = model.Top + y - _rows.Y;
        return _rows.Contains(x, y) && place < model.Count ? place : -1;
    }

    /// <summary>The index of the column whose title is at a point; -1 for none.</summary>
    public int ColumnAt(int x, int y)
    {
        if (y == _rows.Y - 1)
        {
            foreach (var (column, start, width) in _layout)
            {
                if (x - _rows.X >= start && x - _rows.X < start + width)
                {
                    return IndexOf(column);
                }
            }
        }

        return -1;
    }

    /// <summary>Whether a column is not wanted.</summary>
    public bool IsHidden(TableColumn<TRow> column) => _hidden.Contains(column);

    /// <summary>Shows or hides a column; the first one stays.</summary>
    public void ToggleHidden(TableColumn<TRow> column)
    {
        _layoutWidth = -1;
        if (!_hidden.Remove(column) && column != model.Columns[0])
        {
            _ = _hidden.Add(column);
        }
    }

    /// <summary>Draws the titles and the rows.</summary>
    /// <param name="canvas">Takes the drawing.</param>
    /// <param name="area">All of it.</param>
    /// <param name="hasFocus">Whether the selected row stands out.</param>
    public void Draw(Canvas canvas, Rectangle area, bool hasFocus)
    {
        Arrange(area.Width - 1);
        _rows = area with { Y = area.Y + 1, Height = Math.Max(0, area.Height - 1) };
        KeepInBounds();
        DrawTitles(canvas, area);
        for (var i = 0; i < _rows.Height; i++)
        {
            var place = model.Top + i;
            if (place < model.Count)
            {
                DrawRow(canvas, _rows.Y + i, place, hasFocus);
            }
        }

        Scrollbar.Draw(
            canvas, _rows with { X = area.Right - 1, Width = 1 }, model.Top, model.Count);
    }

    private void KeepInBounds()
    {
        var (page, count) = (PageSize, model.Count);
        var top = Math.Clamp(model.Top, model.Selected - page + 1, model.Selected);
        model.Top = Math.Clamp(top, 0, Math.Max(0, count - page));
    }

    private void DrawTitles(Canvas canvas, Rectangle area)
    {
        foreach (var (column, x, width) in _layout)
        {
            var line = canvas.Line.Clear().Add(Tone.Dim, column.Title);
            if (model.Query.SortColumn >= 0
                && ReferenceEquals(model.Columns[model.Query.SortColumn], column))
            {
                _ = line.Add(model.Query.IsDescending ? '▼' : '▲');
            }

            if (column.IsRight)
            {
                canvas.TextRight(area.X + x + width, area.Y, line.Span, Tone.Dim, width);
            }
            else
            {
                _ = canvas.Text(area.X + x, area.Y, line.Span, Tone.Dim, width);
            }
        }
    }

    private void DrawRow(Canvas canvas, int y, int place, bool hasFocus)
    {
        var row = model.RowAt(place);
        var (isSelected, isMarked) = (place == model.Selected, model.IsMarked(row));
        isSelected &= hasFocus;
        var look = isSelected ? RowLook.Selected : isMarked ? RowLook.Marked : RowLook.Normal;
        if (isSelected)
        {
            canvas.Fill(_rows with { Y = y, Height = 1, Width = _rows.Width - 1 }, Tone.Text, look);
        }

        canvas.Put(_rows.X, y, isMarked ? '*' : isSelected ? '▸' : ' ', Tone.Text, look);
        foreach (var (column, start, width) in _layout)
        {
            var line = canvas.Line.Clear();
            column.Write(row, line);
            var x = _rows.X + start;
            if (column.IsRight)
            {
                canvas.TextRight(x + width, y, line.Span, line.Tone, width, look);
            }
            else if (column.IsId)
            {
                _ = canvas.TextMiddle(x, y, line.Span, line.Tone, width, look);
            }
            else
            {
                _ = canvas.Text(x, y, line, width, look);
            }
        }
    }

    /// <summary>Chooses the columns that have room, and gives the wide one what is left.
    /// </summary>
    private void Arrange(int width)
    {
        if (width == _layoutWidth)
        {
            return;
        }

        _layoutWidth = width;
        _layout.Clear();
        List<TableColumn<TRow>> kept = [.. model.Columns.Where(column => !IsHidden(column))];
        while (kept.Count > 1 && WidthOf(kept) > width)
        {
            // Before one that matters is left out, the wide one becomes narrow.
            var highest = kept.Max(one => one.Priority);
            if (highest == 0 && WidthOf(kept) - SlackOf(kept) <= width)
            {
                break;
            }

            kept.RemoveAt(kept.FindLastIndex(one => one.Priority == highest));
        }

        var left = Math.Max(width - WidthOf(kept), -SlackOf(kept));
        var x = SignColumns;
        foreach (var column in kept)
        {
            var columns = Math.Min(
                column.Width + (column.IsWide ? left : 0), Math.Max(1, width - x));
            _layout.Add((column, x, columns));
            x += columns + 1;
        }
    }

    private static int WidthOf(List<TableColumn<TRow>> columns) =>
        SignColumns + columns.Sum(column => column.Width + 1) - 1;

    /// <summary>How much narrower the wide column may become.</summary>
    private static int SlackOf(List<TableColumn<TRow>> columns) =>
        columns.Sum(column => column.IsWide ? Math.Max(0, column.Width - WideMin) : 0);

    private int IndexOf(TableColumn<TRow> column)
    {
        for (var i = 0; i < model.Columns.Count; i++)
        {
            if (ReferenceEquals(model.Columns[i], column))
            {
                return i;
            }
        }

        return -1;
    }
}
