using MesosMock.Console.Keys;
using MesosMock.Console.Screen;
using MesosMock.Console.Themes;
using MesosMock.Console.Widgets;

namespace MesosMock.Console.Shell;

/// <summary>All keys of a pane and of everywhere; what is typed searches them.</summary>
internal sealed class HelpOverlay(
    string title, IReadOnlyList<Hint> pane, IReadOnlyList<Hint> everywhere) : IOverlay
{
    private const int WidthMax = 78;
    private const int KeyColumns = 14;

    private readonly TextInput _search = new();
    private int _top;

    /// <inheritdoc/>
    public IReadOnlyList<Hint> Hints { get; } =
    [
        new("↑↓", "scroll", "scrolls"), new("letters", "search", "searches"),
        new("Esc", "close", "closes help"),
    ];

    /// <inheritdoc/>
    public void Draw(Canvas canvas, Rectangle area)
    {
        var box = area.Centered(WidthMax, area.Height);
        canvas.Fill(box);
        canvas.Frame(box, title, "", hasFocus: true);
        var inner = box.Inner;
        _ = canvas.Text(inner.X + 1, inner.Y, "search:", Tone.Dim);
        _search.Draw(canvas, inner.X + 9, inner.Y, inner.Width - 10, hasFocus: true);
        var lines = Lines(canvas.Palette.Theme);
        var rows = Math.Max(1, inner.Height - 2);
        _top = Math.Clamp(_top, 0, Math.Max(0, lines.Count - rows));
        for (var i = 0; i < rows && _top + i < lines.Count; i++)
        {
            var (keys, text, isTitle) = lines[_top + i];
            var y = inner.Y + 2 + i;
            _ = canvas.Text(
                inner.X + 1, y, keys, isTitle ? Tone.Title : Tone.Key,
                isTitle ? inner.Width - 2 : KeyColumns);
            _ = canvas.Text(
                inner.X + 2 + KeyColumns, y, text, Tone.Text, inner.Width - KeyColumns - 3);
        }

        Scrollbar.Draw(
            canvas, new(inner.Right - 1, inner.Y + 2, 1, rows), _top, lines.Count);
    }

    /// <inheritdoc/>
    public void Handle(KeyStroke stroke, ConsoleContext context)
    {
        _top += stroke.Key switch
        {
            Key.Up => -1,
            Key.Down => 1,
            Key.PageUp => -10,
            Key.PageDown => 10,
            _ => 0,
        };
        if (stroke.Is('?') || stroke.Is(Key.Enter))
        {
            context.Close();
        }
        else if (_search.Handle(stroke))
        {
            _top = 0;
        }
    }

    private List<(string Keys, string Text, bool IsTitle)> Lines(Theme theme)
    {
        List<(string, string, bool)> lines = [];
        foreach (var (name, hints) in ((string, IReadOnlyList<Hint>)[])
            [("THIS PANE", pane), ("EVERYWHERE", everywhere)])
        {
            var found = hints.Where(hint => Matches(hint.Keys) || Matches(hint.Help)).ToArray();
            if (found.Length > 0)
            {
                lines.Add((name, "", true));
                lines.AddRange(found.Select(hint => (hint.Keys, hint.Help, false)));
                lines.Add(("", "", false));
            }
        }

        lines.Add(("MARKS", "", true));
        foreach (var tone in (Tone[])[Tone.Running, Tone.Changing, Tone.Failed, Tone.Lost,
            Tone.Unreachable, Tone.Away])
        {
            lines.Add((theme.MarkOf(tone), tone.ToString().ToLowerInvariant(), false));
        }

        return lines;
    }

    private bool Matches(string text) =>
        text.Contains(_search.Text, StringComparison.OrdinalIgnoreCase);
}
