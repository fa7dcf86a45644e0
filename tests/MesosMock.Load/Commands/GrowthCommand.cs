using MesosMock.Load.Clients;
using MesosMock.Load.Rows;
using MesosMock.Load.Targets;

namespace MesosMock.Load.Commands;

/// <summary>Prints how costs grow with agents, tasks, frameworks and subscribers.</summary>
internal sealed class GrowthCommand
{
    private static readonly TargetOptions Middle = new() { Agents = 1000 };

    private readonly string _server;
    private readonly RunLength _length;
    private readonly CancellationToken _ending;
    private readonly ErrorList _errors = new();

    private GrowthCommand(string server, RunLength length, CancellationToken ending)
    {
        _server = server;
        _length = length;
        _ending = ending;
    }

    public static async Task<int> RunAsync(IReadOnlyList<string> words, CancellationToken ending)
    {
        var arguments = new Arguments(words, "--server", "--seconds", "--warm-up");
        var growth = new GrowthCommand(
            arguments.Server,
            new(arguments.Seconds("--warm-up", 3), arguments.Seconds("--seconds", 3)),
            ending);
        await growth.PrintAgentsAsync();
        await growth.PrintTasksAsync();
        await growth.PrintFrameworksAsync();
        await growth.PrintWatchersAsync();
        return growth._errors.Print(Console.Out);
    }

    private async Task PrintAgentsAsync()
    {
        var table = new MarkdownTable(
            Console.Out, "agents", "listens after ms", "idle MB", "bytes per agent more",
            "idle share of a CPU", "CPU us per task", "peak MB");
        (int Agents, long Bytes)? before = null;
        foreach (var agents in new[] { 100, 1000, 10_000, 100_000 })
        {
            await using var server = await StartAsync(new()
            {
                Agents = agents,
                AllocationInterval = TimeSpan.FromSeconds(1),
            });
            await Task.Delay(_length.WarmUp, _ending);
            var start = server.Usage;
            await Task.Delay(_length.Measured, _ending);
            var idle = server.Usage;
            var each = before is { } fewer
                ? $"{(idle.Bytes - fewer.Bytes) / (double)(agents - fewer.Agents):0}"
                : "";
            before = (agents, idle.Bytes);
            var share = (idle.CpuSeconds - start.CpuSeconds) / _length.Measured.TotalSeconds;
            var figures = await MeasureAsync($"{agents} agents", new(), server);
            table.Add(
                $"{agents}", $"{server.StartTime.TotalMilliseconds:0}", $"{idle.Bytes / 1e6:0}",
                each, $"{share:0.000}", Cpu(figures, LoadUnit.Task), Peak(figures));
        }
    }

    private async Task PrintTasksAsync()
    {
        var table = new MarkdownTable(
            Console.Out, "running tasks", "MB", "bytes per task more", "CPU us per further task",
            "its last update ms p50, p99");
        (int Tasks, long Bytes)? before = null;
        foreach (var tasks in new[] { 1000, 10_000, 100_000 })
        {
            await using var server = await StartAsync(Middle);
            await using var running = await Filling.RunAsync(server, 10, tasks, _ending);
            await Task.Delay(_length.WarmUp, _ending);
            var bytes = server.Usage.Bytes;
            var each = before is { } fewer
                ? $"{(bytes - fewer.Bytes) / (double)(tasks - fewer.Tasks):0}"
                : "";
            before = (tasks, bytes);
            var figures = await MeasureAsync($"{tasks} tasks", new(), server);
            table.Add(
                $"{tasks}", $"{bytes / 1e6:0}", each, Cpu(figures, LoadUnit.Task),
                Pair(figures.Times.Last));
        }
    }

    private async Task PrintFrameworksAsync()
    {
        var table = new MarkdownTable(
            Console.Out, "frameworks", "tasks per s", "CPU us per task",
            "last update ms p50, p99", "peak MB");
        foreach (var frameworks in new[] { 1, 10, 100 })
        {
            await using var server = await StartAsync(Middle);
            var load = new LoadOptions { Frameworks = frameworks };
            var figures = await MeasureAsync($"{frameworks} frameworks", load, server);
            table.Add(
                $"{frameworks}", $"{figures.PerSecond(LoadUnit.Task):0}",
                Cpu(figures, LoadUnit.Task), Pair(figures.Times.Last), Peak(figures));
        }
    }

    private async Task PrintWatchersAsync()
    {
        var table = new MarkdownTable(
            Console.Out, "subscribers", "tasks per s", "events per s", "CPU us per task",
            "CPU us per event", "peak MB");
        foreach (var watchers in new[] { 1, 10, 100 })
        {
            await using var server = await StartAsync(Middle with { Agents = 100 });
            var load = LoadRows.Life with { Watchers = watchers };
            var figures = await MeasureAsync($"{watchers} subscribers", load, server);
            table.Add(
                $"{watchers}", $"{figures.PerSecond(LoadUnit.Task):0}",
                $"{figures.PerSecond(LoadUnit.Event):0}", Cpu(figures, LoadUnit.Task),
                Cpu(figures, LoadUnit.Event), Peak(figures));
        }
    }

    private Task<TargetProcess> StartAsync(TargetOptions options) =>
        TargetProcess.StartMockAsync(_server, options);

    private async Task<LoadFigures> MeasureAsync(
        string name, LoadOptions load, TargetProcess server)
    {
        var figures = await Measurement.RunAsync(load, server, _length, _ending);
        _errors.Add(name, [figures]);
        return figures;
    }

    private static string Cpu(LoadFigures figures, LoadUnit unit) =>
        $"{figures.CpuMicroseconds(unit):0.0}";

    private static string Peak(LoadFigures figures) => $"{figures.Server.PeakBytes / 1e6:0}";

    private static string Pair(Latencies times) =>
        $"{times.Milliseconds(0.5):0.00}, {times.Milliseconds(0.99):0.00}";
}
