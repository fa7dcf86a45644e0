using System.Diagnostics;
using MesosMock.Server.Journal;

namespace MesosMock.Benchmarks.Machine;

/// <summary>A day of tasks in the machine alone: does it grow with age?</summary>
internal static class SimulatedDay
{
    private const int Agents = 1000;
    private const int TasksPerSecond = 10;
    private const int SecondsPerHour = 3600;
    private const int Hours = 24;
    private const int JournalEntries = 100_000;

    /// <summary>Runs it, and prints a row for every hour.</summary>
    public static void Run(TextWriter output)
    {
        var cluster = new BenchCluster(
            Agents, new JournalStore(JournalEntries, null, TimeProvider.System));
        output.WriteLine("| hour | tasks ended | MB in use | us per task |");
        output.WriteLine("| --- | --- | --- | --- |");
        var launched = 0L;
        for (var hour = 1; hour <= Hours; hour++)
        {
            var watch = Stopwatch.StartNew();
            for (var second = 0; second < SecondsPerHour; second++)
            {
                cluster.NextRound();
                for (var i = 0; i < TasksPerSecond; i++)
                {
                    var offer = cluster.Offers.Dequeue();
                    cluster.RunTasks(offer, [TaskLife.TaskOn(offer.AgentId, launched++)]);
                }
            }

            var each = watch.Elapsed.TotalMicroseconds / (SecondsPerHour * TasksPerSecond);
            var bytes = GC.GetTotalMemory(forceFullCollection: true);
            output.WriteLine($"| {hour} | {cluster.Ended} | {bytes / 1e6:0.0} | {each:0.0} |");
        }

        if (cluster.Ended != launched)
        {
            throw new InvalidOperationException($"{cluster.Ended} of {launched} tasks ended.");
        }
    }
}
