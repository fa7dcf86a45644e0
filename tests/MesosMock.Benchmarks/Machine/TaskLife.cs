using BenchmarkDotNet.Attributes;
using MesosMock.Protocol.V1;
using MesosMock.Server.Journal;

namespace MesosMock.Benchmarks.Machine;

/// <summary>
/// A task's whole life in the machine alone: launch, three updates, three acknowledgements.
/// </summary>
[MemoryDiagnoser]
public class TaskLife
{
    private const int Tasks = 1000;

    private BenchCluster _cluster = new(1);
    private long _launched;

    /// <summary>Size of the cluster; what a task costs must not depend on it.</summary>
    [Params(10, 1000, 10_000)]
    public int Agents { get; set; }

    /// <summary>Whether a journal is kept, as a server does.</summary>
    [Params(false, true)]
    public bool HasJournal { get; set; }

    [GlobalSetup]
    public void Setup() => _cluster = new(
        Agents, HasJournal ? new JournalStore(100_000, null, TimeProvider.System) : null);

    [Benchmark(OperationsPerInvoke = Tasks)]
    public long Launch_and_acknowledge_to_the_end()
    {
        for (var i = 0; i < Tasks; i++)
        {
            if (_cluster.Offers.Count == 0)
            {
                _cluster.NextRound();
            }

            var offer = _cluster.Offers.Dequeue();
            _cluster.RunTasks(offer, [TaskOn(offer.AgentId, _launched++)]);
        }

        return _cluster.Ended == _launched
            ? _launched
            : throw new InvalidOperationException($"{_cluster.Ended} of {_launched} tasks ended.");
    }

    internal static TaskInfo TaskOn(AgentId agent, long number) => new()
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
