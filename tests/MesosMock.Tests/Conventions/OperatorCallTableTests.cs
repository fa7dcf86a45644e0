using MesosMock.Protocol.V1;
using MesosMock.Protocol.V1.Master;
using MesosMock.Simulation;
using MesosMock.Simulation.Configuration;
using MesosMock.Simulation.Time;

namespace MesosMock.Tests.Conventions;

/// <summary>Every type of operators' calls has somebody who carries it out.</summary>
public sealed class OperatorCallTableTests
{
    /// <summary>
    /// SUBSCRIBE opens a stream and never reaches the table; the views are added by themselves.
    /// </summary>
    public static TheoryData<CallType> HandledTypes =>
    [
        .. Enum.GetValues<CallType>().Where(type => type is not (
            CallType.Unknown or CallType.Subscribe or CallType.GetState or CallType.GetAgents
            or CallType.GetFrameworks or CallType.GetTasks or CallType.GetExecutors
            or CallType.GetOperations or CallType.GetRoles or CallType.GetMaster)),
    ];

    [Theory]
    [MemberData(nameof(HandledTypes))]
    public void Every_type_of_call_is_carried_out(CallType type)
    {
        var cluster = new Cluster(new ClusterOptions { Seed = 1 }, Instant.Epoch);

        var reply = cluster.Apply(new Command.Operator(CallOf(type)));

        Assert.NotEqual(501, reply.Status);
    }

    [Fact]
    public void Only_the_unknown_type_is_not_implemented()
    {
        var cluster = new Cluster(new ClusterOptions { Seed = 1 }, Instant.Epoch);

        var reply = cluster.Apply(new Command.Operator(CallOf(CallType.Unknown)));

        Assert.Equal(501, reply.Status);
    }

    /// <summary>A call with every body: each handler takes its own.</summary>
    private static Call CallOf(CallType type)
    {
        var agent = new AgentId("agent");
        var disk = new Resource { Name = "disk", Type = ValueKind.Scalar, Scalar = new(1) };
        return new()
        {
            Type = type,
            GetMetrics = new(),
            SetLoggingLevel = new() { Level = 1, Duration = new(1) },
            ListFiles = new() { Path = "/" },
            ReadFile = new() { Path = "/", Offset = 0 },
            UpdateWeights = new(),
            ReserveResources = new() { AgentId = agent },
            UnreserveResources = new() { AgentId = agent },
            CreateVolumes = new() { AgentId = agent },
            DestroyVolumes = new() { AgentId = agent },
            GrowVolume = new() { AgentId = agent, Volume = disk, Addition = disk },
            ShrinkVolume = new() { AgentId = agent, Volume = disk, Subtract = new(1) },
            UpdateMaintenanceSchedule = new() { Schedule = new() },
            StartMaintenance = new(),
            StopMaintenance = new(),
            DrainAgent = new() { AgentId = agent },
            DeactivateAgent = new() { AgentId = agent },
            ReactivateAgent = new() { AgentId = agent },
            UpdateQuota = new(),
            Teardown = new() { FrameworkId = new("framework") },
            MarkAgentGone = new() { AgentId = agent },
            SetQuota = new() { QuotaRequest = new() },
            RemoveQuota = new() { Role = "role" },
        };
    }
}
