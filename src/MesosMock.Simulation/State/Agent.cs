using MesosMock.Protocol.V1;
using MesosMock.Simulation.Agents;
using MesosMock.Simulation.Resources;
using MesosMock.Simulation.Time;
using MesosMock.Simulation.Views;

namespace MesosMock.Simulation.State;

/// <summary>
/// One agent: what the master knows of it, and the agent's own side of its tasks.
/// </summary>
internal sealed class Agent(int index, AgentId id, AgentInfo info, ResourceSet total) : IHasView
{
    private AgentView? _view;

    /// <summary>
    /// The agent's place in every table that has a row for each agent; never reused.
    /// </summary>
    public int Index { get; } = index;

    /// <summary>Its seat in the list of all agents.</summary>
    public Seat Seat { get; set; }

    public AgentId Id { get; } = id;

    public AgentInfo Info { get; } = info;

    public string Hostname => Info.Hostname;

    /// <summary>The agent's own address; its process answers there as `slave(1)`.</summary>
    public required string Ip { get; init; }

    public int Port => Info.Port;

    /// <summary>What containers on the host's network have for an address.</summary>
    public NetworkInfoIPAddress ContainerAddress => field ??= new()
    {
        Protocol = NetworkInfoProtocol.IPv4,
        IpAddress = Ip,
    };

    /// <summary>Where its process answers, as offers say it.</summary>
    public Url Url => field ??= new()
    {
        Scheme = "http",
        Address = new() { Hostname = Hostname, Ip = Ip, Port = Port },
        Path = WireNames.OfferUrlPath,
    };

    public AgentStatus Status
    {
        get;
        set => Set(ref field, value);
    } = AgentStatus.Registered;

    /// <summary>What keeps it away; null while nothing does.</summary>
    public AgentTrouble? Trouble { get; set; }

    public Instant RegisteredAt
    {
        get;
        set => Set(ref field, value);
    }

    public Instant? ReregisteredAt
    {
        get;
        set => Set(ref field, value);
    }

    public Instant? UnreachableAt
    {
        get;
        set => Set(ref field, value);
    }

    /// <summary>Everything it has, reservations and volumes included.</summary>
    public ResourceSet Total
    {
        get;
        set
        {
            Set(ref field, value);
            UnreservedTotal = value.Unreserved;
            HasGpus = value.Scalar("gpus") > 0;
        }
    } = total;

    /// <summary>The part of <see cref="Total"/> without any reservation.</summary>
    public ResourceSet UnreservedTotal { get; private set; } = total.Unreserved;

    public bool HasGpus { get; private set; } = total.Scalar("gpus") > 0;

    /// <summary>
    /// What nobody was offered and nobody uses. With infinite capacity this counts reserved
    /// resources only: the unreserved ones are offered to everybody as if to nobody else.
    /// </summary>
    public ResourceSet Unallocated
    {
        get;
        set => Set(ref field, value);
    } = total;

    /// <summary>Whether an operator took it out of offers.</summary>
    public bool IsDeactivated
    {
        get;
        set => Set(ref field, value);
    }

    /// <summary>The drain that an operator asked for; null when none did.</summary>
    public Drain? Drain
    {
        get;
        set => Set(ref field, value);
    }

    /// <summary>
    /// The drain that its own process knows of, which it learns while it is connected; null before
    /// and once it is drained.
    /// </summary>
    public Drain? DrainAtHand { get; set; }

    /// <summary>The announced maintenance of its machine; null when none is.</summary>
    public Unavailability? Unavailability
    {
        get;
        set => Set(ref field, value);
    }

    /// <summary>The agent's own list of tasks. It outlives the connection to the master.</summary>
    public Ordered<(FrameworkId Framework, TaskId Task), ClusterTask> Tasks => field ??= new(this);

    /// <summary>
    /// Tasks that run on, although it was forced upon the master that they are unreachable.
    /// </summary>
    public List<ClusterTask> Hidden => field ??= [];

    public Ordered<(FrameworkId Framework, ExecutorId Executor), Executor> Executors =>
        field ??= new(this);

    public Ordered<string, ClusterOperation> Operations => field ??= new(this);

    /// <summary>What its tasks and executors use, one by one.</summary>
    public IEnumerable<ResourceSet> Used => UsedByRole.Select(used => used.Resources);

    /// <summary>What its tasks and executors use, with the role it is allocated to.</summary>
    public IEnumerable<(string Role, ResourceSet Resources)> UsedByRole =>
        Tasks.Where(task => task.HoldsResources).Select(task => (task.Role, task.Resources))
            .Concat(Executors.Where(executor => executor.IsTracked)
                .Select(executor => (executor.Role, executor.Resources)));

    public AgentOffers Offers { get; } = new();

    public LinkedList<InverseOffer> InverseOffers { get; } = [];

    /// <summary>
    /// Tasks whose kill arrived while the agent was disconnected; it is sent on when the agent
    /// returns, without the call's kill policy (src/master/master.cpp,
    /// Master::reconcileKnownSlave).
    /// </summary>
    public Ordered<(FrameworkId Framework, TaskId Task), ClusterTask> PendingKills =>
        field ??= new();

    /// <summary>Whether the master lists it as registered, connected or not.</summary>
    public bool IsRegistered => Status is AgentStatus.Registered or AgentStatus.Disconnected;

    public bool IsConnected => Status == AgentStatus.Registered;

    /// <summary>
    /// Whether the network swallows what it and the master send each other. The master does not
    /// know until it misses the answers to its pings.
    /// </summary>
    public bool IsCutOff
    {
        get;
        set => Set(ref field, value);
    }

    /// <summary>Whether what the master sends arrives, and what it sends itself.</summary>
    public bool IsInTouch => IsConnected && !IsCutOff;

    /// <summary>Whether it is there or may yet come back under its id.</summary>
    public bool IsPresent => Status is not (AgentStatus.Gone or AgentStatus.Removed);

    /// <summary>Whether it is offered to nobody although nothing is wrong with it.</summary>
    public bool IsWithheld { get; set; }

    /// <summary>Whether its resources may be offered.</summary>
    public bool IsOfferable => IsConnected && !IsDeactivated && !IsWithheld;

    /// <summary>The agent as error texts print it.</summary>
    public string Description => $"{Id.Value} at {ProcessId} ({Hostname})";

    /// <summary>How readers see it; the same object until something of it changes.</summary>
    public AgentView View => _view ??= new(this);

    /// <summary>The agent's process id as log lines and operation errors print it.</summary>
    public string ProcessId => $"{WireNames.AgentProcess}@{Ip}:{Port}";

    /// <inheritdoc/>
    public void Changed()
    {
        if (_view is not null)
        {
            _view = null;
            Seat.Touch();
        }
    }

    private void Set<T>(ref T field, T value)
    {
        field = value;
        Changed();
    }
}
