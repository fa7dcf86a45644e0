using BenchmarkDotNet.Attributes;
using MesosMock.Benchmarks.Machine;
using MesosMock.Console.Keys;
using MesosMock.Console.Panes;
using MesosMock.Console.Screen;
using MesosMock.Console.Shell;
using MesosMock.Console.Themes;
using MesosMock.Protocol.V1;
using MesosMock.Simulation.Views;

namespace MesosMock.Benchmarks.Console;

/// <summary>
/// What a frame of the dashboard costs at 200x60, drawing and difference, over ten thousand tasks.
/// The budget is 0.5 ms (2 ms for the slowest of a hundred), no byte of garbage, and 5, 8 and 32 kB
/// for the terminal when a row is scrolled, when all changes and when all is drawn anew.
/// </summary>
[MemoryDiagnoser]
public class FrameDrawing
{
    private const int Tasks = 10_000;
    private const int TasksPerOffer = 100;
    private const int Width = 200;
    private const int Height = 60;

    private readonly GraphemeTable _graphemes = new();
    private readonly FrameWriter _writer = new();
    private readonly CellBuffer _shown = new(Width, Height);
    private readonly Palette _palette = new(Theme.Plain, ColorDepth.TrueColor);
    private readonly ConsoleApp _app = new(PaneTable.Create, TimeProvider.System);
    private readonly ClusterView[] _views = new ClusterView[2];
    private Canvas _canvas = null!; // made in the setup
    private FrameDiffer _differ = null!; // made in the setup
    private int _turn;

    [GlobalSetup]
    public void Setup()
    {
        _canvas = new(new CellBuffer(Width, Height), _graphemes) { Palette = _palette };
        _differ = new FrameDiffer(_palette.Styles, _graphemes);
        var cluster = new BenchCluster(Tasks / TasksPerOffer * 2, running: TimeSpan.FromDays(1));
        for (var running = 0; running < Tasks; running += TasksPerOffer)
        {
            var offer = cluster.Offers.Dequeue();
            cluster.RunTasks(offer, Enumerable.Range(running, TasksPerOffer)
                .Select(number => TaskOn(offer.AgentId, number)));
        }

        _views[0] = cluster.TakeView();
        var last = cluster.Offers.Dequeue();
        cluster.RunTasks(last, [TaskOn(last.AgentId, Tasks)]);
        _views[1] = cluster.TakeView();
        _app.Update(_views[0]);
        _app.Handle(KeyStroke.Of('4'));

        // Ten thousand rows are put in order behind the scenes.
        SpinWait.SpinUntil(() => Screen().Contains("task-0", StringComparison.Ordinal));
    }

    [Benchmark(Baseline = true, Description = "nothing has changed")]
    public int Idle() => Paint();

    [Benchmark(Description = "one row further")]
    public int Scrolled()
    {
        _turn++;
        _app.Handle(new KeyStroke(_turn / 5_000 % 2 == 0 ? Key.Down : Key.Up));
        return Paint();
    }

    [Benchmark(Description = "a page further")]
    public int Paged()
    {
        _turn++;
        _app.Handle(new KeyStroke(_turn / 100 % 2 == 0 ? Key.PageDown : Key.PageUp));
        return Paint();
    }

    [Benchmark(Description = "a new view of the cluster, and its frame")]
    public int Live()
    {
        _app.Update(_views[_turn++ % 2]);
        return Paint();
    }

    [Benchmark(Description = "all drawn anew")]
    public int Whole()
    {
        _shown.Forget();
        return Paint();
    }

    private string Screen()
    {
        _ = Paint();
        return string.Concat(Enumerable.Range(0, Height).SelectMany(
            y => _canvas.Cells.Row(y).ToArray().Select(cell => (char)cell.Glyph)));
    }

    private int Paint()
    {
        _app.Draw(_canvas, default);
        _differ.Write(_shown, _canvas.Cells, _writer);
        _shown.CopyFrom(_canvas.Cells);
        return _writer.Length;
    }

    private static TaskInfo TaskOn(AgentId agent, int number) => new()
    {
        Name = "bench",
        TaskId = new($"task-{number}"),
        AgentId = agent,
        Command = new() { Value = "true" },
        Resources = [Scalar("cpus", 0.01), Scalar("mem", 1)],
    };

    private static Resource Scalar(string name, double value) => new()
    {
        Name = name,
        Type = ValueKind.Scalar,
        Scalar = new() { Value = value },
    };
}
