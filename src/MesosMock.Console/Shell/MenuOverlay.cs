using System.Text;
using MesosMock.Console.Keys;
using MesosMock.Console.Screen;
using MesosMock.Console.Themes;

namespace MesosMock.Console.Shell;

/// <summary>A list of things to do, each with a letter.</summary>
internal sealed class MenuOverlay(string title, string note, IReadOnlyList<MenuEntry> entries)
    : IOverlay
{
    private const int WidthMax = 76;

    private int _selected;
    private int _top;

    /// <summary>What Enter would do.</summary>
    public int Selected
    {
        get => _selected;
        init => _selected = Math.Clamp(value, 0, Math.Max(0, entries.Count - 1));
    }

    /// <inheritdoc/>
    public IReadOnlyList<Hint> Hints { get; } =
    [
        new("letter", "does it", "does it at once"),
        new("Shift-letter", "with parameters", "opens the form"),
        new("Enter", "selected", "does the selected one"),
        new("Esc", "close", "closes the menu"),
    ];

    /// <inheritdoc/>
    public void Draw(Canvas canvas, Rectangle area)
    {
        var box = area.Centered(WidthMax, Math.Min(area.Height, entries.Count + 4));
        canvas.Fill(box);
        canvas.Frame(box, title, "", hasFocus: true);
        canvas.Clicks.Add(area, KeyStroke.Parse("Escape"));
        canvas.Clicks.Add(box, null);
        var inner = box.Inner;
        var rows = Math.Max(1, inner.Height - 2);
        _top = Math.Clamp(_top, Math.Max(0, _selected - rows + 1), _selected);
        for (var i = 0; i < rows && _top + i < entries.Count; i++)
        {
            DrawEntry(canvas, inner with { Y = inner.Y + i, Height = 1 }, _top + i);
        }

        _ = canvas.Text(inner.X + 1, inner.Bottom - 1, note, Tone.Dim, inner.Width - 2);
    }

    /// <inheritdoc/>
    public void Handle(KeyStroke stroke, ConsoleContext context)
    {
        if (stroke.Is(Key.Up) || stroke.Is(Key.Down))
        {
            var step = stroke.Key == Key.Up ? entries.Count - 1 : 1;
            _selected = (_selected + step) % Math.Max(1, entries.Count);
        }
        else if (stroke.Is(Key.Enter) && entries.Count > 0)
        {
            Run(entries[_selected].Run, context);
        }
        else if (stroke.Types(out var rune))
        {
            Pick(rune, context);
        }
    }

    private static void Run(Action action, ConsoleContext context)
    {
        context.Close();
        action();
    }

    private void Pick(Rune rune, ConsoleContext context)
    {
        foreach (var entry in entries)
        {
            if (entry.Letter == rune.Value)
            {
                Run(entry.Run, context);
                return;
            }
        }

        foreach (var entry in entries)
        {
            if (char.ToUpperInvariant(entry.Letter) == rune.Value && entry.Edit is { } edit)
            {
                Run(edit, context);
                return;
            }
        }
    }

    private void DrawEntry(Canvas canvas, Rectangle row, int index)
    {
        var entry = entries[index];
        var look = index == _selected ? RowLook.Selected : RowLook.Normal;
        canvas.Fill(row, Tone.Text, look);
        canvas.Clicks.Add(row, KeyStroke.Of(entry.Letter));
        var isPossible = entry.Reason.Length == 0;
        canvas.Put(row.X + 1, row.Y, entry.Letter, isPossible ? Tone.Key : Tone.Dim, look);
        var used = canvas.Text(
            row.X + 4, row.Y, entry.Title, isPossible ? entry.Tone : Tone.Dim, row.Width - 6, look);
        var (note, tone) = isPossible ? (entry.Note, Tone.Dim) : (entry.Reason, Tone.Lost);
        var room = row.Width - 8 - used;
        if (note.Length > 0 && room > 3)
        {
            canvas.TextRight(row.Right - 1, row.Y, note, tone, room, look);
        }
    }
}
