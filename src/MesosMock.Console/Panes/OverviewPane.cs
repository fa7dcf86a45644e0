using MesosMock.Console.Keys;
using MesosMock.Console.Screen;
using MesosMock.Console.Shell;
using MesosMock.Console.Themes;
using MesosMock.Console.Widgets;
using MesosMock.Protocol.V1;
using MesosMock.Simulation.Views;

namespace MesosMock.Console.Panes;

/// <summary>The whole cluster at a glance; Enter on a figure shows what is behind it.</summary>
internal sealed class OverviewPane : IPane
{
    private const int NameColumns = 20;
    private const int CountColumns = 10;
    private const int NarrowWidth = 60;
    private const int NarrowNameColumns = 12;
    private const int NarrowStateColumns = 18;
    private const int NarrowCountColumns = 7;

    private readonly TrafficMeter _meter;
    private readonly TaskCounts _counts = new();
    private readonly History _running = new(TrafficMeter.SecondsMax);
    private readonly History _offers = new(TrafficMeter.SecondsMax);
    private readonly OverviewRow _calls;
    private readonly OverviewRow _events;
    private readonly OverviewRow _acknowledgements;
    private readonly OverviewRow _delay = new("slow ack", "traffic /latency:>100ms type:UPDATE");
    private readonly OverviewRow _runningNow;
    private readonly OverviewRow _offersNow;
    private readonly OverviewRow _cpus = new("cpu used", "agents") { Format = "0.0%" };
    private readonly OverviewRow _memory = new("memory used", "agents") { Format = "0.0%" };
    private readonly OverviewRow _frameworks = new("frameworks", "frameworks");
    private readonly OverviewRow _agents = new("agents", "agents");
    private readonly OverviewRow _unreachable = new("unreachable", "agents /state:unreachable");
    private readonly OverviewRow[] _states;
    private readonly List<OverviewRow> _rows = [];
    private bool _isThere;
    private int _selected;
    private int _top;
    private Rectangle _list;

    public OverviewPane(ConsoleSources sources)
    {
        _meter = new TrafficMeter(sources);
        _calls = new("calls/s", "traffic /dir:in") { History = _meter.Calls };
        _events = new("events/s", "traffic /dir:out") { History = _meter.Events };
        _acknowledgements = new("acks/s", "traffic /type:ACKNOWLEDGE")
        {
            History = _meter.Acknowledgements,
        };
        _runningNow = new("running", "tasks /state:RUNNING") { History = _running };
        _offersNow = new("offers", "offers") { History = _offers };
        _states =
        [
            .. Enum.GetValues<TaskState>().Select(state => new OverviewRow(
                TaskWords.WordOf(state), $"tasks /state:{TaskWords.WordOf(state)}")
            {
                State = state,
                Tone = TaskWords.ToneOf(state),
            }),
        ];
    }

    /// <inheritdoc/>
    public char Number => '1';

    /// <inheritdoc/>
    public string Title => "Overview";

    /// <inheritdoc/>
    public int SideRows => 9;

    /// <inheritdoc/>
    public IReadOnlyList<Hint> Hints { get; } =
    [
        new("Enter", "show", "opens the pane behind the figure, filtered"),
        new("↑↓", "choose", "chooses a figure"),
        new("2-8", "panes", "frameworks, agents, tasks, offers and so on"),
    ];

    /// <inheritdoc/>
    public void Watch(ClusterView view)
    {
        _isThere = true;
        var seconds = _meter.Seconds;
        _meter.Update();
        _counts.Update(view);
        var offered = 0;
        foreach (var framework in view.Frameworks)
        {
            offered += framework.Offers.Count;
        }

        // One value a second, as the other graphs have.
        if (_meter.Seconds != seconds || _running.Count == 0)
        {
            _running.Add(_counts[TaskState.Running]);
            _offers.Add(offered);
        }

        _runningNow.Value = _counts[TaskState.Running];
        _offersNow.Value = offered;
    }

    /// <inheritdoc/>
    public void Update(ClusterView view)
    {
        var (usedCpus, cpus, usedMem, mem) = (0.0, 0.0, 0.0, 0.0);
        foreach (var agent in view.Agents)
        {
            (usedCpus, cpus) = (usedCpus + agent.Used.Cpus, cpus + agent.Total.Cpus);
            (usedMem, mem) = (usedMem + agent.Used.Mem, mem + agent.Total.Mem);
        }

        _calls.Value = _meter.Calls.Back(0);
        _events.Value = _meter.Events.Back(0);
        _acknowledgements.Value = _meter.Acknowledgements.Back(0);
        SetShare(_cpus, cpus > 0 ? usedCpus / cpus : 0);
        SetShare(_memory, mem > 0 ? usedMem / mem : 0);
        _frameworks.Value = view.Frameworks.Count;
        _agents.Value = view.Agents.Count;
        _unreachable.Value = view.UnreachableAgents.Count;
        _unreachable.Tone = _unreachable.Value > 0 ? Tone.Unreachable : Tone.Title;
        Gather();
    }

    /// <inheritdoc/>
    public void Draw(Canvas canvas, Rectangle area, bool hasFocus)
    {
        canvas.Frame(area, "1 Overview", "", hasFocus);
        var inner = area.Inner;
        if (!_isThere)
        {
            _ = canvas.Text(inner.X + 2, inner.Y + 1, "the server is starting…", Tone.Dim);
            return;
        }

        _list = inner;
        _selected = Math.Clamp(_selected, 0, Math.Max(0, _rows.Count - 1));
        _top = hasFocus
            ? Math.Clamp(_top, Math.Max(0, _selected - inner.Height + 1), _selected)
            : 0;
        for (var i = 0; i < inner.Height && _top + i < _rows.Count; i++)
        {
            var row = inner with { Y = inner.Y + i, Height = 1 };
            DrawRow(canvas, row, _rows[_top + i], hasFocus && _top + i == _selected);
        }
    }

    /// <inheritdoc/>
    public bool Handle(KeyStroke stroke, ConsoleContext context)
    {
        var step = stroke.Is(Key.Up) || stroke.Is('k') ? -1
            : stroke.Is(Key.Down) || stroke.Is('j') ? 1
            : stroke.Is(Key.Home) || stroke.Is('g') ? -_rows.Count
            : stroke.Is(Key.End) || stroke.Is('G') ? _rows.Count : 0;
        if (step != 0)
        {
            _selected = Math.Clamp(_selected + step, 0, Math.Max(0, _rows.Count - 1));
            return true;
        }

        if (stroke.Is(Key.Enter) && _selected < _rows.Count)
        {
            context.Goto(_rows[_selected].Line);
            return true;
        }

        return false;
    }

    /// <inheritdoc/>
    public void Handle(MouseInput mouse, ConsoleContext context)
    {
        var place = _top + mouse.Y - _list.Y;
        if (mouse.Action == MouseAction.Press && _list.Contains(mouse.X, mouse.Y)
            && place < _rows.Count)
        {
            _selected = place;
        }
        else if (mouse.Action is MouseAction.WheelUp or MouseAction.WheelDown)
        {
            var key = mouse.Action == MouseAction.WheelUp ? Key.Up : Key.Down;
            _ = Handle(new KeyStroke(key), context);
        }
    }

    private static void SetShare(OverviewRow row, double share)
    {
        row.Value = share;
        row.Share = share;
        row.Tone = share > 0.9 ? Tone.Failed : share > 0.7 ? Tone.Changing : Tone.Running;
    }

    /// <summary>States without a task are left out.</summary>
    private void Gather()
    {
        _rows.Clear();
        _rows.AddRange(
        [
            _calls, _events, _acknowledgements, _delay, _runningNow, _offersNow, _cpus, _memory,
            _frameworks, _agents, _unreachable,
        ]);
        foreach (var row in _states)
        {
            var count = _counts[row.State!.Value]; // Each of them has one.
            row.Value = count;
            row.Share = (double)count / Math.Max(1, _counts.Total);
            if (count > 0)
            {
                _rows.Add(row);
            }
        }
    }

    private void DrawRow(Canvas canvas, Rectangle area, OverviewRow row, bool isSelected)
    {
        var isNarrow = area.Width < NarrowWidth;
        var look = isSelected ? RowLook.Selected : RowLook.Normal;
        var (names, counts) = (isNarrow
            ? row.State is null ? NarrowNameColumns : NarrowStateColumns
            : NameColumns, isNarrow ? NarrowCountColumns : CountColumns);
        canvas.Fill(area with { Width = names + 2 }, Tone.Text, look);
        canvas.Put(area.X, area.Y, isSelected ? '▸' : ' ', Tone.Text, look);
        var name = canvas.Line.Clear().In(Tone.Dim);
        if (row.State is { } state)
        {
            TaskWords.WriteState(state, canvas.Line.Clear());
        }
        else
        {
            _ = name.Add(row.Name);
        }

        _ = canvas.Text(area.X + 1, area.Y, canvas.Line, names, look);
        var x = area.X + names + 2;
        if (row == _delay)
        {
            DrawDelays(canvas, x, area.Y, area.Right - x);
            return;
        }

        _ = canvas.Line.Clear().Add(row.Value, row.Format);
        canvas.TextRight(x + counts, area.Y, canvas.Line.Span, row.Tone, counts);
        var left = x + counts + 2;
        var width = area.Right - left - 1;
        if (row.History is { } history && width > 0)
        {
            Sparkline.Draw(
                canvas, left, area.Y, Math.Min(width, TrafficMeter.SecondsMax / 2), history);
        }
        else if (row.Share is { } share && width > 0)
        {
            Bar.Draw(canvas, left, area.Y, width, share, row.Tone, row.State is null ? '·' : ' ');
        }
    }

    private void DrawDelays(Canvas canvas, int x, int y, int width)
    {
        var line = canvas.Line.Clear();
        _ = line.Add(Tone.Dim, "p50 ").In(Tone.Title);
        WriteDelay(line, _meter.Median);
        _ = line.Add(Tone.Dim, "  p99 ").In(Tone.Title);
        WriteDelay(line, _meter.Slowest);
        _ = line.Add(Tone.Dim, "  oldest ")
            .In(_meter.Oldest > TimeSpan.FromSeconds(10) ? Tone.Failed : Tone.Title);
        WriteDelay(line, _meter.Oldest);
        _ = canvas.Text(x, y, line, width);
    }

    private static void WriteDelay(TextLine line, TimeSpan? time)
    {
        _ = time switch
        {
            null => line.Add('—'),
            { TotalSeconds: >= 1 and var seconds } => line.Add(seconds, "0.0").Add('s'),
            { TotalMilliseconds: var milliseconds } => line.Add(milliseconds, "0.#").Add("ms"),
        };
    }
}
