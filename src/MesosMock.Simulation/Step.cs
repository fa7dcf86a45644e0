using MesosMock.Protocol.V1;
using MesosMock.Protocol.V1.Scheduler;
using MesosMock.Simulation.Actions;
using MesosMock.Simulation.Agents;
using MesosMock.Simulation.Allocation;
using MesosMock.Simulation.Calls;
using MesosMock.Simulation.Configuration;
using MesosMock.Simulation.Emulation;
using MesosMock.Simulation.Faults;
using MesosMock.Simulation.Frameworks;
using MesosMock.Simulation.Journal;
using MesosMock.Simulation.Lifecycle;
using MesosMock.Simulation.Maintenance;
using MesosMock.Simulation.Metrics;
using MesosMock.Simulation.Operations;
using MesosMock.Simulation.Phantoms;
using MesosMock.Simulation.Roles;
using MesosMock.Simulation.State;
using MesosMock.Simulation.Targets;
using MesosMock.Simulation.Time;
using MesosMock.Simulation.Views;

namespace MesosMock.Simulation;

/// <summary>
/// The workbench of whoever acts in the machine: the state, the time, the chance, and the ways to
/// send something out. There is one, and one actor at a time.
/// </summary>
internal sealed class Step
{
    private readonly List<Effect> _effects = [];

    public Step(ClusterOptions options, Instant start, IJournal? journal = null)
    {
        Journal = new(this, journal);
        Options = options;
        Ratios = options.TaskState;
        Started = start;
        Now = start;
        AgentRatios = options.Agent;
        Chance = new(options.Seed);
        Ids = new(Chance.UuidText("master", 0, 0));
        FrameworkTable = new(options.CompletedFrameworksMax);
        AgentTable = new(Ids);
        Offers = new(this);
        Tasks = new(this);
        Statuses = new(this);
        StatusUpdates = new(this);
        TaskLives = new(this);
        TaskPlans = new(options);
        TaskChecks = new(this);
        Executors = new(this);
        Operations = new(this);
        Frameworks = new(this);
        Agents = new(this);
        AgentTroubles = new(this);
        Allocator = Allocator.For(this);
        Reconciliation = new(this);
        Maintenance = new(this);
        ForcedStates = new(this);
        RatioBook = new(this);
        ResourceEmulation = new(this);
        Clock = new(options.Speed, IsPaused: false);
        Targets = new(this);
        Watchers = new(this);
        Master = new(MasterInfos.Of(this), start, start);
        Actions = new(this);
        Faults = new(this);
    }

    /// <summary>What the cluster is made of; parts of it may change while it runs.</summary>
    public ClusterOptions Options { get; set; }

    public MasterView Master { get; }

    /// <summary>The ratios and delays in force; they may change while tasks run.</summary>
    public TaskStateOptions Ratios { get; set; }

    /// <summary>How agents fail by themselves; the ratios may change at any time.</summary>
    public AgentEmulationOptions AgentRatios
    {
        get;
        set
        {
            field = value;
            AgentEmulation.Start(this);
        }
    }

    public AgentEmulation AgentEmulation { get; } = new();

    /// <summary>What rules and labels make of single tasks.</summary>
    public TaskPlans TaskPlans { get; set; }

    /// <summary>Schedulers that live within the machine.</summary>
    public PhantomStreams Phantoms { get; } = new();

    /// <summary>The first moment of simulated time.</summary>
    public Instant Started { get; }

    public Instant Now { get; set; }

    public Chance.Chance Chance { get; }

    public TimerQueue Timers { get; } = new();

    public Identifiers Ids { get; }

    public LifeCounter Lives { get; } = new();

    /// <summary>Counts launches for the draw that refuses them, before any life begins.</summary>
    public LifeCounter ErrorLives { get; } = new();

    public MasterMetrics Metrics { get; } = new();

    public FrameworkTable FrameworkTable { get; }

    public AgentTable AgentTable { get; }

    public OfferTable Offers { get; }

    public TaskTable Tasks { get; }

    public Statuses Statuses { get; }

    public StatusUpdates StatusUpdates { get; }

    public TaskLives TaskLives { get; }

    public TaskChecks TaskChecks { get; }

    public Executors Executors { get; }

    public OfferOperations Operations { get; }

    public FrameworkLives Frameworks { get; }

    public AgentLives Agents { get; }

    public AgentTroubles AgentTroubles { get; }

    public Allocator Allocator { get; }

    public Reconciliation Reconciliation { get; }

    public MaintenancePlan Maintenance { get; }

    /// <summary>Weights and quotas.</summary>
    public RoleSettings Roles { get; set; } = RoleSettings.None;

    public LoggingLevel LoggingLevel { get; } = new();

    public ForcedStates ForcedStates { get; }

    /// <summary>What vanishes of the resources, and who else wants them.</summary>
    public ResourceEmulation ResourceEmulation { get; }

    /// <summary>Where ratios are changed.</summary>
    public RatioBook RatioBook { get; }

    /// <summary>Where everything is told.</summary>
    public JournalWriter Journal { get; }

    /// <summary>How simulated time runs.</summary>
    public ClockState Clock { get; private set; }

    /// <summary>Finds what selectors name.</summary>
    public TargetFinder Targets { get; }

    public ActionDesk Actions { get; }

    public FaultBook Faults { get; }

    /// <summary>The operators' open streams.</summary>
    public Watchers Watchers { get; }

    /// <summary>Whether anybody would read a published event: none is made for nobody.</summary>
    public bool HasWatchers => Watchers.Count > 0;

    /// <summary>Sends an event to a framework; one that is not connected misses it.</summary>
    public void Send(Framework framework, Event message)
    {
        if (!framework.IsConnected)
        {
            return;
        }

        if (Faults.Events is { } faults)
        {
            FaultGates.Send(faults, framework, message, this);
        }
        else
        {
            SendUnharmed(framework, message);
        }
    }

    /// <summary>Sends an event past all faults.</summary>
    public void SendUnharmed(Framework framework, Event message, RecordDamage? damage = null)
    {
        if (framework.StreamId is { } stream)
        {
            framework.Metrics.CountEvent(message.Type ?? EventType.Unknown);
            Metrics.CountEvent(message.Type ?? EventType.Unknown);
            if (Phantoms.TryReceive(stream, framework, message))
            {
                return;
            }

            Emit(damage is null
                ? new Effect.Send(stream, message)
                : new Effect.SendDamaged(stream, message, damage));
        }
    }

    public void SendUpdate(Framework framework, TaskStatusInfo status)
    {
        if (framework.IsConnected)
        {
            Send(framework, new() { Type = EventType.Update, Update = new() { Status = status } });
        }
    }

    /// <summary>Sends an event to a stream that no framework is bound to.</summary>
    public void SendTo(string streamId, Event message) =>
        Emit(new Effect.Send(streamId, message));

    /// <summary>Has simulated time run differently.</summary>
    public void SetClock(ClockState state)
    {
        Clock = state;
        Emit(new Effect.SetClock(state));
    }

    /// <summary>Sends something out; the journal tells of it.</summary>
    public void Emit(Effect effect)
    {
        Journal.Leave(effect);
        _effects.Add(effect);
    }

    public void EndStream(string streamId)
    {
        if (!Phantoms.Forget(streamId))
        {
            Emit(new Effect.EndStream(streamId));
        }
    }

    /// <summary>Begins an operator's stream with the cluster as it is now.</summary>
    public void SendSnapshot(string streamId) =>
        _effects.Add(new Effect.Snapshot(streamId, new(this)));

    public void Publish(Protocol.V1.Master.Event message) =>
        Emit(new Effect.Publish(message));

    public void Note(string text) => Emit(new Effect.Note(NoteLevel.Information, text));

    /// <summary>Says aloud what a master drops silently.</summary>
    public void Warn(string text) => Emit(new Effect.Note(NoteLevel.Warning, text));

    public void TakeEffects(List<Effect> effects)
    {
        effects.AddRange(_effects);
        _effects.Clear();
    }
}
