using MesosMock.Load.Clients;
using MesosMock.Load.Rows;
using MesosMock.Load.Targets;

namespace MesosMock.Load.Commands;

/// <summary>Runs half of what a mock can bear for long, and prints how it fares.</summary>
internal static class SoakCommand
{
    private const double Share = 0.5;
    private const int Agents = 100;

    private static readonly RunLength Full = new(TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(5));

    public static async Task<int> RunAsync(IReadOnlyList<string> words, CancellationToken ending)
    {
        var arguments = new Arguments(words, "--server", "--minutes", "--rate");
        var minutes = arguments.Number("--minutes", 20);
        await using var server = await TargetProcess.StartMockAsync(
            arguments.Server, new() { Agents = Agents });
        var rate = arguments.Number("--rate", double.MaxValue);
        if (rate == double.MaxValue)
        {
            var full = await Measurement.RunAsync(LoadRows.Life, server, Full, ending);
            rate = Share * full.PerSecond(LoadUnit.Task);
        }

        Console.WriteLine($"{rate:0} tasks per second for {minutes} minutes");
        var table = new MarkdownTable(
            Console.Out, "minute", "tasks per s", "to last update ms p50, p99", "CPU us per task",
            "MB", "hung calls", "errors");
        var errors = new ErrorList();
        await using var session = await LoadSession.StartAsync(
            LoadRows.Life with { TasksPerSecond = rate }, server.EndPoint);
        for (var minute = 0.0; minute < minutes; minute++)
        {
            var time = TimeSpan.FromMinutes(Math.Min(1, minutes - minute));
            var figures = await Measurement.MeasureAsync(session, server.Id, time, ending);
            table.Add(
                $"{minute + time.TotalMinutes:0.#}",
                $"{figures.PerSecond(LoadUnit.Task):0}",
                $"{figures.Times.Last.Milliseconds(0.5):0.00}, "
                    + $"{figures.Times.Last.Milliseconds(0.99):0.00}",
                $"{figures.CpuMicroseconds(LoadUnit.Task):0}",
                $"{figures.Server.Bytes / 1e6:0}",
                $"{figures.HungCalls}",
                $"{figures.Tally.Errors}");
            errors.Add($"minute {minute + 1:0}", [figures]);
        }

        return errors.Print(Console.Out);
    }
}
