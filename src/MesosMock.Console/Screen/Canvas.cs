using System.Text;
using MesosMock.Console.Themes;
using MesosMock.Console.Widgets;

namespace MesosMock.Console.Screen;

/// <summary>What panes draw on: text in tones, clipped to where it belongs.</summary>
internal sealed class Canvas(CellBuffer cells, GraphemeTable graphemes)
{
    /// <summary>The cells below.</summary>
    public CellBuffer Cells => cells;

    /// <summary>The styles of the theme.</summary>
    public required Palette Palette { get; set; }

    /// <summary>Whether only ASCII is drawn.</summary>
    public bool IsAscii { get; set; }

    /// <summary>All of the screen.</summary>
    public Rectangle Bounds => new(0, 0, cells.Width, cells.Height);

    /// <summary>What clicks on the drawing mean.</summary>
    public ClickMap Clicks { get; } = new();

    /// <summary>A line for texts in the making.</summary>
    public TextLine Line { get; } = new();

    /// <summary>Fills a part with spaces.</summary>
    public void Fill(Rectangle area, Tone tone = Tone.Text, RowLook look = RowLook.Normal)
    {
        var part = area.Within(Bounds);
        for (var y = part.Y; y < part.Bottom; y++)
        {
            for (var x = part.X; x < part.Right; x++)
            {
                cells.Set(x, y, Cell.Blank(Palette[tone, look]));
            }
        }
    }

    /// <summary>Draws a text.</summary>
    /// <param name="x">Column of its beginning.</param>
    /// <param name="y">Row.</param>
    /// <param name="text">The text.</param>
    /// <param name="tone">What it is.</param>
    /// <param name="width">Columns at most; what is longer ends with an ellipsis.</param>
    /// <param name="look">What is below.</param>
    /// <returns>Columns drawn.</returns>
    public int Text(
        int x,
        int y,
        ReadOnlySpan<char> text,
        Tone tone = Tone.Text,
        int width = int.MaxValue,
        RowLook look = RowLook.Normal)
    {
        var room = Math.Min(width, cells.Width - x);
        if (y < 0 || y >= cells.Height || room <= 0 || x < 0)
        {
            return 0;
        }

        var style = Palette[tone, look];
        if (text.Length <= room || TextReducer.Measure(text, IsAscii) <= room)
        {
            return Draw(x, y, text, style, room);
        }

        var used = Draw(x, y, text, style, room - 1);
        Put(x + used, y, new Rune('…'), style);
        return used + 1;
    }

    /// <summary>Draws a text of several tones; all of it within the width.</summary>
    /// <returns>Columns drawn.</returns>
    public int Text(
        int x, int y, TextLine line, int width = int.MaxValue, RowLook look = RowLook.Normal)
    {
        var used = 0;
        for (var i = 0; i < line.Runs && used < width; i++)
        {
            var part = line.RunAt(i, out var tone);
            used += Text(x + used, y, part, tone, width - used, look);
        }

        return used;
    }

    /// <summary>Draws a text that ends at a column.</summary>
    public void TextRight(
        int right,
        int y,
        ReadOnlySpan<char> text,
        Tone tone = Tone.Text,
        int width = int.MaxValue,
        RowLook look = RowLook.Normal)
    {
        var needed = Math.Min(TextReducer.Measure(text, IsAscii), width);
        _ = Text(right - needed, y, text, tone, needed, look);
    }

    /// <summary>Draws an id: what is too long is cut in its middle.</summary>
    public int TextMiddle(
        int x, int y, ReadOnlySpan<char> text, Tone tone, int width, RowLook look)
    {
        if (width < 5 || TextReducer.Measure(text, IsAscii) <= width)
        {
            return Text(x, y, text, tone, width, look);
        }

        var tail = (width - 1) / 2;
        var head = Draw(x, y, text, Palette[tone, look], width - 1 - tail);
        Put(x + head, y, new Rune('…'), Palette[tone, look]);
        var end = text[Math.Max(0, text.Length - tail)..];
        return head + 1 + Draw(x + head + 1, y, end, Palette[tone, look], tail);
    }

    /// <summary>Draws one sign.</summary>
    public void Put(int x, int y, char sign, Tone tone, RowLook look = RowLook.Normal) =>
        Put(x, y, new Rune(sign), Palette[tone, look]);

    /// <summary>Draws one sign in a style of the palette.</summary>
    public void Put(int x, int y, Rune sign, ushort style)
    {
        if (x >= 0 && y >= 0 && x < cells.Width && y < cells.Height)
        {
            var code = IsAscii && !sign.IsAscii ? AsciiTwins.Of(sign) : sign.Value;
            cells.Set(x, y, new Cell(code, style, 1));
        }
    }

    /// <summary>Draws a frame with a title and a note on its upper edge.</summary>
    /// <param name="area">With the frame.</param>
    /// <param name="title">At the left; may be empty.</param>
    /// <param name="note">At the right; may be empty.</param>
    /// <param name="hasFocus">Whether keys go there: a double line.</param>
    public void Frame(
        Rectangle area, ReadOnlySpan<char> title, ReadOnlySpan<char> note, bool hasFocus)
    {
        if (area.Width < 2 || area.Height < 2)
        {
            return;
        }

        var tone = hasFocus ? Tone.BorderFocus : Tone.Border;
        var signs = hasFocus ? "═║╔╗╚╝" : "─│╭╮╰╯";
        for (var x = area.X + 1; x < area.Right - 1; x++)
        {
            Put(x, area.Y, signs[0], tone);
            Put(x, area.Bottom - 1, signs[0], tone);
        }

        for (var y = area.Y + 1; y < area.Bottom - 1; y++)
        {
            Put(area.X, y, signs[1], tone);
            Put(area.Right - 1, y, signs[1], tone);
        }

        Put(area.X, area.Y, signs[2], tone);
        Put(area.Right - 1, area.Y, signs[3], tone);
        Put(area.X, area.Bottom - 1, signs[4], tone);
        Put(area.Right - 1, area.Bottom - 1, signs[5], tone);
        Caption(area, title, note);
    }

    private void Caption(Rectangle area, ReadOnlySpan<char> title, ReadOnlySpan<char> note)
    {
        var room = area.Width - 6;
        if (title.Length > 0 && room > 0)
        {
            Put(area.X + 2, area.Y, ' ', Tone.Title);
            var used = Text(area.X + 3, area.Y, title, Tone.Title, room);
            Put(area.X + 3 + used, area.Y, ' ', Tone.Title);
            room -= used + 3;
        }

        var width = TextReducer.Measure(note, IsAscii);
        if (width > 0 && width <= room)
        {
            Put(area.Right - 3 - width, area.Y, ' ', Tone.Dim);
            _ = Text(area.Right - 2 - width, area.Y, note, Tone.Dim);
            Put(area.Right - 2, area.Y, ' ', Tone.Dim);
        }
    }

    private int Draw(int x, int y, ReadOnlySpan<char> text, ushort style, int room)
    {
        var reducer = new TextReducer(text, IsAscii);
        var used = 0;
        while (reducer.Next())
        {
            if (used + reducer.Width > room)
            {
                break;
            }

            var glyph = reducer.Rune.Value;
            if (reducer.Marks.Length > 0)
            {
                glyph = Cluster(reducer.Rune, reducer.Marks);
            }

            cells.Set(x + used, y, new Cell(glyph, style, (ushort)reducer.Width));
            used += reducer.Width;
        }

        return used;
    }

    private int Cluster(Rune letter, ReadOnlySpan<char> marks)
    {
        const int marksMax = 14;
        Span<char> text = stackalloc char[2 + marksMax];
        var length = letter.EncodeToUtf16(text);
        var kept = marks[..Math.Min(marks.Length, marksMax)];
        kept.CopyTo(text[length..]);
        return graphemes.TryIntern(text[..(length + kept.Length)], out var glyph)
            ? glyph
            : letter.Value;
    }
}
