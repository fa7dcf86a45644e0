using MesosMock.Load.Clients;
using MesosMock.Load.Rows;
using MesosMock.Load.Targets;

namespace MesosMock.Load.Commands;

/// <summary>Loads a published mock and the yardstick by turns and prints both.</summary>
internal static class TableCommand
{
    private static readonly string[] Heads =
    [
        "load", "unit", "mock per s (range)", "yardstick per s (range)", "ratio",
        "CPU us per unit", "first update ms p50, p99",
        "last update ms p50, p99", "peak MB",
        "client's share of a CPU",
    ];

    public static async Task<int> RunAsync(IReadOnlyList<string> words, CancellationToken ending)
    {
        var arguments = new Arguments(
            words, "--server", "--rows", "--runs", "--seconds", "--warm-up");
        var server = arguments.Server;
        var rows = Choose(arguments.Text("--rows", ""));
        var runs = arguments.Count("--runs", 5);
        var length = new RunLength(
            arguments.Seconds("--warm-up", 2), arguments.Seconds("--seconds", 3));

        var table = new MarkdownTable(Console.Out, Heads);
        var errors = new ErrorList();
        foreach (var row in rows)
        {
            var mock = new List<LoadFigures>();
            var yardstick = new List<LoadFigures>();
            for (var run = 0; run < runs; run++)
            {
                await using (var target = await TargetProcess.StartMockAsync(server, row.Target))
                {
                    mock.Add(await Measurement.RunAsync(row.Load, target, length, ending));
                }

                await using (var target = await TargetProcess.StartYardstickAsync(row.Target))
                {
                    yardstick.Add(await Measurement.RunAsync(row.Load, target, length, ending));
                }
            }

            table.Add(CellsOf(row, mock, yardstick));
            errors.Add(row.Name, mock);
            errors.Add(row.Name + ", yardstick", yardstick);
        }

        return errors.Print(Console.Out);
    }

    private static IEnumerable<LoadRow> Choose(string names)
    {
        var wanted = names.Split(',', StringSplitOptions.RemoveEmptyEntries);
        var unknown = wanted.Except(LoadRows.All.Select(row => row.Name)).FirstOrDefault();
        return unknown is not null
            ? throw new UsageException(
                $"there is no row {unknown}; there are "
                + string.Join(", ", LoadRows.All.Select(row => row.Name)))
            : LoadRows.All.Where(row => wanted.Length == 0 || wanted.Contains(row.Name));
    }

    private static string[] CellsOf(
        LoadRow row, List<LoadFigures> mock, List<LoadFigures> yardstick)
    {
        var ours = Spread.Of(mock, run => run.PerSecond(row.Unit));
        var theirs = Spread.Of(yardstick, run => run.PerSecond(row.Unit));
        return
        [
            row.Name,
            row.Unit.ToString().ToLowerInvariant(),
            ours.ToString(),
            theirs.ToString(),
            $"{ours.Median / theirs.Median:0.00}",
            Both(run => run.CpuMicroseconds(row.Unit), "0.0"),
            Times(times => times.First),
            Times(times => times.Last),
            Both(run => run.Server.PeakBytes / 1e6, "0"),
            Both(run => run.ClientShare, "0.00"),
        ];

        string Both(Func<LoadFigures, double> figure, string format) =>
            $"{Median(mock, figure, format)} / {Median(yardstick, figure, format)}";

        string Times(Func<LaunchTimes, Latencies> which) => row.Unit == LoadUnit.Task
            ? $"{Pair(mock, which)} / {Pair(yardstick, which)}"
            : "";
    }

    private static string Pair(List<LoadFigures> runs, Func<LaunchTimes, Latencies> which) =>
        Median(runs, run => which(run.Times).Milliseconds(0.5), "0.00") + ", "
        + Median(runs, run => which(run.Times).Milliseconds(0.99), "0.00");

    private static string Median(
        List<LoadFigures> runs, Func<LoadFigures, double> figure, string format) =>
        Spread.Of(runs, figure).Median.ToString(format);
}
