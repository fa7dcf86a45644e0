using MesosMock.Protocol;
using MesosMock.Protocol.V1;
using MesosMock.Protocol.V1.Scheduler;
using MesosMock.Simulation.Views;

namespace MesosMock.Tests.Console;

/// <summary>A short conversation that never changes by itself.</summary>
internal sealed class FakeTraffic : IClusterTraffic
{
    private static readonly Bytes Uuid = Bytes.FromBase64("n8Vh3mR1TzyXkQoBAgMEBQ==");

    private readonly List<TrafficRecord> _records = [];

    public FakeTraffic()
    {
        Add(new TrafficRecord
        {
            IsCall = true,
            Status = 400,
            Answer = "Failed to parse body into JSON: it's broken",
            Size = 1,
            Body = "{"u8.ToArray(),
            Headers = [new("Mesos-Stream-Id", "stream-1"), new("Host", "x")],
        });
        Add(new TrafficRecord
        {
            Size = 418,
            Message = new TrafficMessage.ToScheduler(new Event
            {
                Type = EventType.Update,
                Update = new() { Status = StatusOf("web-2") },
            }),
        });
        Add(new TrafficRecord
        {
            IsCall = true,
            Status = 202,
            Size = 120,
            Latency = TimeSpan.FromMilliseconds(2),
            Headers = [new("Mesos-Stream-Id", "stream-1"), new("Host", "x")],
            Message = new TrafficMessage.OfScheduler(new Call
            {
                Type = CallType.Acknowledge,
                FrameworkId = new("f-1"),
                Acknowledge = new()
                {
                    TaskId = new("web-2"),
                    AgentId = new("a-1"),
                    Uuid = Uuid,
                },
            }),
        });
    }

    public bool IsWatched { get; private set; }

    public void Watch() => IsWatched = true;

    public IReadOnlyList<TrafficRecord> Read(long after) =>
        [.. _records.Where(record => record.Sequence > after)];

    public void Add(TrafficRecord record) => _records.Add(record with
    {
        Sequence = _records.Count + 1,
        Time = DateTimeOffset.UnixEpoch.AddMilliseconds(25 * _records.Count),
        Path = "/api/v1/scheduler",
        StreamId = "stream-1",
        Framework = "marathon",
    });

    private static TaskStatusInfo StatusOf(string task) => new()
    {
        TaskId = new(task),
        State = TaskState.Failed,
        Uuid = Uuid,
    };
}
