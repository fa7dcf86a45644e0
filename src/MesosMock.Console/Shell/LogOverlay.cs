using MesosMock.Console.Keys;
using MesosMock.Console.Screen;
using MesosMock.Console.Themes;
using MesosMock.Console.Widgets;

namespace MesosMock.Console.Shell;

/// <summary>The log of the process, which must not be written over the screen.</summary>
internal sealed class LogOverlay(ConsoleContext context) : IOverlay
{
    // Lines above the newest one; new lines do not move what one reads.
    private int _end = int.MaxValue;
    private int _page = 1;

    /// <inheritdoc/>
    public IReadOnlyList<Hint> Hints { get; } =
    [
        new("↑↓", "scroll", "scrolls"), new("End", "follow", "follows the newest line"),
        new("Esc", "close", "closes the log"),
    ];

    /// <inheritdoc/>
    public void Draw(Canvas canvas, Rectangle area)
    {
        canvas.Fill(area);
        var lines = context.LogLines;
        var note = _end >= lines.Count ? "following ▼" : "paused";
        canvas.Frame(area, "log", note, hasFocus: true);
        var inner = area.Inner;
        _page = Math.Max(1, inner.Height);
        var end = Math.Clamp(_end, Math.Min(_page, lines.Count), lines.Count);
        var top = Math.Max(0, end - _page);
        for (var i = 0; top + i < end; i++)
        {
            var entry = lines[top + i];
            var line = canvas.Line.Clear().In(Tone.Dim).Add(entry.Time, "HH:mm:ss.fff").Add(' ')
                .Add(entry.Tone, entry.Text);
            _ = canvas.Text(inner.X, inner.Y + i, line, inner.Width - 1);
        }

        Scrollbar.Draw(canvas, inner with { X = inner.Right - 1, Width = 1 }, top, lines.Count);
    }

    /// <inheritdoc/>
    public void Handle(KeyStroke stroke, ConsoleContext context)
    {
        var count = context.LogLines.Count;
        var end = Math.Min(_end, count);
        _end = stroke.Key switch
        {
            Key.Up => Math.Max(_page, end - 1),
            Key.PageUp => Math.Max(_page, end - _page),
            Key.Home => _page,
            Key.Down => end + 1,
            Key.PageDown => end + _page,
            Key.End => int.MaxValue,
            _ => _end,
        };
        _end = _end > count ? int.MaxValue : _end;
        if (stroke.Is('q'))
        {
            context.Close();
        }
    }
}
