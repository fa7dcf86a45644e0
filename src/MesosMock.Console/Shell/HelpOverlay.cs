using MesosMock.Console.Keys;
using MesosMock.Console.Screen;
using MesosMock.Console.Themes;
using MesosMock.Console.Widgets;
using MesosMock.Simulation.Actions;

namespace MesosMock.Console.Shell;

/// <summary>
/// All keys of a pane and of everywhere, and what can be done to the selected row. What is typed
/// searches them, and Enter does what is chosen.
/// </summary>
/// <param name="title">Above them.</param>
/// <param name="all">What there is.</param>
/// <param name="press">Presses a key once help is closed.</param>
internal sealed class HelpOverlay(
    string title, IReadOnlyList<HelpLine> all, Action<KeyStroke> press) : IOverlay
{
    private const int WidthMax = 84;
    private const int KeyColumns = 12;

    private readonly TextInput _search = new();
    private readonly Scroll _scroll = new();
    private IReadOnlyList<HelpLine>? _found;
    private Rectangle _list;

    private IReadOnlyList<HelpLine> Shown => _found ?? all;

    /// <inheritdoc/>
    public IReadOnlyList<Hint> Hints { get; } =
    [
        new("Enter", "do it", "does what is chosen"), new("↑↓", "choose", "chooses"),
        new("letters", "search", "searches"), new("Esc", "close", "closes help"),
    ];

    /// <summary>Help on a pane.</summary>
    public static HelpOverlay For(IPane pane, ConsoleContext context, Action<KeyStroke> press)
    {
        List<HelpLine> lines = [Title("THIS PANE"), .. pane.Hints.Select(LineOf)];
        HelpLine[] chaos = pane.Targets is null ? [] : [.. ActionCatalogue.Infos
            .Where(info => info.Targets == pane.Targets && info.Key is not null)
            .Select(info => LineOf(info, pane))];
        if (chaos.Length > 0)
        {
            lines.AddRange([Title(""), Title("WHAT CAN BE DONE TO IT"), .. chaos]);
        }

        lines.AddRange([Title(""), Title("EVERYWHERE"), .. GlobalHints.All.Select(LineOf)]);
        context.Check([.. chaos.Select(line => line.Check)], reasons =>
        {
            foreach (var (line, reason) in chaos.Zip(reasons))
            {
                line.Reason = reason ?? "";
            }
        });
        return new($"help · {pane.Number} {pane.Title}", lines, press);
    }

    /// <inheritdoc/>
    public void Draw(Canvas canvas, Rectangle area)
    {
        var box = area.Centered(WidthMax, area.Height);
        canvas.Fill(box);
        canvas.Frame(box, title, "", hasFocus: true);
        var inner = box.Inner;
        _ = canvas.Text(inner.X + 1, inner.Y, "search:", Tone.Dim);
        _search.Draw(canvas, inner.X + 9, inner.Y, inner.Width - 10, hasFocus: true);
        _list = inner with { Y = inner.Y + 1, Height = Math.Max(1, inner.Height - 2) };
        _scroll.Fit(Shown.Count, _list.Height);
        for (var i = 0; i < _list.Height && _scroll.Top + i < Shown.Count; i++)
        {
            var place = _scroll.Top + i;
            DrawLine(canvas, _list with { Y = _list.Y + i, Height = 1 }, Shown[place],
                place == _scroll.Selected ? RowLook.Selected : RowLook.Normal);
        }

        Scrollbar.Draw(
            canvas, _list with { X = _list.Right - 1, Width = 1 }, _scroll.Top, Shown.Count);
        DrawMarks(canvas, inner);
    }

    /// <inheritdoc/>
    public void Handle(KeyStroke stroke, ConsoleContext context)
    {
        if (stroke.Is(Key.Enter))
        {
            Enter(context);
        }
        else if (stroke.Is('?'))
        {
            context.Close();
        }
        else if (!stroke.Types(out _) && _scroll.Handle(stroke))
        {
            return;
        }
        else if (_search.Handle(stroke))
        {
            _found = [.. all.Where(Matches)];
            _scroll.Reset();
        }
    }

    /// <inheritdoc/>
    public void Handle(MouseInput mouse, ConsoleContext context)
    {
        if (mouse.Action is MouseAction.WheelUp or MouseAction.WheelDown)
        {
            _scroll.Select(_scroll.Selected + (mouse.Action == MouseAction.WheelUp ? -3 : 3));
        }
        else if (mouse.Action == MouseAction.Press && _list.Contains(mouse.X, mouse.Y))
        {
            _scroll.Select(_scroll.Top + mouse.Y - _list.Y);
            Enter(context);
        }
    }

    private static HelpLine Title(string text) => new("", text) { IsTitle = true };

    private static HelpLine LineOf(Hint hint) => new(hint.Keys, hint.Help)
    {
        Strokes = hint.Stroke is { } stroke ? [stroke] : [],
    };

    private static HelpLine LineOf(ActionInfo info, IPane pane) =>
        new($"x {info.Key}", $"{info.Title}: {info.Help}")
        {
            Strokes = [KeyStroke.Of('x'), KeyStroke.Of(info.Key ?? ' ')],
            Check = $"{info.Name} {pane.SelectedSelector ?? "all"}",
        };

    private static void DrawLine(Canvas canvas, Rectangle row, HelpLine line, RowLook look)
    {
        if (line.IsTitle)
        {
            _ = canvas.Text(row.X + 1, row.Y, line.Text, Tone.Title, row.Width - 2, look);
            return;
        }

        var isPossible = line.Reason.Length == 0;
        canvas.Fill(row with { Width = row.Width - 1 }, Tone.Text, look);
        _ = canvas.Text(row.X + 1, row.Y, line.Keys, isPossible ? Tone.Key : Tone.Dim,
            KeyColumns, look);
        var (x, room) = (row.X + KeyColumns + 2, row.Width - KeyColumns - 4);
        if (isPossible)
        {
            _ = canvas.Text(x, row.Y, line.Text, Tone.Text, room, look);
            return;
        }

        var title = line.Text.AsSpan(0, Math.Max(0, line.Text.IndexOf(':')));
        var used = canvas.Text(x, row.Y, title, Tone.Dim, room, look);
        _ = canvas.Text(x + used + 2, row.Y, line.Reason, Tone.Lost, room - used - 2, look);
    }

    /// <summary>What the signs before states mean, in the last line.</summary>
    private static void DrawMarks(Canvas canvas, Rectangle inner)
    {
        ReadOnlySpan<Tone> tones =
            [Tone.Running, Tone.Changing, Tone.Failed, Tone.Lost, Tone.Unreachable, Tone.Away];
        ReadOnlySpan<string> words = ["up", "changing", "failed", "lost", "unreachable", "away"];
        var line = canvas.Line.Clear().Add(Tone.Dim, "marks ");
        for (var i = 0; i < tones.Length; i++)
        {
            _ = line.Add(tones[i], " ").Add(canvas.Palette.Theme.MarkOf(tones[i])).Add(' ')
                .Add(words[i]).Add(' ');
        }

        _ = canvas.Text(inner.X + 1, inner.Bottom - 1, line, inner.Width - 2);
    }

    private void Enter(ConsoleContext context)
    {
        context.Close();
        if (_scroll.Selected < Shown.Count)
        {
            foreach (var stroke in Shown[_scroll.Selected].Strokes)
            {
                press(stroke);
            }
        }
    }

    private bool Matches(HelpLine line) => _search.Text.Length == 0
        || (!line.IsTitle && (Has(line.Keys) || Has(line.Text)));

    private bool Has(string text) =>
        text.Contains(_search.Text, StringComparison.OrdinalIgnoreCase);
}
