using MesosMock.Console.Keys;
using MesosMock.Console.Screen;
using MesosMock.Console.Shell;
using MesosMock.Console.Themes;
using MesosMock.Console.Widgets;
using MesosMock.Simulation.Actions;
using MesosMock.Simulation.Configuration;
using MesosMock.Simulation.Views;

namespace MesosMock.Console.Panes;

/// <summary>The delays and switches below the sliders: what they show, and what keys do to one.
/// </summary>
internal sealed class SettingRows
{
    private const int NameColumns = 22;

    private static readonly TimeSpan AnswerTime = TimeSpan.FromMilliseconds(500);

    private static readonly IReadOnlyList<SettingRow> Rows = SettingRow.All;

    private readonly RatioValue[] _values = [.. Rows.Select(row => row.Read(new()))];
    private readonly string[] _texts = new string[Rows.Count];
    private TaskStateOptions? _tasks;
    private ClusterView? _view;
    private Rectangle _area;
    private RatioValue? _before;
    private TimeProvider? _time;
    private long _changed;

    /// <summary>How many there are.</summary>
    public static int Count => Rows.Count;

    /// <summary>Shows what is in force, unless a key has just asked for something else.</summary>
    public void Update(ClusterView view)
    {
        _view = view;
        var isWaiting = _time is not null && _time.GetElapsedTime(_changed) <= AnswerTime;
        if (isWaiting || _tasks == view.Ratios)
        {
            return;
        }

        _tasks = view.Ratios;
        for (var i = 0; i < Rows.Count; i++)
        {
            Show(i, Rows[i].Read(view.Ratios));
        }
    }

    /// <summary>Forgets what the keys before were about: another row is chosen.</summary>
    public void Leave() => _before = null;

    /// <summary>Draws as many as fit.</summary>
    /// <param name="canvas">Takes the drawing.</param>
    /// <param name="area">Where; a row of the screen for each.</param>
    /// <param name="selected">Which one is selected; negative for none.</param>
    public void Draw(Canvas canvas, Rectangle area, int selected)
    {
        _area = area;
        for (var i = 0; i < Rows.Count && i < area.Height; i++)
        {
            var y = area.Y + i;
            var look = i == selected ? RowLook.Selected : RowLook.Normal;
            canvas.Fill(
                area with { Y = y, Height = 1, Width = NameColumns + 2 }, Tone.Text, look);
            canvas.Put(area.X, y, i == selected ? '▸' : ' ', Tone.Text, look);
            _ = canvas.Text(area.X + 2, y, Rows[i].Name, Tone.Text, NameColumns, look);
            _ = canvas.Text(
                area.X + NameColumns + 3, y, _texts[i] ?? "",
                i == selected ? Tone.Title : Tone.Text, area.Width - NameColumns - 5);
            if (_view is { TemporaryRatios.Count: > 0 } view)
            {
                RatioTexts.DrawTime(canvas, view, area.Right - 2, y, Rows[i].Key);
            }
        }
    }

    /// <summary>Which one is at a place of the screen; negative for none.</summary>
    public int At(int x, int y) =>
        y < _area.Bottom && y - _area.Y < Rows.Count && x >= _area.X && x < _area.Right
            ? y - _area.Y
            : -1;

    /// <summary>Takes a key that is meant for one of them.</summary>
    /// <returns>Whether it means something.</returns>
    public bool Handle(KeyStroke stroke, int row, ConsoleContext context)
    {
        var isFar = stroke.Modifiers == KeyModifiers.Shift;
        var tenths = stroke switch
        {
            { Key: Key.Left } => isFar ? -100 : -10,
            { Key: Key.Right } => isFar ? 100 : 10,
            _ when stroke.Is('h') => -10,
            _ when stroke.Is('l') => 10,
            _ when stroke.Is('<') => -1,
            _ when stroke.Is('>') => 1,
            _ => 0,
        };
        if (tenths != 0)
        {
            Step(row, tenths, context);
        }
        else if (stroke.Is(Key.Delete))
        {
            Set(row, Least(row), context);
        }
        else if (stroke.Is(Key.Enter))
        {
            Ask(row, "value", _texts[row], context, text => Send(row, text, null, context));
        }
        else if (stroke.Is('t'))
        {
            Ask(row, "for", "30s", context, text => SetForTime(row, text, context));
        }
        else if (stroke.Is('o') || stroke.Is('='))
        {
            context.Say("only the shares have a sum", Tone.Lost);
        }
        else
        {
            return false;
        }

        return true;
    }

    private RatioValue Least(int row) => _values[row] is RatioValue.Switch
        ? new RatioValue.Switch(false)
        : new RatioValue.Delay(DurationDistribution.Constant(TimeSpan.Zero));

    private void Step(int row, int tenths, ConsoleContext context)
    {
        switch (_values[row])
        {
            case RatioValue.Switch:
                Set(row, new RatioValue.Switch(tenths > 0), context);
                break;
            case RatioValue.Delay { Value: { IsConstant: true } delay }:
                var time = delay.Sample(0) + (tenths * TimeSpan.FromMilliseconds(100));
                time = time < TimeSpan.Zero ? TimeSpan.Zero
                    : time > DurationText.Max ? DurationText.Max : time;
                Set(row, new RatioValue.Delay(DurationDistribution.Constant(time)), context);
                break;
            default:
                context.Say("a delay that is drawn is typed: Enter", Tone.Lost);
                break;
        }
    }

    private void Ask(
        int row, string name, string preset, ConsoleContext context, Action<string> use)
    {
        var example = _values[row] is RatioValue.Switch ? "true" : "2s";
        var help = name == "for" ? $"then back to what it was; with a value, too: {example} for 30s"
            : _values[row] is RatioValue.Switch ? "true or false; Enter sends"
            : "2s, 500ms, 5s +- 2s, uniform(1s,9s), exp(mean=10s)";
        context.Open(new FormOverlay(
            $"{Rows[row].Name} {_texts[row]}",
            [new FormField(name, help, TextInput.Preset(preset))],
            fields => use(fields[0].Input.Text.Trim())));
    }

    private void SetForTime(int row, string text, ConsoleContext context)
    {
        var words = text.Split(" for ", 2, StringSplitOptions.TrimEntries);
        var value = words.Length == 2 ? words[0] : _texts[row];
        if (_before is { } before && before != _values[row])
        {
            // What the keys before set was meant for a time, too.
            Send(row, before.ToString(), null, context);
        }

        _before = null;
        Send(row, value, words[^1], context);
    }

    private void Set(int row, RatioValue value, ConsoleContext context)
    {
        if (value == _values[row])
        {
            return;
        }

        if (!context.IsReadOnly)
        {
            _before ??= _values[row];
            Show(row, value);
            _tasks = null;
            _time = context.Time;
            _changed = _time.GetTimestamp();
        }

        Send(row, value.ToString(), null, context);
    }

    private void Show(int row, RatioValue value)
    {
        _values[row] = value;
        _texts[row] = RatioTexts.WordOf(value);
    }

    private void Send(int row, string value, string? time, ConsoleContext context)
    {
        var text = _values[row] is RatioValue.Switch
            ? value switch { "on" => "true", "off" => "false", _ => value }
            : value;
        var line = ActionRequest.ToLine("ratio set", null, [new(Rows[row].Key, text)]);
        context.Act(time is null ? line : $"{line} for {time}");
    }
}
