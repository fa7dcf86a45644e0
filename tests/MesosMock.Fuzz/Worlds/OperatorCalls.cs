using MesosMock.Protocol.V1;
using MesosMock.Protocol.V1.Master;
using MesosMock.Simulation.State;
using Command = MesosMock.Simulation.Command;

namespace MesosMock.Fuzz.Worlds;

/// <summary>
/// What operators call: reservations, volumes, quota, weights, maintenance, agents, frameworks.
/// Much of it is refused; nothing of it may break what holds.
/// </summary>
internal sealed class OperatorCalls(World world, Random random)
{
    private static readonly string[] Roles = ["role-a", "r1", "r1/sub", "*", "stranger"];

    public Command Next()
    {
        var agent = world.Step.AgentTable[random.Next(world.Step.AgentTable.Count)];
        var id = agent.Id;
        return new Command.Operator(random.Next(18) switch
        {
            0 or 1 => new Call
            {
                Type = CallType.ReserveResources,
                ReserveResources = new() { AgentId = id, Resources = [Reserved()] },
            },
            2 when Owned(agent, isVolume: false) is { } reserved => new Call
            {
                Type = CallType.UnreserveResources,
                UnreserveResources = new() { AgentId = id, Resources = [Part(reserved)] },
            },
            3 or 4 when Owned(agent, isVolume: false) is { Name: "disk" } disk => new Call
            {
                Type = CallType.CreateVolumes,
                CreateVolumes = new() { AgentId = id, Volumes = [Volume(Part(disk))] },
            },
            5 when Owned(agent, isVolume: true) is { } volume => new Call
            {
                Type = CallType.DestroyVolumes,
                DestroyVolumes = new() { AgentId = id, Volumes = [volume] },
            },
            6 when Owned(agent, isVolume: true) is { } volume => new Call
            {
                Type = CallType.GrowVolume,
                GrowVolume = new()
                {
                    AgentId = id,
                    Volume = volume,
                    Addition = volume with { Disk = null, Scalar = new() { Value = 1 } },
                },
            },
            7 when Owned(agent, isVolume: true) is { } volume => new Call
            {
                Type = CallType.ShrinkVolume,
                ShrinkVolume = new()
                {
                    AgentId = id,
                    Volume = volume,
                    Subtract = new() { Value = 1 },
                },
            },
            8 or 9 => Quota(),
            10 => new Call
            {
                Type = CallType.UpdateWeights,
                UpdateWeights = new()
                {
                    WeightInfos = [new() { Role = Role(), Weight = random.Next(5) }],
                },
            },
            11 => new Call
            {
                Type = CallType.StartMaintenance,
                StartMaintenance = new() { Machines = [MachineOf(agent)] },
            },
            12 or 13 => new Call
            {
                Type = CallType.StopMaintenance,
                StopMaintenance = new() { Machines = [MachineOf(agent)] },
            },
            14 => new Call
            {
                Type = CallType.DeactivateAgent,
                DeactivateAgent = new() { AgentId = id },
            },
            15 => new Call
            {
                Type = CallType.ReactivateAgent,
                ReactivateAgent = new() { AgentId = id },
            },
            16 when random.Next(20) == 0 && world.Frameworks.FirstOrDefault() is { } framework =>
                new Call
                {
                    Type = CallType.Teardown,
                    Teardown = new() { FrameworkId = framework.Id },
                },
            _ => new Call { Type = Question() },
        });
    }

    private static MachineId MachineOf(Agent agent) =>
        new() { Hostname = agent.Hostname, Ip = agent.Ip };

    private CallType Question() => random.Next(5) switch
    {
        0 => CallType.GetState,
        1 => CallType.GetAgents,
        2 => CallType.GetQuota,
        3 => CallType.GetMaintenanceStatus,
        _ => CallType.GetMetrics,
    };

    private Call Quota() => new()
    {
        Type = CallType.UpdateQuota,
        UpdateQuota = new()
        {
            Force = random.Next(2) == 0,
            QuotaConfigs =
            [
                new()
                {
                    Role = Role(),
                    Guarantees = random.Next(2) == 0
                        ? [new() { Key = "cpus", Value = new() { Value = random.Next(4) } }]
                        : [],
                    Limits = random.Next(2) == 0
                        ? [new() { Key = "cpus", Value = new() { Value = random.Next(12) } }]
                        : [],
                },
            ],
        },
    };

    private string Role() => Roles[random.Next(Roles.Length)];

    /// <summary>Some of what an agent has, reserved for a role.</summary>
    private Resource Reserved() => new()
    {
        Name = random.Next(3) switch { 0 => "cpus", 1 => "mem", _ => "disk" },
        Type = ValueKind.Scalar,
        Scalar = new() { Value = random.Next(1, 4) },
        Reservations = [new() { Type = ResourceReservationInfoType.Dynamic, Role = Role() }],
    };

    /// <summary>A reservation or a volume that an agent has; null when it has none.</summary>
    private Resource? Owned(Agent agent, bool isVolume)
    {
        Resource[] owned =
        [
            .. agent.Total.ToWire(new(null, HasRefinement: true)).Where(resource =>
                !resource.Reservations.IsEmpty
                && resource.Type == ValueKind.Scalar
                && resource.Disk?.Persistence is null == !isVolume),
        ];
        return owned.Length == 0 ? null : owned[random.Next(owned.Length)];
    }

    private Resource Part(Resource resource) => random.Next(2) == 0
        ? resource
        : resource with { Scalar = new() { Value = 1 } };

    private Resource Volume(Resource disk) => disk with
    {
        Disk = new()
        {
            Persistence = new() { Id = $"volume-{random.Next(50)}" },
            Volume = new() { Mode = VolumeMode.Rw, ContainerPath = "data" },
        },
    };
}
