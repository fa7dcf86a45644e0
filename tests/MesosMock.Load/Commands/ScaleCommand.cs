using System.Diagnostics;
using MesosMock.Load.Rows;
using MesosMock.Load.Targets;

namespace MesosMock.Load.Commands;

/// <summary>Fills a cluster of the largest known size and asks it for its state.</summary>
internal static class ScaleCommand
{
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(5);

    public static async Task<int> RunAsync(IReadOnlyList<string> words, CancellationToken ending)
    {
        var arguments = new Arguments(words, "--server", "--agents", "--tasks", "--frameworks");
        var tasks = arguments.Count("--tasks", 400_000);
        var frameworks = arguments.Count("--frameworks", 50);
        var options = new TargetOptions
        {
            Agents = arguments.Count("--agents", 40_000),
            AllocationInterval = TimeSpan.FromSeconds(1),
            IsFinite = true,
        };
        await using var server = await TargetProcess.StartMockAsync(arguments.Server, options);
        Console.WriteLine(
            $"{options.Agents} agents listen after {server.StartTime.TotalMilliseconds:0} ms, "
            + $"{server.Usage.Bytes / 1e6:0} MB");

        var watch = Stopwatch.StartNew();
        await using var session = await Filling.RunAsync(server, frameworks, tasks, ending);
        Console.WriteLine(
            $"{tasks} tasks of {frameworks} frameworks run after {watch.Elapsed.TotalSeconds:0} s, "
            + $"{server.Usage.Bytes / 1e6:0} MB");

        var figures = await Measurement.MeasureAsync(session, server.Id, Idle, ending);
        Console.WriteLine(
            "then, with nothing to do: "
            + $"{figures.ServerCpuSeconds / figures.Seconds:0.00} of a CPU");
        figures.Tally.Add(session.Tally);
        foreach (var isOfOperatorApi in new[] { true, false })
        {
            using var reader = new StateReader(server.EndPoint, isOfOperatorApi);
            await reader.ReadAsync(ending);
            figures.Tally.Add(reader.Tally);
            Console.WriteLine(
                $"{reader.Name}: {reader.Bytes / 1e6:0} MB in "
                + $"{reader.Times.Milliseconds(0.5) / 1000:0.0} s");
        }

        Console.WriteLine($"peak {server.Usage.PeakBytes / 1e6:0} MB");
        var errors = new ErrorList();
        errors.Add("scale", [figures]);
        return errors.Print(Console.Out);
    }
}
