using MesosMock.Load.Clients;
using MesosMock.Load.Rows;
using MesosMock.Load.Targets;

namespace MesosMock.Load.Commands;

/// <summary>Times launches while somebody reads the state of many running tasks.</summary>
internal static class StateCommand
{
    private const int Agents = 100;
    private const int FillingFrameworks = 10;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);

    public static async Task<int> RunAsync(IReadOnlyList<string> words, CancellationToken ending)
    {
        var arguments = new Arguments(words, "--server", "--tasks", "--seconds");
        var tasks = arguments.Count("--tasks", 100_000);
        var time = arguments.Seconds("--seconds", 5);
        await using var server = await TargetProcess.StartMockAsync(
            arguments.Server, new() { Agents = Agents });
        await using var running = await Filling.RunAsync(server, FillingFrameworks, tasks, ending);
        await using var launching = await LoadSession.StartAsync(new(), server.EndPoint);
        await Task.Delay(WarmUp, ending);

        var table = new MarkdownTable(
            Console.Out, "reader", "launches per s", "to first update ms p50, p99",
            "to last update ms p50, p99", "answers", "answer ms p50, p99", "answer MB", "peak MB");
        var errors = new ErrorList();
        foreach (var isOfOperatorApi in new bool?[] { null, true, false, null })
        {
            using var reader = isOfOperatorApi is { } which
                ? new StateReader(server.EndPoint, which)
                : null;
            using var parts = new LoadParts();
            var reading = reader?.RepeatAsync(parts) ?? Task.CompletedTask;
            var figures = await Measurement.MeasureAsync(launching, server.Id, time, ending);
            await parts.EndAsync();
            await reading;
            figures.Tally.Add(reader?.Tally ?? new());
            table.Add(CellsOf(reader, figures));
            errors.Add(reader?.Name ?? "nobody", [figures]);
        }

        return errors.Print(Console.Out);
    }

    private static string[] CellsOf(StateReader? reader, LoadFigures figures) =>
    [
        reader?.Name ?? "nobody",
        $"{figures.PerSecond(LoadUnit.Task):0}",
        Pair(figures.Times.First),
        Pair(figures.Times.Last),
        reader is null ? "" : $"{reader.Times.Count}",
        reader is null ? "" : Pair(reader.Times),
        reader is null ? "" : $"{reader.Bytes / 1e6:0.0}",
        $"{figures.Server.PeakBytes / 1e6:0}",
    ];

    private static string Pair(Latencies times) =>
        $"{times.Milliseconds(0.5):0.00}, {times.Milliseconds(0.99):0.00}";
}
