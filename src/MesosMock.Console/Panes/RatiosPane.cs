using MesosMock.Console.Keys;
using MesosMock.Console.Screen;
using MesosMock.Console.Shell;
using MesosMock.Console.Themes;
using MesosMock.Console.Widgets;
using MesosMock.Simulation.Views;

namespace MesosMock.Console.Panes;

/// <summary>
/// The shares by which tasks end, as sliders, and the delays below them. Shares are whole numbers
/// of 1/10,000, so that many small steps make exactly what they should.
/// </summary>
internal sealed class RatiosPane : IPane
{
    private const int Whole = RatioRow.Whole;
    private const int Percent = RatioRow.Percent;
    private const int Tenth = 10;

    // Rows before this one share one sum; the others stand for themselves.
    private const int SharedRows = 6;

    private const int NoteRows = 4;

    private static readonly TimeSpan AnswerTime = TimeSpan.FromMilliseconds(500);

    private static readonly IReadOnlyList<RatioRow> Rows = RatioRow.All;

    private readonly int[] _values = new int[RatioRow.All.Count];
    private readonly SeenEnds _seen = new();
    private readonly RatioBars _drawn;
    private readonly SettingRows _settings = new();
    private readonly Rectangle[] _bars = new Rectangle[RatioRow.All.Count];
    private ClusterView? _view;
    private bool _hasFocus;
    private int? _before;
    private int _selected;
    private TimeProvider? _time;
    private long _changed;

    /// <summary>Makes the pane; nothing is known yet.</summary>
    public RatiosPane() => _drawn = new(_seen);

    /// <inheritdoc/>
    public char Number => '6';

    /// <inheritdoc/>
    public string Title => "Ratios";

    /// <inheritdoc/>
    public IReadOnlyList<Hint> Hints => RatioTexts.Hints;

    /// <inheritdoc/>
    public int SideRows => 10;

    /// <inheritdoc/>
    public int SideWeight => 0;

    /// <inheritdoc/>
    public Rectangle? NoteArea { get; private set; }

    private int Used
    {
        get
        {
            var used = 0;
            for (var i = 0; i < SharedRows; i++)
            {
                used += _values[i];
            }

            return used;
        }
    }

    /// <inheritdoc/>
    public void Watch(ClusterView view) => _seen.Update(view);

    /// <inheritdoc/>
    public void Update(ClusterView view)
    {
        _view = view;
        _drawn.View = view;
        _settings.Update(view);

        // What was asked for a moment ago is on its way: an older view must not undo it.
        if (_time is null || _time.GetElapsedTime(_changed) > AnswerTime)
        {
            for (var i = 0; i < Rows.Count; i++)
            {
                _values[i] = (int)Math.Round(Rows[i].Read(view.Ratios) * Whole);
            }
        }
    }

    /// <inheritdoc/>
    public void Draw(Canvas canvas, Rectangle area, bool hasFocus)
    {
        canvas.Frame(area, "6 Ratios", hasFocus ? "● live · next transition" : "", hasFocus);
        var inner = area.Inner;
        _hasFocus = hasFocus;
        _ = canvas.Text(inner.X + 2, inner.Y, hasFocus ? "share of started tasks" : "", Tone.Dim);
        canvas.TextRight(inner.Right - 2, inner.Y, "set%", Tone.Dim);
        canvas.TextRight(inner.Right - 2 - RatioBars.SetColumns, inner.Y, "seen%", Tone.Dim);
        for (var i = 0; i < SharedRows; i++)
        {
            DrawRow(canvas, inner, inner.Y + 1 + i, i);
        }

        var y = inner.Y + 1 + SharedRows;
        DrawRow(canvas, inner, y++, -1);
        if (hasFocus)
        {
            DrawSeparate(canvas, inner, y);
        }
    }

    /// <summary>What is not a part of the sum: two draws, the delays and the switches.</summary>
    private void DrawSeparate(Canvas canvas, Rectangle inner, int y)
    {
        var line = canvas.Line.Clear().Add("Σ ").Add(Used / (double)Percent, "0.00")
            .Add("% used; seen% (┃) is of ").AddCount(_seen.Total)
            .Add(" tasks that ended since the last change");
        _ = canvas.Text(inner.X + 2, y, line.Span, Tone.Dim, inner.Width - 4);
        _ = canvas.Text(inner.X + 2, y + 1, "drawn separately", Tone.Dim);
        y += 2;
        for (var i = SharedRows; i < Rows.Count && y < inner.Bottom; i++)
        {
            DrawRow(canvas, inner, y++, i);
        }

        // A gap where there is room for it.
        y += inner.Bottom - y > SettingRows.Count + NoteRows ? 1 : 0;
        var settings = inner with { Y = y, Height = Math.Max(0, inner.Bottom - y) };
        _settings.Draw(canvas, settings, _selected - Rows.Count);
        y += SettingRows.Count;
        NoteArea = inner.Bottom - y >= NoteRows ? inner with { Y = y, Height = inner.Bottom - y }
            : _selected < SharedRows ? inner with { Y = y - SettingRows.Count, Height = NoteRows }
            : inner with { Y = inner.Y + 1, Height = SharedRows };
    }

    /// <inheritdoc/>
    public bool Handle(KeyStroke stroke, ConsoleContext context)
    {
        if (_selected >= Rows.Count
            && _settings.Handle(stroke, _selected - Rows.Count, context))
        {
            return true;
        }

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

    /// <summary>A click on a row chooses it, on its bar or drawn along it sets it.</summary>
    public void Handle(MouseInput mouse, ConsoleContext context)
    {
        if (mouse.Action == MouseAction.Press && _hasFocus
            && _settings.At(mouse.X, mouse.Y) is >= 0 and var setting)
        {
            Choose(Rows.Count + setting);
        }

        for (var i = 0; i < _bars.Length && _hasFocus; i++)
        {
            var bar = _bars[i];
            var isHit = mouse.Y == bar.Y && mouse.X >= bar.X - RatioBars.NameColumns - 3;
            if (mouse.Action == MouseAction.Press && isHit)
            {
                Choose(i);
            }

            var isBar = isHit && i == _selected && mouse.X >= bar.X - 1 && mouse.X <= bar.Right;
            if (isBar && bar.Width > 1
                && mouse.Action is MouseAction.Press or MouseAction.Drag)
            {
                var share = Math.Clamp((mouse.X - bar.X) / (double)(bar.Width - 1), 0, 1);
                Set((int)Math.Round(share * Percent) * Percent, context);
            }
        }
    }

    private void Choose(int row)
    {
        _before = null;
        _settings.Leave();
        _selected = Math.Clamp(row, 0, Rows.Count + SettingRows.Count - 1);
    }

    private bool Move(KeyStroke stroke)
    {
        var step = stroke.Is(Key.Up) || stroke.Is('k') ? -1
            : stroke.Is(Key.Down) || stroke.Is('j') ? 1 : 0;
        if (step == 0)
        {
            return false;
        }

        Choose(_selected + step);
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
            Ask("percent", RatioRow.Text(_values[_selected]), context, text =>
            {
                if (RatioRow.TryPercent(text, out var value))
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
            $"{Rows[_selected].Name} {RatioRow.Text(_values[_selected])}%",
            [new FormField(name, HelpOf(name), TextInput.Preset(preset))],
            fields => use(fields[0].Input.Text.Trim())));

    private string HelpOf(string name) => name != "for" ? "0 to 100; Enter sends"
        : $"then back to {RatioRow.Text(LastingOf(_selected))}%; with a value, too: 50 for 30s";

    /// <summary>What a ratio goes back to when it holds for a time.</summary>
    private int LastingOf(int row)
    {
        foreach (var one in _view?.TemporaryRatios ?? [])
        {
            if (one.Name == Rows[row].Key)
            {
                return one.Lasting is RatioValue.Share share
                    ? (int)Math.Round(share.Value * Whole)
                    : 0;
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
            if (!RatioRow.TryPercent(words[0], out value))
            {
                context.Say($"{words[0]} is not a number of percent", Tone.Failed);
                return;
            }

            time = words[1];
        }

        if (_before is { } before && before != value)
        {
            context.Act($"ratio set {Rows[row].Setting(before)}");
        }

        _before = null;
        context.Act($"ratio set {Rows[row].Setting(value)} for {time}");
        Change(row, value, context);
        _before = null;
    }

    private void Set(int value, ConsoleContext context)
    {
        var room = _selected < SharedRows ? Whole - Used + _values[_selected] : Whole;
        var fitting = Math.Clamp(value, 0, room);
        if (fitting != _values[_selected])
        {
            Change(_selected, fitting, context);
            context.Act($"ratio set {Rows[_selected].Setting(fitting)}");
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

        var settings = Enumerable.Range(0, SharedRows).Select(i => Rows[i].Setting(_values[i]));
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
    /// <param name="row">Which of the ratios; negative for the rest that finishes.</param>
    private void DrawRow(Canvas canvas, Rectangle inner, int y, int row)
    {
        if (y >= inner.Bottom)
        {
            return;
        }

        var place = inner with { Y = y };
        if (row < 0)
        {
            var rest = _hasFocus ? RatioRow.TheRest : RatioRow.Rest;
            _ = _drawn.Draw(canvas, place, rest, Whole - Used, isSelected: false);
        }
        else
        {
            _bars[row] = _drawn.Draw(
                canvas, place, Rows[row], _values[row], row == _selected && _hasFocus);
        }
    }
}
