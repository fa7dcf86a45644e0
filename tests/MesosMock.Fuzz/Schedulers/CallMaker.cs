using MesosMock.Protocol.V1;
using MesosMock.Protocol.V1.Scheduler;

namespace MesosMock.Fuzz.Schedulers;

/// <summary>Chooses what a scheduler calls next.</summary>
internal sealed class CallMaker(Random random, OperationMaker operations)
{
    /// <summary>The SUBSCRIBE of a new connection.</summary>
    public Call Subscribe(Scheduler scheduler)
    {
        scheduler.Info = MakeInfo(scheduler);
        return scheduler.Make(CallType.Subscribe) with
        {
            Subscribe = new()
            {
                FrameworkInfo = scheduler.Info,
                SuppressedRoles = random.Next(6) == 0 ? ["role-a"] : [],
            },
        };
    }

    /// <summary>What a connected scheduler calls; null while it has nothing to say.</summary>
    public Call? Next(Scheduler scheduler)
    {
        if (scheduler.Is(Manners.TalksGarbage) && random.Next(4) == 0)
        {
            return Garbage(scheduler);
        }

        if (scheduler.Unacknowledged.Count > 0 && !scheduler.Is(Manners.NeverAcknowledges)
            && random.Next(3) > 0)
        {
            return Acknowledge(scheduler);
        }

        return random.Next(12) switch
        {
            0 or 1 or 2 or 3 => Accept(scheduler),
            4 or 5 => Decline(scheduler),
            6 => Kill(scheduler),
            7 => Reconcile(scheduler),
            8 => scheduler.Make(random.Next(2) == 0 ? CallType.Revive : CallType.Suppress),
            9 => AcknowledgeOperation(scheduler),
            10 => AnswerInverse(scheduler),
            _ => Rare(scheduler),
        };
    }

    /// <summary>The next acknowledgement that is owed, in order.</summary>
    public Call Acknowledge(Scheduler scheduler)
    {
        var status = scheduler.Unacknowledged[0];
        var isWrong = scheduler.Is(Manners.AcknowledgesOddly) && random.Next(3) == 0;
        if (!isWrong && (!scheduler.Is(Manners.AcknowledgesOddly) || random.Next(3) > 0))
        {
            scheduler.Unacknowledged.RemoveAt(0);
        }

        return scheduler.Make(CallType.Acknowledge) with
        {
            Acknowledge = new()
            {
                AgentId = status.AgentId ?? new("none"),
                TaskId = status.TaskId,
                Uuid = isWrong ? Scheduler.SomeUuid(random) : status.Uuid ?? default,
            },
        };
    }

    private FrameworkInfo MakeInfo(Scheduler scheduler)
    {
        var number = scheduler.Number;
        var capabilities = new List<FrameworkInfoCapability>
        {
            new() { Type = FrameworkInfoCapabilityType.MultiRole },
            new() { Type = FrameworkInfoCapabilityType.ReservationRefinement },
        };
        if (number % 2 == 0)
        {
            capabilities.Add(new() { Type = FrameworkInfoCapabilityType.PartitionAware });
        }

        if (number % 3 == 0)
        {
            capabilities.Add(new() { Type = FrameworkInfoCapabilityType.GpuResources });
        }

        string[] roles = scheduler.Is(Manners.ChangesRoles) && random.Next(2) == 0
            ? ["role-a"]
            : ["role-a", "r1/sub"];
        return new()
        {
            User = "user",
            Name = $"framework-{number}",
            Id = scheduler.Id,
            Principal = "principal",
            Roles = [.. roles],
            FailoverTimeout = number % 4 == 0 ? 0 : random.Next(1, 120),
            Checkpoint = number % 2 == 0,
            Capabilities = [.. capabilities],
        };
    }

    private static OfferOperation LaunchOf(TaskInfo task) =>
        new() { Type = OfferOperationType.Launch, Launch = new() { TaskInfos = [task] } };

    private Call? Accept(Scheduler scheduler)
    {
        if (scheduler.Is(Manners.AcceptsStaleOffers) && scheduler.OldOffers.Count > 0
            && random.Next(3) == 0)
        {
            return AcceptOf(scheduler, [.. scheduler.OldOffers.TakeLast(2)], []);
        }

        if (scheduler.Offers.Count == 0)
        {
            return null;
        }

        var offer = scheduler.Offers[random.Next(scheduler.Offers.Count)];
        var taken = scheduler.Offers
            .Where(other => other == offer || (random.Next(3) == 0
                && other.AgentId == offer.AgentId
                && other.AllocationInfo?.Role == offer.AllocationInfo?.Role))
            .ToArray();
        foreach (var other in taken)
        {
            scheduler.Offers.Remove(other);
            scheduler.OldOffers.Add(other.Id);
        }

        return AcceptOf(
            scheduler, [.. taken.Select(other => other.Id)], operations.Make(scheduler, offer));
    }

    private Call AcceptOf(Scheduler scheduler, OfferId[] offers, OfferOperation[] made) =>
        scheduler.Make(CallType.Accept) with
        {
            Accept = new()
            {
                OfferIds = [.. offers],
                Operations = [.. made],
                Filters = SomeFilters(),
            },
        };

    private Call? Decline(Scheduler scheduler)
    {
        if (scheduler.Offers.Count == 0)
        {
            return null;
        }

        var offer = scheduler.Offers[0];
        scheduler.Offers.RemoveAt(0);
        scheduler.OldOffers.Add(offer.Id);
        return scheduler.Make(CallType.Decline) with
        {
            Decline = new() { OfferIds = [offer.Id], Filters = SomeFilters() },
        };
    }

    private Filters? SomeFilters() => random.Next(5) switch
    {
        0 => null,
        1 => new() { RefuseSeconds = 0 },
        2 => new() { RefuseSeconds = random.NextDouble() * 30 },
        3 => new() { RefuseSeconds = random.Next(2) == 0 ? -1 : 1e300 },
        _ => new(),
    };

    private Call? Kill(Scheduler scheduler)
    {
        if (scheduler.Is(Manners.KillsUnknown) && random.Next(3) == 0)
        {
            return scheduler.Make(CallType.Kill) with
            {
                Kill = new() { TaskId = new("unknown"), AgentId = new("unknown") },
            };
        }

        if (scheduler.Tasks.Count == 0)
        {
            return null;
        }

        var (task, agent) = scheduler.Tasks[random.Next(scheduler.Tasks.Count)];
        return scheduler.Make(CallType.Kill) with
        {
            Kill = new()
            {
                TaskId = task,
                AgentId = random.Next(2) == 0 ? agent : null,
                KillPolicy = random.Next(3) == 0
                    ? new() { GracePeriod = new(random.NextInt64(-1, 5_000_000_000)) }
                    : null,
            },
        };
    }

    private Call Reconcile(Scheduler scheduler) => scheduler.Make(CallType.Reconcile) with
    {
        Reconcile = new()
        {
            Tasks = random.Next(2) == 0
                ? []
                :
                [
                    .. scheduler.Tasks.TakeLast(3).Select(task => new ReconcileCallTask
                    {
                        TaskId = task.Task,
                        AgentId = random.Next(2) == 0 ? task.Agent : null,
                    }),
                    new() { TaskId = new("nobody's") },
                ],
        },
    };

    private static Call? AcknowledgeOperation(Scheduler scheduler)
    {
        if (scheduler.UnacknowledgedOperations.Count == 0)
        {
            return null;
        }

        var status = scheduler.UnacknowledgedOperations[0];
        scheduler.UnacknowledgedOperations.RemoveAt(0);
        return scheduler.Make(CallType.AcknowledgeOperationStatus) with
        {
            AcknowledgeOperationStatus = new()
            {
                AgentId = status.AgentId ?? new("none"),
                Uuid = status.Uuid!.Value.Value, // only such statuses are kept
                OperationId = status.OperationId ?? new("none"),
            },
        };
    }

    private Call? AnswerInverse(Scheduler scheduler)
    {
        if (scheduler.InverseOffers.Count == 0)
        {
            return null;
        }

        var id = scheduler.InverseOffers[0].Id;
        scheduler.InverseOffers.RemoveAt(0);
        return random.Next(2) == 0
            ? scheduler.Make(CallType.AcceptInverseOffers) with
            {
                AcceptInverseOffers = new() { InverseOfferIds = [id], Filters = SomeFilters() },
            }
            : scheduler.Make(CallType.DeclineInverseOffers) with
            {
                DeclineInverseOffers = new() { InverseOfferIds = [id], Filters = SomeFilters() },
            };
    }

    private Call? Rare(Scheduler scheduler) => random.Next(5) switch
    {
        0 when scheduler.Is(Manners.TearsDown) => scheduler.Make(CallType.Teardown),
        1 when scheduler.Is(Manners.ChangesRoles) => UpdateFramework(scheduler),
        2 when scheduler.Executors.Count > 0 => Shutdown(scheduler),
        3 => scheduler.Make(CallType.ReconcileOperations) with { ReconcileOperations = new() },
        _ => null,
    };

    private Call UpdateFramework(Scheduler scheduler) =>
        scheduler.Make(CallType.UpdateFramework) with
        {
            UpdateFramework = new()
            {
                FrameworkInfo = scheduler.Info = MakeInfo(scheduler) with
                {
                    Checkpoint = scheduler.Info.Checkpoint,
                }
            },
        };

    private Call Shutdown(Scheduler scheduler)
    {
        var (executor, agent) = scheduler.Executors[random.Next(scheduler.Executors.Count)];
        return scheduler.Make(CallType.Shutdown) with
        {
            Shutdown = new() { ExecutorId = executor, AgentId = agent },
        };
    }

    /// <summary>Any type with any bodies, full of ids that mean something else.</summary>
    private Call Garbage(Scheduler scheduler)
    {
        var types = Enum.GetValues<CallType>();
        var text = random.Next(3) == 0 ? "" : "é/\0..";
        var agent = scheduler.Tasks.Count > 0 ? scheduler.Tasks[0].Agent : new AgentId(text);
        var offers = scheduler.OldOffers.TakeLast(2)
            .Concat(scheduler.Offers.Select(offer => offer.Id).Take(random.Next(3)))
            .Append(new OfferId(text))
            .ToArray();
        scheduler.Offers.RemoveAll(offer => offers.Contains(offer.Id));
        return scheduler.Make(types[random.Next(types.Length)]) with
        {
            Accept = new()
            {
                OfferIds = [.. offers, offers[0]],
                Operations = [new(), LaunchOf(new()
                {
                    Name = text,
                    TaskId = new(text),
                    AgentId = agent,
                })],
            },
            Decline = new() { OfferIds = [.. offers] },
            AcceptInverseOffers = new() { InverseOfferIds = [.. offers] },
            DeclineInverseOffers = new() { InverseOfferIds = [.. offers] },
            Revive = random.Next(2) == 0 ? new() { Roles = [text, "role-a", "stranger"] } : null,
            Suppress = random.Next(2) == 0 ? new() { Roles = [text, "role-a"] } : null,
            Kill = new() { TaskId = new(text) },
            Shutdown = new() { ExecutorId = new(text), AgentId = agent },
            Acknowledge = new()
            {
                AgentId = agent,
                TaskId = new(text),
                Uuid = Scheduler.SomeUuid(random),
            },
            AcknowledgeOperationStatus = new()
            {
                AgentId = agent,
                Uuid = Scheduler.SomeUuid(random),
                OperationId = new(text),
            },
            Reconcile = new() { Tasks = [new() { TaskId = new(text), AgentId = agent }] },
            ReconcileOperations = new()
            {
                Operations = [new() { OperationId = new(text), AgentId = agent }],
            },
            Message = new() { AgentId = agent, ExecutorId = new(text), Data = default },
            Request = new(),
            UpdateFramework = new()
            {
                FrameworkInfo = scheduler.Info with
                {
                    Id = scheduler.Id,
                    FailoverTimeout = random.Next(2) == 0 ? -1 : 1e308,
                }
            },
        };
    }
}
