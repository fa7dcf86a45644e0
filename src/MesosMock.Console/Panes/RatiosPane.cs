using System.Globalization;
using MesosMock.Console.Keys;
using MesosMock.Console.Screen;
using MesosMock.Console.Shell;
using MesosMock.Console.Themes;
using MesosMock.Console.Widgets;
using MesosMock.Simulation.Configuration;
using MesosMock.Simulation.Views;

namespace MesosMock.Console.Panes;

/// <summary>
/// The shares by which tasks end, as sliders. Values are whole numbers of 1/10,000, so that
/// many small steps make exactly what they should.
/// </summary>
internal sealed class RatiosPane : IPane
{
    private const int Whole = 10_000;
    private const int Percent = 100;
    private const int Tenth = 10;
    private const int NameColumns = 22;

    // Rows before this one share one sum; the others stand for themselves.
    private const int SharedRows = 6;

    private static readonly TimeSpan AnswerTime = TimeSpan.FromMilliseconds(500);

    private static readonly (string Name, string Key, Func<TaskStateOptions, double> Read)[] Rows =
    [
        ("FAILED", "task_failed", ratios => ratios.RatioTaskFailed),
        ("DROPPED", "task_dropped", ratios => ratios.RatioTaskDropped),
        ("LOST", "task_lost", ratios => ratios.RatioTaskLost),
        ("GONE", "task_gone", ratios => ratios.RatioTaskGone),
        ("GONE_BY_OPERATOR", "task_gone_by_operator", ratios => ratios.RatioTaskGoneByOperator),
        ("UNREACHABLE", "task_unreachable", ratios => ratios.RatioTaskUnreachable),
        ("ERROR (at launch)", "task_error", ratios => ratios.RatioTaskError),
        ("recovery of LOST", "task_lost_recovered", ratios => ratios.RatioTaskLostRecovered),
    ];

    private readonly int[] _values = new int[Rows.Length];
    private int _selected;
    private TimeProvider? _time;
    private long _changed;

    /// <inheritdoc/>
    public char Number => '6';

    /// <inheritdoc/>
    public string Title => "Ratios";

    /// <inheritdoc/>
    public IReadOnlyList<Hint> Hints { get; } =
    [
        new("←→", "±1", "one percent less or more"),
        new("⇧←→", "±10", "ten percent less or more"),
        new("< >", "±0.1", "a tenth of a percent less or more"),
        new("Enter", "type", "types a value in percent"),
        new("t", "for a time", "types how long the value holds before it goes back"),
        new("o", "only", "this share takes all"),
        new("=", "even", "the shares become equal, with FINISHED as one of them"),
        new("Del", "zero", "sets it to nothing"),
        new("r", "reset", "puts all back to what the configuration says"),
    ];

    private int Used => _values.Take(SharedRows).Sum();

    /// <inheritdoc/>
    public void Update(ClusterView view)
    {
        // What was asked for a moment ago is on its way: an older view must not undo it.
        if (_time is null || _time.GetElapsedTime(_changed) > AnswerTime)
        {
            for (var i = 0; i < Rows.Length; i++)
            {
                _values[i] = (int)Math.Round(Rows[i].Read(view.Ratios) * Whole);
            }
        }
    }

    /// <inheritdoc/>
    public void Draw(Canvas canvas, Rectangle area)
    {
        canvas.Frame(area, "6 Ratios", "● live · next transition", hasFocus: true);
        var inner = area.Inner;
        _ = canvas.Text(inner.X + 2, inner.Y, "share of started tasks", Tone.Dim);
        canvas.TextRight(inner.Right - 2, inner.Y, "set%", Tone.Dim);
        for (var i = 0; i < SharedRows; i++)
        {
            DrawRow(canvas, inner, inner.Y + 1 + i, Rows[i].Name, _values[i], i == _selected);
        }

        var y = inner.Y + 1 + SharedRows;
        DrawRow(canvas, inner, y, "= FINISHED (the rest)", Whole - Used, false);
        _ = canvas.Text(inner.X + 2, y + 2, "drawn separately", Tone.Dim);
        for (var i = SharedRows; i < Rows.Length && y + 3 + i - SharedRows < inner.Bottom; i++)
        {
            var row = y + 3 + i - SharedRows;
            DrawRow(canvas, inner, row, Rows[i].Name, _values[i], i == _selected);
        }
    }

    /// <inheritdoc/>
    public bool Handle(KeyStroke stroke, ConsoleContext context)
    {
        var isFar = stroke.Modifiers == KeyModifiers.Shift;
        var step = stroke switch
        {
            { Key: Key.Left } => isFar ? -10 * Percent : -Percent,
            { Key: Key.Right } => isFar ? 10 * Percent : Percent,
            _ when stroke.Is('h') => -Percent,
            _ when stroke.Is('l') => Percent,
            _ when stroke.Is('<') => -Tenth,
            _ when stroke.Is('>') => Tenth,
            _ => 0,
        };
        if (step != 0)
        {
            Set(_values[_selected] + step, context);
            return true;
        }

        return Move(stroke) || HandleWord(stroke, context);
    }

    private bool Move(KeyStroke stroke)
    {
        var step = stroke.Is(Key.Up) || stroke.Is('k') ? -1
            : stroke.Is(Key.Down) || stroke.Is('j') ? 1 : 0;
        _selected = Math.Clamp(_selected + step, 0, Rows.Length - 1);
        return step != 0;
    }

    private bool HandleWord(KeyStroke stroke, ConsoleContext context)
    {
        if (stroke.Is(Key.Delete))
        {
            Set(0, context);
        }
        else if (stroke.Is(Key.Enter))
        {
            Ask("percent", Text(_values[_selected]), context, text =>
            {
                if (TryPercent(text, out var value))
                {
                    Set(value, context);
                }
                else
                {
                    context.Say($"{text} is not a number of percent", Tone.Failed);
                }
            });
        }
        else if (stroke.Is('t'))
        {
            Ask("for", "30s", context, text =>
                context.Act($"ratio set {Setting(_selected, _values[_selected])} for {text}"));
        }
        else if (stroke.Is('o'))
        {
            SetShared(i => i == _selected ? Whole : 0, context);
        }
        else if (stroke.Is('='))
        {
            SetShared(_ => Whole / (SharedRows + 1), context);
        }
        else if (stroke.Is('r'))
        {
            context.Act("ratio reset");
        }
        else
        {
            return false;
        }

        return true;
    }

    private static void Ask(
        string name, string preset, ConsoleContext context, Action<string> use) =>
        context.Open(new FormOverlay(
            "ratio",
            [new FormField(name, "Enter sends, Esc leaves it", new TextInput(preset))],
            fields => use(fields[0].Input.Text.Trim())));

    private static bool TryPercent(string text, out int value)
    {
        var isNumber = double.TryParse(
            text.TrimEnd('%'), NumberStyles.Float, CultureInfo.InvariantCulture, out var percent);
        value = isNumber && percent is >= 0 and <= 100 ? (int)Math.Round(percent * Percent) : -1;
        return value >= 0;
    }

    private static string Text(int value) =>
        (value / (double)Percent).ToString("0.00", CultureInfo.InvariantCulture);

    private static string Setting(int row, int value) => string.Create(
        CultureInfo.InvariantCulture, $"{Rows[row].Key}={value / (double)Whole:0.####}");

    private void Set(int value, ConsoleContext context)
    {
        var room = _selected < SharedRows ? Whole - Used + _values[_selected] : Whole;
        var fitting = Math.Clamp(value, 0, room);
        if (fitting != _values[_selected])
        {
            Change(_selected, fitting, context);
            context.Act($"ratio set {Setting(_selected, fitting)}");
        }
        else if (value > room)
        {
            context.Say("the shares are used up: lower another one first", Tone.Lost);
        }
    }

    private void SetShared(Func<int, int> valueOf, ConsoleContext context)
    {
        if (_selected >= SharedRows)
        {
            return;
        }

        for (var i = 0; i < SharedRows; i++)
        {
            Change(i, valueOf(i), context);
        }

        var settings = Enumerable.Range(0, SharedRows).Select(i => Setting(i, _values[i]));
        context.Act($"ratio set {string.Join(' ', settings)}");
    }

    private void Change(int row, int value, ConsoleContext context)
    {
        if (!context.IsReadOnly)
        {
            _values[row] = value;
            _time = context.Time;
            _changed = _time.GetTimestamp();
        }
    }

    private static void DrawRow(
        Canvas canvas, Rectangle inner, int y, string name, int value, bool isSelected)
    {
        if (y >= inner.Bottom)
        {
            return;
        }

        var look = isSelected ? RowLook.Selected : RowLook.Normal;
        canvas.Fill(inner with { Y = y, Height = 1, Width = NameColumns + 2 }, Tone.Text, look);
        canvas.Put(inner.X, y, isSelected ? '▸' : ' ', Tone.Text, look);
        _ = canvas.Text(inner.X + 2, y, name, Tone.Text, NameColumns, look);
        var x = inner.X + NameColumns + 3;
        var width = Math.Max(0, inner.Right - x - 10);
        Bar.Draw(canvas, x, y, width, (double)value / Whole,
            isSelected ? Tone.Accent : Tone.Graph);
        var line = canvas.Line.Clear().Add(value / (double)Percent, "0.00");
        canvas.TextRight(inner.Right - 2, y, line.Span, isSelected ? Tone.Title : Tone.Text);
    }
}
