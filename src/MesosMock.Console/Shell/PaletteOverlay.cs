using MesosMock.Console.Keys;
using MesosMock.Console.Screen;
using MesosMock.Console.Themes;
using MesosMock.Console.Widgets;

namespace MesosMock.Console.Shell;

/// <summary>
/// One line for everything: a text that is a command runs as it stands, other letters look for
/// one.
/// </summary>
/// <param name="entries">What there is.</param>
/// <param name="history">Lines that were run before, the newest last.</param>
/// <param name="run">Runs a line.</param>
internal sealed class PaletteOverlay(
    IReadOnlyList<PaletteEntry> entries, List<string> history, Action<string> run) : IOverlay
{
    private const int WidthMax = 90;
    private const int RowsMax = 12;
    private const int HistoryMax = 200;

    private readonly TextInput _input = new();
    private IReadOnlyList<PaletteEntry> _found = [];
    private int _selected;
    private int _past = history.Count;
    private Rectangle _list;
    private bool _isNew = true;

    /// <inheritdoc/>
    public IReadOnlyList<Hint> Hints { get; } =
    [
        new("Enter", "run", "runs the line"), new("Tab", "complete", "takes the marked name"),
        new("↑↓", "choose", "chooses; with an empty line goes through the last lines"),
        new("Esc", "close", "closes the palette"),
    ];

    /// <inheritdoc/>
    public void Draw(Canvas canvas, Rectangle area)
    {
        if (_isNew)
        {
            _isNew = false;
            Search();
        }

        var rows = Math.Min(RowsMax, Math.Max(1, area.Height - 4));
        var box = area.Centered(WidthMax, rows + 3) with { Y = area.Y };
        canvas.Fill(box);
        canvas.Frame(box, ": command", "", hasFocus: true);
        var inner = box.Inner;
        canvas.Put(inner.X, inner.Y, ':', Tone.Key);
        _input.Draw(canvas, inner.X + 1, inner.Y, inner.Width - 2, hasFocus: true);
        var top = Math.Max(0, _selected - rows + 1);
        _list = new Rectangle(inner.X, inner.Y + 1 - top, inner.Width, _found.Count);
        for (var i = 0; i < rows && top + i < _found.Count; i++)
        {
            var entry = _found[top + i];
            var row = inner with { Y = inner.Y + 1 + i, Height = 1 };
            var look = top + i == _selected ? RowLook.Selected : RowLook.Normal;
            canvas.Fill(row, Tone.Text, look);
            var isPossible = entry.Reason.Length == 0;
            var used = canvas.Text(
                row.X + 1, row.Y, entry.Name, isPossible ? Tone.Text : Tone.Dim,
                row.Width - 2, look);
            var room = row.Width - used - entry.Keys.Length - 6;
            _ = canvas.Text(
                row.X + used + 3, row.Y, isPossible ? entry.Help : entry.Reason,
                isPossible ? Tone.Dim : Tone.Lost, room, look);
            canvas.TextRight(row.Right - 1, row.Y, entry.Keys, Tone.Key, 12, look);
        }
    }

    /// <inheritdoc/>
    public void Handle(KeyStroke stroke, ConsoleContext context)
    {
        var isPast = _input.Text.Length == 0 || _past < history.Count;
        if (stroke.Is(Key.Enter))
        {
            Enter(context);
        }
        else if (stroke.Is(Key.Tab))
        {
            Complete();
        }
        else if (stroke.Is(Key.Up) && isPast && history.Count > 0)
        {
            _past = Math.Max(0, _past - 1);
            Type(history[_past]);
        }
        else if (stroke.Is(Key.Up) || stroke.Is(Key.Down))
        {
            var step = stroke.Key == Key.Up ? _found.Count - 1 : 1;
            _selected = (_selected + step) % Math.Max(1, _found.Count);
        }
        else if (_input.Handle(stroke))
        {
            _past = history.Count;
            Search();
        }
    }

    /// <inheritdoc/>
    public void Handle(MouseInput mouse, ConsoleContext context)
    {
        if (mouse.Action is MouseAction.WheelUp or MouseAction.WheelDown)
        {
            var step = mouse.Action == MouseAction.WheelUp ? -1 : 1;
            _selected = Math.Clamp(_selected + step, 0, Math.Max(0, _found.Count - 1));
        }
        else if (mouse.Action == MouseAction.Press && _list.Contains(mouse.X, mouse.Y))
        {
            _selected = mouse.Y - _list.Y;
            Enter(context);
        }
    }

    /// <inheritdoc/>
    public void Paste(string text)
    {
        _input.Insert(text);
        Search();
    }

    private void Enter(ConsoleContext context)
    {
        var line = _input.Text.Trim();
        if (entries.FirstOrDefault(entry => entry.Name == line) is { Tail.Length: > 0 } exact)
        {
            Type($"{exact.Name} {exact.Tail}");
            return;
        }

        var isCommand = entries.Any(entry => line == entry.Name
            || line.StartsWith(entry.Name + " ", StringComparison.Ordinal));
        if (!isCommand && _selected < _found.Count && !line.Contains('('))
        {
            if (_found[_selected].NeedsMore)
            {
                Type($"{_found[_selected].Name} {_found[_selected].Tail}");
                return;
            }

            line = _found[_selected].Name;
        }

        context.Close();
        if (line.Length > 0)
        {
            _ = history.Remove(line);
            history.Add(line);
            history.RemoveRange(0, Math.Max(0, history.Count - HistoryMax));
            run(line);
        }
    }

    private void Complete()
    {
        if (_selected < _found.Count)
        {
            Type(_found[_selected].Name + " ");
        }
    }

    private void Type(string text)
    {
        _input.Set(text);
        Search();
    }

    /// <summary>The first two words name an action; what follows belongs to it.</summary>
    private void Search()
    {
        var letters = string.Join(' ', _input.Text.Split(' ').Take(2)).TrimEnd();
        _found =
        [
            .. entries.Select(entry => (Entry: entry, Score: Fuzzy.Score(letters, entry.Name)))
                .Where(one => one.Score > 0)
                .OrderByDescending(one => one.Score)
                .Select(one => one.Entry),
        ];
        _selected = 0;
    }
}
