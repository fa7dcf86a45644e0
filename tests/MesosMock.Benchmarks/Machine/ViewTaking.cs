using System.Buffers;
using BenchmarkDotNet.Attributes;
using MesosMock.Protocol;
using MesosMock.Protocol.V1;
using MesosMock.Simulation.Views;

namespace MesosMock.Benchmarks.Machine;

/// <summary>
/// What a reader costs the machine: its turn is over once the view is taken, and the answer is
/// written from the view outside. Launches wait for the first figures only, never for the last.
/// </summary>
[MemoryDiagnoser]
public class ViewTaking
{
    private const int TasksPerOffer = 100;

    private readonly ArrayBufferWriter<byte> _output = new(1 << 20);
    private BenchCluster _cluster = new(1);
    private long _launched;

    /// <summary>How many tasks run while the view is taken.</summary>
    [Params(1000, 10_000, 100_000)]
    public int Tasks { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _cluster = new(10_000, running: TimeSpan.FromDays(1));
        for (var running = 0; running < Tasks; running += TasksPerOffer)
        {
            var offer = _cluster.Offers.Dequeue();
            _cluster.RunTasks(
                offer, Enumerable.Range(0, TasksPerOffer).Select(_ => TaskOn(offer.AgentId)));
        }

        _cluster.TakeView();
    }

    [Benchmark(Description = "view after one launch")]
    public ClusterView After_one_change()
    {
        if (_cluster.Offers.Count == 0)
        {
            _cluster.NextRound();
        }

        var offer = _cluster.Offers.Dequeue();
        _cluster.RunTasks(offer, [TaskOn(offer.AgentId)]);
        return _cluster.TakeView();
    }

    [Benchmark(Description = "all tasks written as JSON, outside the machine")]
    public int Written()
    {
        var view = _cluster.TakeView();
        var bytes = 0;
        foreach (var framework in view.Frameworks)
        {
            foreach (var task in framework.Tasks)
            {
                _output.ResetWrittenCount();
                WireCodec.Write(task.Record, WireFormat.Json, _output);
                bytes += _output.WrittenCount;
            }
        }

        return bytes;
    }

    private TaskInfo TaskOn(AgentId agent) => new()
    {
        Name = "bench",
        TaskId = new($"task-{_launched++}"),
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
