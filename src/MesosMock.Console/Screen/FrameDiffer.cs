using System.Text;

namespace MesosMock.Console.Screen;

/// <summary>
/// Turns two screens into the bytes that change one into the other. All of a frame stands in
/// one write, inside the marks of a synchronized update.
/// </summary>
internal sealed class FrameDiffer(StyleTable styles, GraphemeTable graphemes)
{
    // So many cells that did not change cost no more than moving the cursor over them.
    private const int GapMax = 4;

    private static ReadOnlySpan<byte> UpdateStart => "\u001b[?2026h"u8;

    private static ReadOnlySpan<byte> UpdateEnd => "\u001b[?2026l"u8;

    private int _style = -1;
    private int _x = -1;
    private int _y = -1;

    /// <summary>Writes what differs; nothing at all when nothing does.</summary>
    /// <param name="shown">What the terminal shows.</param>
    /// <param name="wanted">What it shall show.</param>
    /// <param name="writer">Takes the bytes.</param>
    public void Write(CellBuffer shown, CellBuffer wanted, FrameWriter writer)
    {
        writer.Clear();
        writer.Append(UpdateStart);
        (_style, _x, _y) = (-1, -1, -1);
        for (var y = 0; y < wanted.Height; y++)
        {
            var before = shown.RowBits(y);
            var after = wanted.RowBits(y);
            if (!before.SequenceEqual(after))
            {
                WriteRow(before, after, wanted.Row(y), y, writer);
            }
        }

        var isSame = writer.Length == UpdateStart.Length;
        if (isSame && shown.Cursor == wanted.Cursor)
        {
            writer.Clear();
            return;
        }

        WriteCursor(shown.Cursor, wanted.Cursor, isSame, writer);
        writer.Append(UpdateEnd);
    }

    private static void WriteCursor(
        (int X, int Y)? before, (int X, int Y)? after, bool isSame, FrameWriter writer)
    {
        if (after is { } place)
        {
            writer.MoveTo(place.X, place.Y);
        }

        if (before is null != after is null || !isSame)
        {
            writer.Append(after is null ? "\u001b[?25l"u8 : "\u001b[?25h"u8);
        }
    }

    private void WriteRow(
        ReadOnlySpan<ulong> before,
        ReadOnlySpan<ulong> after,
        ReadOnlySpan<Cell> row,
        int y,
        FrameWriter writer)
    {
        var x = 0;
        while (x < row.Length)
        {
            x += before[x..].CommonPrefixLength(after[x..]);
            if (x == row.Length)
            {
                return;
            }

            // A second half is drawn with its first.
            x -= row[x].Width == 0 ? 1 : 0;
            var end = EndOfRun(before, after, x);
            GoTo(x, y, row, writer);
            while (x < end)
            {
                WriteCell(row[x], writer);
                x += Math.Max((int)row[x].Width, 1);
            }
        }
    }

    /// <summary>The end of the cells that are written in one go, with small gaps.</summary>
    private static int EndOfRun(
        ReadOnlySpan<ulong> before, ReadOnlySpan<ulong> after, int start)
    {
        var end = start + 1;
        for (var x = end; x < after.Length && x - end < GapMax; x++)
        {
            end = before[x] != after[x] ? x + 1 : end;
        }

        return end;
    }

    private void GoTo(int x, int y, ReadOnlySpan<Cell> row, FrameWriter writer)
    {
        if (y == _y && x == _x)
        {
            return;
        }

        if (y == _y && x > _x && _x >= 0)
        {
            writer.Append("\u001b["u8);
            writer.Append(x - _x);
            writer.Append("C"u8);
        }
        else
        {
            writer.MoveTo(x, y);
        }

        // At the right edge the terminal's idea of the column is its own affair.
        (_x, _y) = (x < row.Length ? x : -1, y);
    }

    private void WriteCell(Cell cell, FrameWriter writer)
    {
        if (cell.Style != _style)
        {
            writer.Append(styles.SequenceOf(cell.Style));
            _style = cell.Style;
        }

        if (graphemes.TextOf(cell.Glyph) is { } text)
        {
            writer.Append(text);
        }
        else
        {
            writer.Append(new Rune(cell.Glyph));
        }

        _x += cell.Width;
        if (cell.Width == 2 || cell.Glyph > char.MaxValue)
        {
            // Terminals disagree about such letters: the next one gets its place told.
            writer.MoveTo(_x, _y);
        }
    }
}
