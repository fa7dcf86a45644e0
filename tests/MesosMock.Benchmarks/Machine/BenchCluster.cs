using MesosMock.Protocol.V1;
using MesosMock.Protocol.V1.Scheduler;
using MesosMock.Simulation;
using MesosMock.Simulation.Configuration;
using MesosMock.Simulation.Journal;
using MesosMock.Simulation.Time;
using MesosMock.Simulation.Views;
using WireOffer = MesosMock.Protocol.V1.Offer;

namespace MesosMock.Benchmarks.Machine;

/// <summary>A machine with one framework, which keeps its offers and acknowledges all.</summary>
internal sealed class BenchCluster
{
    private const string Stream = "stream";

    private readonly Queue<Effect.Send> _events = [];
    private readonly List<Effect> _effects = [];
    private readonly Cluster _cluster;
    private FrameworkId _framework;

    /// <summary>Builds the cluster and subscribes.</summary>
    /// <param name="agents">How many there are.</param>
    /// <param name="journal">Who keeps a journal; nobody by default.</param>
    /// <param name="running">How long tasks run; not at all by default.</param>
    public BenchCluster(int agents, IJournal? journal = null, TimeSpan running = default)
    {
        var options = new ClusterOptions
        {
            Seed = 1,
            Agents = [new() { Count = agents }],
            TaskState = new()
            {
                SendTaskStaging = false,
                DelayTaskStarting = DurationDistribution.Constant(TimeSpan.Zero),
                DelayTaskNextState = DurationDistribution.Constant(running),
            },
        };
        _cluster = new(options, new Instant(0), journal);
        Apply(new Command.Subscribe(Stream, new()
        {
            Type = CallType.Subscribe,
            Subscribe = new() { FrameworkInfo = new() { User = "root", Name = "bench" } },
        }));
    }

    /// <summary>The offers that were not answered yet.</summary>
    public Queue<WireOffer> Offers { get; } = [];

    /// <summary>How many tasks ended.</summary>
    public long Ended { get; private set; }

    /// <summary>Lets the next allocation round happen.</summary>
    public void NextRound() => Advance(TimeSpan.FromSeconds(1));

    /// <summary>Hands out a view, as for a reader.</summary>
    public ClusterView TakeView() => _cluster.View;

    public void Decline(WireOffer offer) => Call(new()
    {
        Type = CallType.Decline,
        FrameworkId = _framework,
        Decline = new() { OfferIds = [offer.Id], Filters = new() { RefuseSeconds = 0 } },
    });

    /// <summary>Launches tasks on an offer and sees them through to their ends.</summary>
    public void RunTasks(WireOffer offer, IEnumerable<TaskInfo> tasks) => Call(new()
    {
        Type = CallType.Accept,
        FrameworkId = _framework,
        Accept = new()
        {
            OfferIds = [offer.Id],
            Operations = [LaunchOf(tasks)],
            Filters = new() { RefuseSeconds = 0 },
        },
    });

    private static OfferOperation LaunchOf(IEnumerable<TaskInfo> tasks) => new()
    {
        Type = OfferOperationType.Launch,
        Launch = new() { TaskInfos = [.. tasks] },
    };

    private void Call(Call call) => Apply(new Command.Scheduler(Stream, call));

    private void Advance(TimeSpan time)
    {
        _cluster.AdvanceTo(_cluster.Now + time);
        Drain();
    }

    private void Apply(Command command)
    {
        _cluster.Apply(command);
        _cluster.AdvanceTo(_cluster.Now);
        Drain();
    }

    private void Drain()
    {
        do
        {
            _effects.Clear();
            _cluster.TakeEffects(_effects);
            foreach (var effect in _effects)
            {
                if (effect is Effect.Send send)
                {
                    _events.Enqueue(send);
                }
            }

            if (!_events.TryDequeue(out var next))
            {
                return;
            }

            Receive(next.Event);
        }
        while (true);
    }

    private void Receive(Event message)
    {
        switch (message)
        {
            case { Subscribed: { } subscribed }:
                _framework = subscribed.FrameworkId;
                break;
            case { Offers: { } offers }:
                foreach (var offer in offers.Offers)
                {
                    Offers.Enqueue(offer);
                }

                break;
            case { Update: { } update }:
                Acknowledge(update.Status);
                break;
        }
    }

    private void Acknowledge(TaskStatusInfo status)
    {
        if (status.State == TaskState.Finished)
        {
            Ended++;
        }

        // Acknowledged within the walk over the events, not by recursion.
        _cluster.Apply(new Command.Scheduler(Stream, new()
        {
            Type = CallType.Acknowledge,
            FrameworkId = _framework,
            Acknowledge = new()
            {
                AgentId = status.AgentId!.Value,
                TaskId = status.TaskId,
                Uuid = status.Uuid!.Value,
            },
        }));
        _cluster.AdvanceTo(_cluster.Now);
    }
}
