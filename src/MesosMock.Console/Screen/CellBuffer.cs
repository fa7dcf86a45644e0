using System.Runtime.InteropServices;

namespace MesosMock.Console.Screen;

/// <summary>The cells of a whole screen.</summary>
internal sealed class CellBuffer
{
    private Cell[] _cells;

    public CellBuffer(int width, int height)
    {
        (Width, Height) = (Math.Max(1, width), Math.Max(1, height));
        _cells = new Cell[Width * Height];
        Clear(0);
    }

    public int Width { get; private set; }

    public int Height { get; private set; }

    /// <summary>Where the cursor stands, or null when it is hidden.</summary>
    public (int X, int Y)? Cursor { get; set; }

    /// <summary>The cells of a row.</summary>
    public Span<Cell> Row(int y) => _cells.AsSpan(y * Width, Width);

    /// <summary>The cells of a row as numbers, for a quick look at what differs.</summary>
    public ReadOnlySpan<ulong> RowBits(int y) => MemoryMarshal.Cast<Cell, ulong>(Row(y));

    /// <summary>Fills the screen with spaces.</summary>
    public void Clear(ushort style)
    {
        Array.Fill(_cells, Cell.Blank(style));
        Cursor = null;
    }

    /// <summary>Changes the size; what was drawn is lost.</summary>
    public void Resize(int width, int height)
    {
        (Width, Height) = (Math.Max(1, width), Math.Max(1, height));
        _cells = new Cell[Width * Height];
        Clear(0);
    }

    /// <summary>Fills the buffer with cells that equal no other, so that all is drawn anew.
    /// </summary>
    public void Forget()
    {
        Array.Fill(_cells, new Cell(-1, 0, 1));
    }

    /// <summary>Takes over another buffer's cells; both have the same size.</summary>
    public void CopyFrom(CellBuffer other)
    {
        other._cells.CopyTo(_cells.AsSpan());
        Cursor = other.Cursor;
    }

    /// <summary>Sets one cell, and blanks the other half of whatever it cuts in two.</summary>
    public void Set(int x, int y, Cell cell)
    {
        var row = Row(y);
        if (row[x].Width == 0 && x > 0)
        {
            row[x - 1] = Cell.Blank(row[x - 1].Style);
        }

        var end = x + cell.Width;
        if (end < Width && row[end].Width == 0)
        {
            row[end] = Cell.Blank(row[end].Style);
        }

        row[x] = cell;
        if (cell.Width == 2)
        {
            row[x + 1] = new Cell(0, cell.Style, 0);
        }
    }
}
