using System.Globalization;
using MesosMock.Console.Keys;
using MesosMock.Console.Screen;
using MesosMock.Console.Shell;
using MesosMock.Console.Themes;
using MesosMock.Console.Widgets;
using MesosMock.Protocol.V1;
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
    private const int SetColumns = 9;
    private const int SeenColumns = 8;
    private const int TimeColumns = 16;

    // Rows before this one share one sum; the others stand for themselves.
    private const int SharedRows = 6;

    private static readonly TimeSpan AnswerTime = TimeSpan.FromMilliseconds(500);

    private static readonly (
        string Name, string Key, TaskState? State, Func<TaskStateOptions, double> Read)[] Rows =
    [
        ("FAILED", "task_failed", TaskState.Failed, ratios => ratios.RatioTaskFailed),
        ("DROPPED", "task_dropped", TaskState.Dropped, ratios => ratios.RatioTaskDropped),
        ("LOST", "task_lost", TaskState.Lost, ratios => ratios.RatioTaskLost),
        ("GONE", "task_gone", TaskState.Gone, ratios => ratios.RatioTaskGone),
        ("GONE_BY_OPERATOR", "task_gone_by_operator", TaskState.GoneByOperator,
            ratios => ratios.RatioTaskGoneByOperator),
        ("UNREACHABLE", "task_unreachable", TaskState.Unreachable,
            ratios => ratios.RatioTaskUnreachable),
        ("ERROR (at launch)", "task_error", null, ratios => ratios.RatioTaskError),
        ("recovery of LOST", "task_lost_recovered", null,
            ratios => ratios.RatioTaskLostRecovered),
    ];

    private readonly int[] _values = new int[Rows.Length];
    private readonly SeenEnds _seen = new();
    private ClusterView? _view;
    private int? _before;
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
        new("t", "for a time",
            "how long the value holds before it goes back to what it was; 50 for 30s sets both"),
        new("o", "only", "this share takes all"),
        new("=", "even", "the shares become equal, with FINISHED as one of them"),
        new("Del", "zero", "sets it to nothing"),
        new("r", "reset", "puts all back to what the configuration says"),
        new("w", "save", "writes the lasting values into the configuration file"),
    ];

    private int Used => _values.Take(SharedRows).Sum();

    /// <inheritdoc/>
    public void Update(ClusterView view)
    {
        _view = view;
        _seen.Update(view);

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
        canvas.TextRight(inner.Right - 2 - SetColumns, inner.Y, "seen%", Tone.Dim);
        for (var i = 0; i < SharedRows; i++)
        {
            DrawRow(canvas, inner, inner.Y + 1 + i, Rows[i].Name, i);
        }

        var y = inner.Y + 1 + SharedRows;
        DrawRow(canvas, inner, y, "= FINISHED (the rest)", -1);
        var line = canvas.Line.Clear().Add("seen% is of ").AddCount(_seen.Total)
            .Add(" tasks that ended since the shares were changed");
        _ = canvas.Text(inner.X + 2, y + 1, line.Span, Tone.Dim, inner.Width - 4);
        _ = canvas.Text(inner.X + 2, y + 2, "drawn separately", Tone.Dim);
        for (var i = SharedRows; i < Rows.Length && y + 3 + i - SharedRows < inner.Bottom; i++)
        {
            var row = y + 3 + i - SharedRows;
            DrawRow(canvas, inner, row, Rows[i].Name, i);
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
        if (step == 0)
        {
            return false;
        }

        _before = null;
        _selected = Math.Clamp(_selected + step, 0, Rows.Length - 1);
        return true;
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
            Ask("for", "30s", context, text => SetForTime(text, context));
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
            _before = null;
            context.Act("ratio reset");
        }
        else if (stroke.Is('w'))
        {
            context.Act("ratio save");
        }
        else
        {
            return false;
        }

        return true;
    }

    private void Ask(string name, string preset, ConsoleContext context, Action<string> use) =>
        context.Open(new FormOverlay(
            $"{Rows[_selected].Name} {Text(_values[_selected])}%",
            [new FormField(name, HelpOf(name), new TextInput(preset))],
            fields => use(fields[0].Input.Text.Trim())));

    private string HelpOf(string name) => name != "for" ? "0 to 100; Enter sends"
        : $"then back to {Text(LastingOf(_selected))}%; with a value, too: 50 for 30s";

    /// <summary>What a ratio goes back to when it holds for a time.</summary>
    private int LastingOf(int row)
    {
        foreach (var one in _view?.TemporaryRatios ?? [])
        {
            if (one.Name == Rows[row].Key)
            {
                return (int)Math.Round(one.Lasting * Whole);
            }
        }

        return _before ?? _values[row];
    }

    /// <summary>
    /// What was set by the keys just before was meant for a time, too: it is taken back first,
    /// so that the ratio ends as it was.
    /// </summary>
    private void SetForTime(string text, ConsoleContext context)
    {
        var (row, value, time) = (_selected, _values[_selected], text);
        var words = text.Split(" for ", 2, StringSplitOptions.TrimEntries);
        if (words.Length == 2)
        {
            if (!TryPercent(words[0], out value))
            {
                context.Say($"{words[0]} is not a number of percent", Tone.Failed);
                return;
            }

            time = words[1];
        }

        if (_before is { } before && before != value)
        {
            context.Act($"ratio set {Setting(row, before)}");
        }

        _before = null;
        context.Act($"ratio set {Setting(row, value)} for {time}");
        Change(row, value, context);
        _before = null;
    }

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
            _before = row == _selected ? _before ?? _values[row] : _before;
            _values[row] = value;
            _time = context.Time;
            _changed = _time.GetTimestamp();
        }
    }

    /// <param name="canvas">Takes the drawing.</param>
    /// <param name="inner">The pane without its frame.</param>
    /// <param name="y">The row of the screen.</param>
    /// <param name="name">What it is called.</param>
    /// <param name="row">Which of the ratios; negative for the rest that finishes.</param>
    private void DrawRow(Canvas canvas, Rectangle inner, int y, string name, int row)
    {
        if (y >= inner.Bottom)
        {
            return;
        }

        var isSelected = row == _selected;
        var value = row < 0 ? Whole - Used : _values[row];
        var look = isSelected ? RowLook.Selected : RowLook.Normal;
        canvas.Fill(inner with { Y = y, Height = 1, Width = NameColumns + 2 }, Tone.Text, look);
        canvas.Put(inner.X, y, isSelected ? '▸' : ' ', Tone.Text, look);
        _ = canvas.Text(inner.X + 2, y, name, Tone.Text, NameColumns, look);
        var line = canvas.Line.Clear().Add(value / (double)Percent, "0.00");
        canvas.TextRight(inner.Right - 2, y, line.Span, isSelected ? Tone.Title : Tone.Text);
        var right = inner.Right - 2 - SetColumns;
        var state = row < 0 ? TaskState.Finished : Rows[row].State;
        if (state is { } end && _seen.Total > 0)
        {
            _ = canvas.Line.Clear().Add(_seen.ShareOf(end) * 100, "0.00");
            canvas.TextRight(right, y, canvas.Line.Span, Tone.Dim);
        }

        right -= SeenColumns;
        if (_view is { TemporaryRatios.Count: > 0 } view)
        {
            DrawTime(canvas, view, right, y, row < 0 ? "" : Rows[row].Key);
            right -= TimeColumns;
        }

        var x = inner.X + NameColumns + 3;
        Bar.Draw(canvas, x, y, Math.Max(0, right - x), (double)value / Whole,
            isSelected ? Tone.Accent : Tone.Graph);
    }

    private static void DrawTime(Canvas canvas, ClusterView view, int right, int y, string key)
    {
        for (var i = 0; i < view.TemporaryRatios.Count; i++)
        {
            var one = view.TemporaryRatios[i];
            if (one.Name == key)
            {
                _ = canvas.Line.Clear().AddTime(one.Until - view.Now).Add(" → ")
                    .Add(one.Lasting * 100, "0.00");
                canvas.TextRight(right, y, canvas.Line.Span, Tone.Changing);
            }
        }
    }
}
