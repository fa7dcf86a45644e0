using MesosMock.Protocol.V1;
using MesosMock.Simulation.State;
using MesosMock.Simulation.Time;

namespace MesosMock.Simulation.Views;

/// <summary>
/// One agent and all that is on it, at one moment. Immutable; the same object stands in all views
/// between which nothing of it changed.
/// </summary>
public sealed class AgentView
{
    internal AgentView(State.Agent agent)
    {
        Info = agent.Info;
        Id = agent.Id;
        Ip = agent.Ip;
        ProcessId = agent.ProcessId;
        Status = agent.Status;
        IsDeactivated = agent.IsDeactivated;
        IsCutOff = agent.IsCutOff;
        Drain = agent.Drain;
        RegisteredAt = agent.RegisteredAt;
        ReregisteredAt = agent.ReregisteredAt;
        UnreachableAt = agent.UnreachableAt;
        Unavailability = agent.Unavailability;
        Total = new(agent.Total);
        Unallocated = new(agent.Unallocated);
        Tasks = new([.. agent.Tasks.Where(task => task.Place == TaskPlace.Tracked)
            .Select(task => task.View)]);
        Executors = new([.. agent.Executors.Where(executor => executor.IsTracked)
            .Select(executor => executor.View)]);
        Operations = ViewList<OperationView>.Of(
            agent.Operations, agent.Operations.Count, static operation => operation.View);
        Offers = ViewList<OfferView>.Of(
            agent.Offers, agent.Offers.Count, static offer => offer.View);
        InverseOffers = ViewList<InverseOfferView>.Of(
            agent.InverseOffers, agent.InverseOffers.Count, static offer => offer.View);
    }

    /// <summary>What it said of itself: hostname, port, resources, attributes, domain.</summary>
    public AgentInfo Info { get; }

    /// <summary>Its id.</summary>
    public AgentId Id { get; }

    /// <summary>Its host name.</summary>
    public string Hostname => Info.Hostname;

    /// <summary>Its own address.</summary>
    public string Ip { get; }

    /// <summary>The port that its process answers at.</summary>
    public int Port => Info.Port;

    /// <summary>Its process as <c>pid</c> in a master's answers.</summary>
    public string ProcessId { get; }

    /// <summary>What the master thinks of it.</summary>
    public AgentStatus Status { get; }

    /// <summary>Whether the master lists it, connected or not.</summary>
    public bool IsRegistered => Status is AgentStatus.Registered or AgentStatus.Disconnected;

    /// <summary>Whether it is registered and its connection stands.</summary>
    public bool IsConnected => Status == AgentStatus.Registered;

    /// <summary>Whether its resources may be offered: <c>active</c> in the answers.</summary>
    public bool IsActive => IsConnected && !IsDeactivated;

    /// <summary>Whether an operator took it out of offers, a drain included.</summary>
    public bool IsDeactivated { get; }

    /// <summary>
    /// Whether a partition swallows its traffic; the master does not know until it misses pings.
    /// </summary>
    public bool IsCutOff { get; }

    /// <summary>Its drain, from DRAIN_AGENT until it is reactivated; null without one.</summary>
    public Drain? Drain { get; }

    /// <summary>When it registered, or returned after the master had given it up.</summary>
    public Instant RegisteredAt { get; }

    /// <summary>When it registered again under its id; null if it never did.</summary>
    public Instant? ReregisteredAt { get; }

    /// <summary>When the master gave it up; null unless it is unreachable.</summary>
    public Instant? UnreachableAt { get; }

    /// <summary>The announced maintenance of its machine; null when none is.</summary>
    public Unavailability? Unavailability { get; }

    /// <summary>Everything it has, reservations and volumes included.</summary>
    public ResourcesView Total { get; }

    /// <summary>
    /// What nobody was offered and nobody uses. With infinite capacity reserved resources only:
    /// the unreserved ones are offered to everybody as if to nobody else.
    /// </summary>
    public ResourcesView Unallocated { get; }

    /// <summary>
    /// The tasks that the master tracks on it, terminal but unacknowledged ones included.
    /// </summary>
    public ViewList<TaskView> Tasks { get; }

    /// <summary>The executors that the master lists on it.</summary>
    public ViewList<ExecutorView> Executors { get; }

    /// <summary>
    /// Its operations that are not acknowledged yet; the master lists those of registered agents.
    /// </summary>
    public ViewList<OperationView> Operations { get; }

    /// <summary>The outstanding offers of its resources.</summary>
    public ViewList<OfferView> Offers { get; }

    /// <summary>The outstanding requests to leave it.</summary>
    public ViewList<InverseOfferView> InverseOffers { get; }

    /// <summary>
    /// What tasks and executors use, by role; roles that use nothing are missing. Added up on
    /// first use.
    /// </summary>
    public IReadOnlyList<RoleResourcesView> UsedByRole =>
        field ??= Holdings.UsedByRole(Tasks, Executors);

    /// <summary>What is offered, by role. Added up on first use.</summary>
    public IReadOnlyList<RoleResourcesView> OfferedByRole =>
        field ??= Holdings.OfferedByRole(Offers);

    /// <summary>What tasks and executors use. Added up on first use.</summary>
    public ResourcesView Used => field ??= RoleSums.Total(UsedByRole);

    /// <summary>What is offered. Added up on first use.</summary>
    public ResourcesView Offered => field ??= RoleSums.Total(OfferedByRole);
}
