using MesosMock.Protocol.V1;
using MesosMock.Protocol.V1.Scheduler;
using MesosMock.Simulation.Frameworks;
using MesosMock.Simulation.Metrics;
using MesosMock.Simulation.Time;
using MesosMock.Simulation.Validation;
using MesosMock.Simulation.Views;

namespace MesosMock.Simulation.State;

/// <summary>
/// One framework as the master knows it, from its first SUBSCRIBE until it is removed.
/// </summary>
internal sealed class Framework(FrameworkId id, FrameworkInfo info, Instant registeredAt)
    : IHasView
{
    private FrameworkView? _view;

    public FrameworkId Id { get; } = id;

    public FrameworkInfo Info { get; private set; } = info;

    public Capabilities Capabilities { get; private set; } = CapabilitiesReader.Of(info);

    /// <summary>The stream that its events go to; null while it is disconnected.</summary>
    public string? StreamId
    {
        get;
        set => Set(ref field, value);
    }

    public bool IsConnected => StreamId is not null;

    public Instant RegisteredAt { get; } = registeredAt;

    /// <summary>The newest (re-)subscription.</summary>
    public Instant ReregisteredAt
    {
        get;
        set => Set(ref field, value);
    } = registeredAt;

    /// <summary>Removes it if it stays away for too long; null while it never left.</summary>
    public FailoverTimer? FailoverTimer { get; set; }

    /// <summary>
    /// Ends the time in which it is offered nothing; null while it is offered what it may have.
    /// </summary>
    public Timer? Starvation { get; set; }

    public bool IsStarved => Starvation is not null;

    public Instant? UnregisteredAt
    {
        get;
        set => Set(ref field, value);
    }

    /// <summary>
    /// Its roles in the order of its FrameworkInfo, with what the allocator keeps of each.
    /// </summary>
    public List<RoleSubscription> Roles { get; } = [];

    /// <summary>Which agents it wants to see, in its own words; null if it never said.</summary>
    public OfferConstraints? OfferConstraints { get; private set; }

    /// <summary>Which agents it wants to see.</summary>
    public OfferConstraintsFilter Constraints { get; private set; } = OfferConstraintsFilter.None;

    /// <summary>
    /// The tasks on registered agents, terminal but unacknowledged ones included.
    /// </summary>
    public TaskList Tasks { get; } = new();

    /// <summary>
    /// The tasks that were lost with their agent; bounded, oldest forgotten first.
    /// </summary>
    public TaskList UnreachableTasks { get; } = new();

    /// <summary>The tasks that ended; bounded, oldest forgotten first.</summary>
    public PagedList<ClusterTask, TaskView> CompletedTasks { get; } =
        new(static task => task.View);

    /// <summary>How many of its tasks are in which state.</summary>
    public TaskCounts TaskCounts { get; } = new();

    public Ordered<(AgentId Agent, ExecutorId Executor), Executor> Executors => field ??= new(this);

    public Ordered<string, ClusterOperation> Operations => field ??= new(this);

    /// <summary>The newest operation under each id that the framework gave.</summary>
    public Dictionary<OperationId, ClusterOperation> OperationsById { get; } = [];

    public PagedList<Offer, OfferView> Offers { get; } = new(static offer => offer.View);

    public LinkedList<InverseOffer> InverseOffers { get; } = [];

    public FrameworkMetrics Metrics { get; } = new();

    /// <summary>How readers see it; the same object until something of it changes.</summary>
    public FrameworkView View => _view ??= new(this);

    public bool Has(Capabilities capability) => (Capabilities & capability) != 0;

    public void Update(FrameworkInfo info)
    {
        Info = info;
        Capabilities = CapabilitiesReader.Of(info);
        Changed();
    }

    /// <summary>Takes constraints that were found valid.</summary>
    public void Constrain(OfferConstraints? constraints)
    {
        OfferConstraints = constraints;
        Constraints = OfferConstraintsFilter.Create(constraints).Filter
            ?? OfferConstraintsFilter.None;
        Changed();
    }

    /// <inheritdoc/>
    public void Changed() => _view = null;

    public RoleSubscription? FindRole(string role)
    {
        foreach (var subscription in Roles)
        {
            if (subscription.Role == role)
            {
                return subscription;
            }
        }

        return null;
    }

    private void Set<T>(ref T field, T value)
    {
        field = value;
        Changed();
    }
}
