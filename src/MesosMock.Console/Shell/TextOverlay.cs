using MesosMock.Console.Keys;
using MesosMock.Console.Screen;
using MesosMock.Console.Themes;
using MesosMock.Console.Widgets;

namespace MesosMock.Console.Shell;

/// <summary>A text to read, or to select with the mouse of the terminal.</summary>
internal sealed class TextOverlay(string title, string text) : IOverlay
{
    private readonly Scroll _scroll = new();
    private string[] _lines = [];
    private int _width;

    /// <inheritdoc/>
    public IReadOnlyList<Hint> Hints { get; } =
    [
        new("↑↓", "scroll", "scrolls"), new("Esc", "close", "closes the text"),
    ];

    /// <inheritdoc/>
    public void Draw(Canvas canvas, Rectangle area)
    {
        canvas.Fill(area);
        canvas.Frame(area, title, "Esc closes", hasFocus: true);
        var inner = area.Inner;
        if (_width != inner.Width)
        {
            _width = inner.Width;
            _lines = [.. text.Split('\n').SelectMany(Wrap)];
        }

        _scroll.Fit(_lines.Length, inner.Height);
        for (var i = 0; i < inner.Height && _scroll.Top + i < _lines.Length; i++)
        {
            var place = _scroll.Top + i;
            var look = place == _scroll.Selected ? RowLook.Selected : RowLook.Normal;
            _ = canvas.Text(
                inner.X, inner.Y + i, _lines[place], Tone.Text, inner.Width - 1, look);
        }

        Scrollbar.Draw(
            canvas, inner with { X = inner.Right - 1, Width = 1 }, _scroll.Top, _lines.Length);
    }

    /// <inheritdoc/>
    public void Handle(KeyStroke stroke, ConsoleContext context)
    {
        if (!_scroll.Handle(stroke) && (stroke.Is('q') || stroke.Is(Key.Enter)))
        {
            context.Close();
        }
    }

    private IEnumerable<string> Wrap(string line) => line.Length == 0
        ? [""]
        : line.Chunk(Math.Max(10, _width - 2)).Select(piece => new string(piece));
}
