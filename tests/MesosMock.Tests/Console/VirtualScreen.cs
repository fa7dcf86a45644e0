using System.Globalization;
using System.Text;
using MesosMock.Console.Screen;

namespace MesosMock.Tests.Console;

/// <summary>A terminal of cells: reads the console's own output back.</summary>
internal sealed class VirtualScreen(int width, int height)
{
    private readonly (string Text, string Style)[,] _cells = Blank(width, height);
    private string _style = "0";
    private int _x;
    private int _y;

    public bool IsCursorShown { get; private set; }

    public (int X, int Y) Cursor => (_x, _y);

    /// <summary>Text of one cell; empty for the second half of a wide one.</summary>
    public string TextAt(int x, int y) => _cells[x, y].Text;

    public string StyleAt(int x, int y) => _cells[x, y].Style;

    public string Row(int y) =>
        string.Concat(Enumerable.Range(0, width).Select(x => _cells[x, y].Text));

    public string Text() =>
        string.Join('\n', Enumerable.Range(0, height).Select(y => Row(y).TrimEnd())) + "\n";

    /// <summary>Each row with the columns where its style changes, and to what.</summary>
    public string StyledText()
    {
        var text = new StringBuilder();
        for (var y = 0; y < height; y++)
        {
            _ = text.Append(Row(y).TrimEnd()).Append("\n  ");
            for (var x = 0; x < width; x++)
            {
                if (x == 0 || StyleAt(x, y) != StyleAt(x - 1, y))
                {
                    _ = text.Append(CultureInfo.InvariantCulture, $" {x}={StyleAt(x, y)}");
                }
            }

            _ = text.Append('\n');
        }

        return text.ToString();
    }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        for (var i = 0; i < text.Length;)
        {
            i += text[i] == '\u001b' ? Obey(text, i) : Print(text, i);
        }
    }

    private static (string, string)[,] Blank(int width, int height)
    {
        var cells = new (string, string)[width, height];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i % width, i / width] = (" ", "0");
        }

        return cells;
    }

    private int Obey(string text, int start)
    {
        Assert.Equal('[', text[start + 1]);
        var end = start + 2;
        while (text[end] is < '@' or > '~')
        {
            end++;
        }

        var body = text[(start + 2)..end];
        switch (text[end])
        {
            case 'm':
                _style = body;
                break;
            case 'H':
                var place = body.Split(';').Select(int.Parse).ToArray();
                _x = Math.Min(place[1] - 1, width - 1);
                _y = place[0] - 1;
                break;
            case 'C':
                _x = Math.Min(_x + int.Parse(body, CultureInfo.InvariantCulture), width - 1);
                break;
            case 'h' or 'l':
                IsCursorShown = body == "?25" ? text[end] == 'h' : IsCursorShown;
                break;
            default:
                Assert.Fail($"unknown sequence {body}{text[end]}");
                break;
        }

        return end - start + 1;
    }

    private int Print(string text, int start)
    {
        var rune = Rune.GetRuneAt(text, start);
        var columns = RuneWidth.Of(rune);
        if (columns == 0)
        {
            var (before, style) = _cells[_x - 1, _y];
            _cells[_x - 1, _y] = (before + rune, style);
            return rune.Utf16SequenceLength;
        }

        Assert.True(_x + columns <= width, $"written over the edge of row {_y}");
        for (var i = 0; i < columns; i++)
        {
            Break(_x + i);
        }

        _cells[_x, _y] = (rune.ToString(), _style);
        if (columns == 2)
        {
            _cells[_x + 1, _y] = ("", _style);
        }

        _x += columns;
        return rune.Utf16SequenceLength;
    }

    /// <summary>What is written over one half of a wide letter erases the other half.</summary>
    private void Break(int x)
    {
        if (_cells[x, _y].Text.Length == 0)
        {
            _cells[x - 1, _y] = (" ", _cells[x - 1, _y].Style);
        }
        else if (x + 1 < width && _cells[x + 1, _y].Text.Length == 0)
        {
            _cells[x + 1, _y] = (" ", _cells[x + 1, _y].Style);
        }

        _cells[x, _y] = (" ", _cells[x, _y].Style);
    }
}
