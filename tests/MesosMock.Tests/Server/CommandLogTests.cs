using System.Text;
using System.Text.Json;
using MesosMock.Server;
using MesosMock.Server.Loop;
using MesosMock.Server.Recording;
using MesosMock.Simulation;
using MesosMock.Simulation.Configuration;
using MesosMock.Simulation.Time;
using Microsoft.Extensions.Logging.Abstractions;

namespace MesosMock.Tests.Server;

public sealed class CommandLogTests
{
    private static readonly ClusterOptions Full = new()
    {
        Seed = 7,
        Capacity = CapacityMode.Finite,
        OfferTimeout = TimeSpan.FromSeconds(3),
        Agents = [new() { Count = 3, Resources = "cpus:2;mem:32", Region = "r", Zone = "z" }],
        TaskState = new()
        {
            DelayTaskStarting = DurationDistribution.Constant(TimeSpan.FromMilliseconds(1.5)),
            DelayTaskNextState =
                DurationDistribution.Uniform(TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(2)),
            DelayTaskLostRecovered = DurationDistribution.LogNormal(
                TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(30)),
            RatioTaskFailed = 0.3,
        },
        Faults =
        [
            new()
            {
                Fault = "kill.lost",
                Every = DurationDistribution.Exponential(TimeSpan.FromSeconds(10)),
                Parameters = [new("then", "x")],
            },
        ],
        TaskRules = [new() { Match = "task(a)", End = [new("FAILED", 0.1)] }],
    };

    [Fact]
    public void The_header_holds_all_that_a_run_was_made_of()
    {
        var header = HeaderOf(Full).GetProperty("cluster");

        var again = header.Deserialize<ClusterOptions>(RecordJson.Options);

        Assert.Equivalent(Full, again, strict: true);
        Assert.Equal(
            Full.TaskState.DelayTaskNextState, again?.TaskState.DelayTaskNextState);
        Assert.Equal(Full.Faults[0].Every, again?.Faults[0].Every);
    }

    [Fact]
    public void The_header_is_for_readers()
    {
        var header = HeaderOf(Full).GetProperty("cluster");

        Assert.Equal("Finite", header.GetProperty("Capacity").GetString());
        Assert.Equal(
            "uniform(1s,2m)",
            header.GetProperty("TaskState").GetProperty("DelayTaskNextState").GetString());
    }

    [Fact]
    public void What_a_loop_that_waits_has_written_is_in_the_file()
    {
        var path = Path.GetTempFileName();
        using var log = CommandLog.Create(
            new() { RecordFile = path }, default, NullLogger.Instance);
        using var loop = new ClusterLoop(
            new ClusterMachine(new Cluster(new ClusterOptions(), default)),
            new SimulationClock(new FrozenTime(), default, 1),
            new NoSink(),
            new OwnFault(),
            log);

        var reply = loop.PostAsync(new Command.Act("fault add kill.lost"));

        Assert.True(reply.IsCompletedSuccessfully);
        using var file = new FileStream(
            path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1,
            FileOptions.DeleteOnClose);
        using var reader = new StreamReader(file);
        var lines = reader.ReadToEnd().Split('\n');
        Assert.Equal(3, lines.Length);
        Assert.Contains("fault add kill.lost", lines[1]);
    }

    private static JsonElement HeaderOf(ClusterOptions cluster)
    {
        using var file = new MemoryStream();
        using var log = new CommandLog(file, NullLogger.Instance);
        log.WriteHeader(new MasterServerOptions { Cluster = cluster }, default(Instant));
        return JsonDocument.Parse(Encoding.UTF8.GetString(file.ToArray())).RootElement;
    }

    private sealed class NoSink : IEffectSink
    {
        public void Take(Effect effect)
        {
        }
    }
}
