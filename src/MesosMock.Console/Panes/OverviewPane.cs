using MesosMock.Console.Keys;
using MesosMock.Console.Screen;
using MesosMock.Console.Shell;
using MesosMock.Console.Themes;
using MesosMock.Console.Widgets;
using MesosMock.Protocol.V1;
using MesosMock.Simulation.Views;

namespace MesosMock.Console.Panes;

/// <summary>The whole cluster at a glance.</summary>
internal sealed class OverviewPane : IPane
{
    private const int HistoryLength = 400;
    private const int NameColumns = 20;
    private const int CountColumns = 10;

    private static readonly TaskState[] States = Enum.GetValues<TaskState>();

    private readonly History _running = new(HistoryLength);
    private readonly History _offers = new(HistoryLength);
    private readonly long[] _counts = new long[32];
    private ClusterView? _view;
    private long _offered;
    private double _cpuShare;
    private double _memShare;

    /// <inheritdoc/>
    public char Number => '1';

    /// <inheritdoc/>
    public string Title => "Overview";

    /// <inheritdoc/>
    public IReadOnlyList<Hint> Hints { get; } =
        [new("2-8", "panes", "frameworks, agents, tasks, offers and so on")];

    /// <inheritdoc/>
    public void Update(ClusterView view)
    {
        _view = view;
        Array.Clear(_counts);
        _offered = 0;
        foreach (var framework in view.Frameworks)
        {
            foreach (var list in (ViewList<TaskView>[])
                [framework.Tasks, framework.UnreachableTasks, framework.CompletedTasks])
            {
                foreach (var task in list)
                {
                    _counts[(int)task.State]++;
                }
            }

            _offered += framework.Offers.Count;
        }

        var (usedCpus, cpus, usedMem, mem) = (0.0, 0.0, 0.0, 0.0);
        foreach (var agent in view.Agents)
        {
            (usedCpus, cpus) = (usedCpus + agent.Used.Cpus, cpus + agent.Total.Cpus);
            (usedMem, mem) = (usedMem + agent.Used.Mem, mem + agent.Total.Mem);
        }

        _cpuShare = cpus > 0 ? usedCpus / cpus : 0;
        _memShare = mem > 0 ? usedMem / mem : 0;
        _running.Add(_counts[(int)TaskState.Running]);
        _offers.Add(_offered);
    }

    /// <inheritdoc/>
    public void Draw(Canvas canvas, Rectangle area)
    {
        canvas.Frame(area, "1 Overview", "", hasFocus: true);
        var inner = area.Inner;
        if (_view is null)
        {
            _ = canvas.Text(inner.X + 2, inner.Y + 1, "the server is starting…", Tone.Dim);
            return;
        }

        var y = DrawGraphs(canvas, inner, _view);
        DrawStates(canvas, inner with { Y = y, Height = inner.Bottom - y });
    }

    /// <inheritdoc/>
    public bool Handle(KeyStroke stroke, ConsoleContext context) => false;

    private int DrawGraphs(Canvas canvas, Rectangle inner, ClusterView view)
    {
        var y = inner.Y;
        var graph = Math.Min(inner.Width - NameColumns - CountColumns - 5, HistoryLength);
        foreach (var (name, count, history) in ((string, long, History)[])
            [("running", _counts[(int)TaskState.Running], _running), ("offers", _offered, _offers)])
        {
            _ = canvas.Text(inner.X + 1, y, name, Tone.Dim, NameColumns);
            DrawCount(canvas, inner.X + 1 + NameColumns, y, count, Tone.Title);
            Sparkline.Draw(canvas, inner.X + 3 + NameColumns + CountColumns, y, graph, history);
            y++;
        }

        foreach (var (name, share) in ((string, double)[])
            [("cpu used", _cpuShare), ("memory used", _memShare)])
        {
            _ = canvas.Text(inner.X + 1, y, name, Tone.Dim, NameColumns);
            var line = canvas.Line.Clear().Add(Tone.Title, "").Add(share, "0.0%");
            canvas.TextRight(
                inner.X + 1 + NameColumns + CountColumns, y, line.Span, Tone.Title, CountColumns);
            var tone = share > 0.9 ? Tone.Failed : share > 0.7 ? Tone.Changing : Tone.Running;
            Bar.Draw(canvas, inner.X + 3 + NameColumns + CountColumns, y, graph, share, tone);
            y++;
        }

        var facts = canvas.Line.Clear().Add(Tone.Dim, "frameworks ").In(Tone.Title)
            .AddCount(view.Frameworks.Count).Add(Tone.Dim, "   agents ").In(Tone.Title)
            .AddCount(view.Agents.Count).Add(Tone.Dim, "   unreachable agents ")
            .In(view.UnreachableAgents.Count > 0 ? Tone.Unreachable : Tone.Title)
            .AddCount(view.UnreachableAgents.Count);
        _ = canvas.Text(inner.X + 1, y + 1, facts, inner.Width - 2);
        return y + 3;
    }

    private void DrawStates(Canvas canvas, Rectangle area)
    {
        var total = Math.Max(1, _counts.Sum());
        var y = area.Y;
        foreach (var state in States)
        {
            var count = _counts[(int)state];
            if (y >= area.Bottom || (count == 0 && state != TaskState.Running))
            {
                continue;
            }

            var line = canvas.Line.Clear();
            TaskWords.WriteState(state, line);
            _ = canvas.Text(area.X + 1, y, line, NameColumns);
            DrawCount(canvas, area.X + 1 + NameColumns, y, count, TaskWords.ToneOf(state));
            var x = area.X + 3 + NameColumns + CountColumns;
            Bar.Draw(canvas, x, y, Math.Max(0, area.Right - x - 2), (double)count / total,
                TaskWords.ToneOf(state), ' ');
            y++;
        }
    }

    private static void DrawCount(Canvas canvas, int x, int y, long count, Tone tone)
    {
        var line = canvas.Line.Clear().In(tone).AddCount(count);
        canvas.TextRight(x + CountColumns, y, line.Span, tone, CountColumns);
    }
}
