using MesosMock.Protocol.V1;
using MesosMock.Protocol.V1.Scheduler;
using MesosMock.Simulation;
using MesosMock.Simulation.Configuration;
using MesosMock.Simulation.Time;

namespace MesosMock.Tests.Conventions;

/// <summary>Every type of call has somebody who carries it out.</summary>
public sealed class CallTableTests
{
    private const string Stream = "stream";

    public static TheoryData<CallType> HandledTypes =>
    [
        .. Enum.GetValues<CallType>()
            .Where(type => type is not (CallType.Unknown or CallType.Subscribe)),
    ];

    [Theory]
    [MemberData(nameof(HandledTypes))]
    public void Every_type_of_call_is_carried_out(CallType type)
    {
        var (cluster, id) = Subscribed();

        var reply = cluster.Apply(new Command.Scheduler(Stream, CallOf(type, id)));

        Assert.True(reply.IsSuccess, $"{type}: {reply.Status} {reply.Body}");
    }

    [Fact]
    public void Only_the_unknown_type_is_not_implemented()
    {
        var (cluster, id) = Subscribed();

        var reply = cluster.Apply(new Command.Scheduler(Stream, CallOf(CallType.Unknown, id)));

        Assert.Equal(501, reply.Status);
    }

    private static (Cluster Cluster, FrameworkId Id) Subscribed()
    {
        var cluster = new Cluster(new ClusterOptions { Seed = 1 }, Instant.Epoch);
        var id = new FrameworkId("conventions");
        cluster.Apply(new Command.Subscribe(Stream, new()
        {
            Type = CallType.Subscribe,
            FrameworkId = id,
            Subscribe = new() { FrameworkInfo = InfoOf(id) },
        }));
        return (cluster, id);
    }

    private static FrameworkInfo InfoOf(FrameworkId id) =>
        new()
        {
            User = "user",
            Name = "conventions",
            Id = id,
            Roles = ["role"],
            Capabilities = [new() { Type = FrameworkInfoCapabilityType.MultiRole }],
        };

    /// <summary>A call with every body: each handler takes its own.</summary>
    private static Call CallOf(CallType type, FrameworkId id)
    {
        var agent = new AgentId("agent");
        return new()
        {
            FrameworkId = id,
            Type = type,
            Accept = new(),
            Decline = new(),
            AcceptInverseOffers = new(),
            DeclineInverseOffers = new(),
            Revive = new(),
            Suppress = new(),
            Kill = new() { TaskId = new("task") },
            Shutdown = new() { ExecutorId = new("executor"), AgentId = agent },
            Acknowledge = new() { AgentId = agent, TaskId = new("task"), Uuid = default },
            AcknowledgeOperationStatus = new()
            {
                AgentId = agent,
                Uuid = default,
                OperationId = new("operation"),
            },
            Reconcile = new(),
            ReconcileOperations = new(),
            Message = new() { AgentId = agent, ExecutorId = new("executor"), Data = default },
            Request = new(),
            UpdateFramework = new() { FrameworkInfo = InfoOf(id) },
        };
    }
}
