using MesosMock.Protocol.V1;
using MesosMock.Protocol.V1.Scheduler;
using MesosMock.Simulation.Calls;
using MesosMock.Simulation.Resources;
using MesosMock.Simulation.State;
using WireOffer = MesosMock.Protocol.V1.Offer;

namespace MesosMock.Simulation.Phantoms;

/// <summary>
/// A phantom framework that takes its part of the cluster: it launches tasks on what it is offered
/// until it has as much as it wants, and again when they end.
/// </summary>
/// <param name="name">Its name, and its stream's.</param>
/// <param name="cpus">CPUs that it wants, in thousandths; 0 for as many as there are.</param>
/// <param name="memory">Memory that it wants, in thousandths of MB; 0 for all there is.</param>
/// <param name="step">The machine.</param>
internal sealed class Competitor(string name, long cpus, long memory, Step step) : IPhantom
{
    // As long as a well-behaved framework refuses what it has no use for.
    private const double RefuseSeconds = 60;

    // Where tasks fail as soon as they are launched, one that asks for more at once would launch
    // for ever without any time passing.
    private static readonly TimeSpan RevivePause = TimeSpan.FromSeconds(1);

    private readonly Queue<Event> _inbox = new();
    private readonly Dictionary<TaskId, (long Cpus, long Memory)> _running = [];
    private readonly InboxTimer _timer = new();
    private readonly ReviveTimer _revive = new();
    private long _launched;
    private long _cpusUsed;
    private long _memoryUsed;

    private string StreamId => $"phantom-{name}";

    /// <summary>Subscribes; offers come at once.</summary>
    public void Subscribe()
    {
        _timer.Owner = this;
        _revive.Owner = this;
        step.Phantoms.Open(StreamId, this);
        step.Frameworks.SubscribeUnharmed(StreamId, new()
        {
            Type = CallType.Subscribe,
            Subscribe = new() { FrameworkInfo = new() { User = "phantom", Name = name } },
        });
    }

    /// <summary>Leaves the cluster with all its tasks.</summary>
    public void Leave()
    {
        if (step.FrameworkTable.FindByStream(StreamId) is { } framework)
        {
            step.Frameworks.Remove(framework);
        }
    }

    public void Receive(Framework framework, Event message)
    {
        if (message.Offers is not null || message.Update is not null)
        {
            _inbox.Enqueue(message);
            if (!_timer.IsWaiting)
            {
                step.Timers.Set(_timer, step.Now);
            }
        }
    }

    private void ReadInbox()
    {
        while (_inbox.TryDequeue(out var message))
        {
            if (step.FrameworkTable.FindByStream(StreamId) is not { } framework)
            {
                return;
            }

            foreach (var offer in message.Offers?.Offers ?? [])
            {
                Answer(framework, offer);
            }

            if (message.Update is { Status: var status })
            {
                Note(framework, status);
            }
        }
    }

    private void Answer(Framework framework, WireOffer offer)
    {
        var resources = ResourceSet.FromWire(offer.Resources).Unreserved;
        var moreCpus = Wanted(cpus, _cpusUsed, resources.Scalar("cpus") ?? 0);
        var moreMemory = Wanted(memory, _memoryUsed, resources.Scalar("mem") ?? 0);
        if (moreCpus == 0 || moreMemory == 0)
        {
            Call(framework, new()
            {
                Type = CallType.Decline,
                Decline = new()
                {
                    OfferIds = [offer.Id],
                    Filters = new() { RefuseSeconds = RefuseSeconds },
                },
            });
            return;
        }

        var id = new TaskId($"{name}-{_launched++}");
        _running[id] = (moreCpus, moreMemory);
        _cpusUsed += moreCpus;
        _memoryUsed += moreMemory;
        Call(framework, Launch(offer, id, moreCpus, moreMemory));
    }

    private static long Wanted(long want, long used, long offered) =>
        want == 0 ? offered : Math.Max(0, Math.Min(want - used, offered));

    private static Call Launch(WireOffer offer, TaskId id, long cpus, long memory)
    {
        var amount = $"cpus:{FixedPoint.Print(cpus)};mem:{FixedPoint.Print(memory)}";
        var task = new TaskInfo
        {
            Name = id.Value,
            TaskId = id,
            AgentId = offer.AgentId,
            Resources = ResourceSetText.Parse(amount).Resources.ToWire(new(null, false)),
            Command = new() { Value = "compete" },
        };
        return new()
        {
            Type = CallType.Accept,
            Accept = new()
            {
                OfferIds = [offer.Id],
                Operations =
                [
                    new()
                    {
                        Type = OfferOperationType.Launch,
                        Launch = new() { TaskInfos = [task] },
                    },
                ],
            },
        };
    }

    private void Note(Framework framework, TaskStatusInfo status)
    {
        if ((status.State.IsTerminal() || status.State == TaskState.Unreachable)
            && _running.Remove(status.TaskId, out var held))
        {
            _cpusUsed -= held.Cpus;
            _memoryUsed -= held.Memory;
            if (!_revive.IsWaiting)
            {
                step.Timers.Set(_revive, step.Now + RevivePause);
            }
        }

        if (status is { Uuid: { } uuid, AgentId: { } agentId })
        {
            Call(framework, new()
            {
                Type = CallType.Acknowledge,
                Acknowledge = new() { AgentId = agentId, TaskId = status.TaskId, Uuid = uuid },
            });
        }
    }

    /// <summary>Asks for what it refused before, since it has room again.</summary>
    private void Revive()
    {
        if (step.FrameworkTable.FindByStream(StreamId) is { } framework)
        {
            Call(framework, new() { Type = CallType.Revive });
        }
    }

    private void Call(Framework framework, Call call) => CallTable.Handle(
        call.Type!.Value, // all of them have one
        call with { FrameworkId = framework.Id },
        framework,
        step);

    private sealed class InboxTimer : Time.Timer
    {
        public Competitor? Owner { get; set; }

        public override void Fire(Step step) => Owner?.ReadInbox();
    }

    private sealed class ReviveTimer : Time.Timer
    {
        public Competitor? Owner { get; set; }

        public override void Fire(Step step) => Owner?.Revive();
    }
}
