using MesosMock.Protocol.V1;

namespace MesosMock.Fuzz.Schedulers;

/// <summary>What a scheduler does with an offer.</summary>
internal sealed class OperationMaker(Random random)
{
    private int _made;

    public OfferOperation[] Make(Scheduler scheduler, Offer offer)
    {
        var made = new List<OfferOperation>();
        if (scheduler.Is(Manners.Reserves) && MakeResourceOperation(scheduler, offer) is { } other)
        {
            made.Add(other);
        }

        if (random.Next(5) > 0)
        {
            made.Add(scheduler.Is(Manners.LaunchesGroups) && random.Next(2) == 0
                ? LaunchGroup(scheduler, offer)
                : Launch(scheduler, offer));
        }

        return [.. made];
    }

    private static Resource[] Plain(Offer offer) =>
    [
        .. offer.Resources.Where(resource => resource.Reservations.IsEmpty
            && resource.Disk is null && resource.Type == ValueKind.Scalar),
    ];

    private OfferOperation Launch(Scheduler scheduler, Offer offer)
    {
        var count = random.Next(1, 4);
        var tasks = Enumerable.Range(0, count).Select(_ => Task(scheduler, offer)).ToArray();
        return new()
        {
            Type = OfferOperationType.Launch,
            Launch = new()
            {
                TaskInfos = [.. tasks.Select(task => WithProcess(scheduler, task))],
            },
        };
    }

    private TaskInfo WithProcess(Scheduler scheduler, TaskInfo task)
    {
        if (!scheduler.Is(Manners.OwnExecutors) || random.Next(2) == 0)
        {
            return task with { Command = new() { Value = "sleep 1" } };
        }

        var executor = new ExecutorId($"executor-{random.Next(3)}");
        scheduler.Executors.Add((executor, task.AgentId));
        return task with
        {
            Executor = new()
            {
                ExecutorId = executor,
                FrameworkId = scheduler.Id,
                Command = new() { Value = "run" },
                Resources = [Scalar("cpus", 0.1), Scalar("mem", 32)],
            },
        };
    }

    private OfferOperation LaunchGroup(Scheduler scheduler, Offer offer)
    {
        var executor = new ExecutorId($"default-{random.Next(3)}");
        scheduler.Executors.Add((executor, offer.AgentId));
        return new()
        {
            Type = OfferOperationType.LaunchGroup,
            LaunchGroup = new()
            {
                Executor = new()
                {
                    Type = ExecutorInfoType.Default,
                    ExecutorId = executor,
                    FrameworkId = scheduler.Id,
                    Resources = [Scalar("cpus", 0.1), Scalar("mem", 32), Scalar("disk", 32)],
                },
                TaskGroup = new()
                {
                    Tasks =
                    [
                        Task(scheduler, offer) with { Command = new() { Value = "a" } },
                        Task(scheduler, offer) with { Command = new() { Value = "b" } },
                    ],
                },
            },
        };
    }

    private TaskInfo Task(Scheduler scheduler, Offer offer)
    {
        var number = scheduler.Is(Manners.ReusesTaskIds)
            ? random.Next(6)
            : scheduler.TasksMade++;
        var id = new TaskId($"task-{number}");
        scheduler.Tasks.Add((id, offer.AgentId));

        // Now and then more than there is.
        var cpus = random.Next(15) == 0 ? 1000 : 0.1 + (random.Next(20) / 10.0);
        var reserved = offer.Resources.FirstOrDefault(
            resource => !resource.Reservations.IsEmpty && resource.Disk?.Persistence is not null);
        Resource[] resources = reserved is not null && random.Next(2) == 0
            ? [Scalar("cpus", cpus), Scalar("mem", 64), reserved]
            : [Scalar("cpus", cpus), Scalar("mem", 64)];
        return new()
        {
            Name = "task",
            TaskId = id,
            AgentId = offer.AgentId,
            Resources = [.. resources],
        };
    }

    private static Resource Scalar(string name, double amount) =>
        new() { Name = name, Type = ValueKind.Scalar, Scalar = new(amount) };

    private OperationId? SomeId() =>
        random.Next(2) == 0 ? new OperationId($"operation-{_made++}") : null;

    private OfferOperation? MakeResourceOperation(Scheduler scheduler, Offer offer)
    {
        var plain = Plain(offer).Where(resource => resource.Name is "cpus" or "disk").ToArray();
        var reserved = offer.Resources.Where(resource => !resource.Reservations.IsEmpty).ToArray();
        var volume = reserved.FirstOrDefault(resource => resource.Disk?.Persistence is not null);
        var free = reserved.FirstOrDefault(
            resource => resource.Disk is null && resource.Type == ValueKind.Scalar);
        var role = offer.AllocationInfo?.Role ?? "role-a";
        return random.Next(6) switch
        {
            0 or 1 when plain.Length > 0 => Reserve(plain[random.Next(plain.Length)], role),
            2 when free is not null && free.Reservations[^1].Type
                == ResourceReservationInfoType.Dynamic => new()
                {
                    Type = OfferOperationType.Unreserve,
                    Id = SomeId(),
                    Unreserve = new() { Resources = [free] },
                },
            3 when free is { Name: "disk" } => Create(free, scheduler),
            4 when volume is not null => new()
            {
                Type = OfferOperationType.Destroy,
                Id = SomeId(),
                Destroy = new() { Volumes = [volume] },
            },
            5 when volume is { Scalar: { Value: > 2 } } => new()
            {
                Type = OfferOperationType.ShrinkVolume,
                Id = SomeId(),
                ShrinkVolume = new() { Volume = volume, Subtract = new(1) },
            },
            5 when volume is not null && free is { Name: "disk" } => new()
            {
                Type = OfferOperationType.GrowVolume,
                Id = SomeId(),
                GrowVolume = new() { Volume = volume, Addition = free with { Scalar = new(1) } },
            },
            _ => null,
        };
    }

    private OfferOperation Reserve(Resource resource, string role) => new()
    {
        Type = OfferOperationType.Reserve,
        Id = SomeId(),
        Reserve = new()
        {
            Resources =
            [
                resource with
                {
                    Scalar = new(resource.Name == "cpus" ? 0.5 : 20),
                    Reservations =
                    [
                        new()
                        {
                            Type = ResourceReservationInfoType.Dynamic,
                            Role = role,
                            Principal = "principal",
                        },
                    ],
                },
            ],
        },
    };

    private OfferOperation Create(Resource disk, Scheduler scheduler) => new()
    {
        Type = OfferOperationType.Create,
        Id = SomeId(),
        Create = new()
        {
            Volumes =
            [
                disk with
                {
                    Scalar = new(10),
                    Disk = new()
                    {
                        Persistence = new()
                        {
                            Id = $"volume-{scheduler.Number}-{_made++}",
                            Principal = "principal",
                        },
                        Volume = new() { Mode = VolumeMode.Rw, ContainerPath = "data" },
                    },
                },
            ],
        },
    };
}
