using MesosMock.Protocol.V1;
using MesosMock.Protocol.V1.Scheduler;
using MesosMock.Simulation.State;
using MesosMock.Simulation.Time;

namespace MesosMock.Simulation.Views;

/// <summary>
/// One framework and all that is its own, at one moment. Immutable; the same object stands in all
/// views between which nothing of it changed. Its lists are in a defined order, oldest first.
/// </summary>
public sealed class FrameworkView
{
    internal FrameworkView(Framework framework)
    {
        Id = framework.Id;
        Info = framework.Info;
        StreamId = framework.StreamId;
        RegisteredAt = framework.RegisteredAt;
        ReregisteredAt = framework.ReregisteredAt;
        UnregisteredAt = framework.UnregisteredAt;
        OfferConstraints = framework.OfferConstraints;
        Roles = [.. framework.Roles.Select(
            role => new FrameworkRoleView(role.Role, role.IsSuppressed))];
        Tasks = framework.Tasks.Views;
        UnreachableTasks = framework.UnreachableTasks.Views;
        CompletedTasks = framework.CompletedTasks.Views;
        Executors = ViewList<ExecutorView>.Of(
            framework.Executors, framework.Executors.Count, static executor => executor.View);
        Operations = ViewList<OperationView>.Of(
            framework.Operations, framework.Operations.Count, static operation => operation.View);
        Offers = framework.Offers.Views;
        InverseOffers = ViewList<InverseOfferView>.Of(
            framework.InverseOffers, framework.InverseOffers.Count, static offer => offer.View);
    }

    /// <summary>Its id.</summary>
    public FrameworkId Id { get; }

    /// <summary>What it said of itself: name, user, roles, capabilities and so on.</summary>
    public FrameworkInfo Info { get; }

    /// <summary>The <c>Mesos-Stream-Id</c> of its stream; null while it has none.</summary>
    public string? StreamId { get; }

    /// <summary>Whether its scheduler is there.</summary>
    public bool IsConnected => StreamId is not null;

    /// <summary>
    /// Whether it takes part in offers; without v0 schedulers that is the same as being connected.
    /// </summary>
    public bool IsActive => IsConnected;

    /// <summary>The first subscription.</summary>
    public Instant RegisteredAt { get; }

    /// <summary>The newest subscription; the first one if there was no other.</summary>
    public Instant ReregisteredAt { get; }

    /// <summary>When it was removed; null while it is known.</summary>
    public Instant? UnregisteredAt { get; }

    /// <summary>Which agents it wants to see; null when it never said.</summary>
    public OfferConstraints? OfferConstraints { get; }

    /// <summary>The roles that it is subscribed to, in its own order.</summary>
    public IReadOnlyList<FrameworkRoleView> Roles { get; }

    /// <summary>
    /// Tasks on registered agents, terminal but unacknowledged ones included.
    /// </summary>
    public ViewList<TaskView> Tasks { get; }

    /// <summary>Tasks that were lost with their agent; bounded.</summary>
    public ViewList<TaskView> UnreachableTasks { get; }

    /// <summary>Tasks that ended; bounded.</summary>
    public ViewList<TaskView> CompletedTasks { get; }

    /// <summary>Its custom and default executors.</summary>
    public ViewList<ExecutorView> Executors { get; }

    /// <summary>Its operations that are not acknowledged yet.</summary>
    public ViewList<OperationView> Operations { get; }

    /// <summary>Its outstanding offers.</summary>
    public ViewList<OfferView> Offers { get; }

    /// <summary>Its outstanding inverse offers.</summary>
    public ViewList<InverseOfferView> InverseOffers { get; }

    /// <summary>
    /// What its tasks and executors use, by role; roles that use nothing are missing. Added up on
    /// first use.
    /// </summary>
    public IReadOnlyList<RoleResourcesView> UsedByRole =>
        field ??= Holdings.UsedByRole(Tasks, Executors);

    /// <summary>What it is offered, by role. Added up on first use.</summary>
    public IReadOnlyList<RoleResourcesView> OfferedByRole =>
        field ??= Holdings.OfferedByRole(Offers);

    /// <summary>What its tasks and executors use. Added up on first use.</summary>
    public ResourcesView Used => field ??= RoleSums.Total(UsedByRole);

    /// <summary>What it is offered. Added up on first use.</summary>
    public ResourcesView Offered => field ??= RoleSums.Total(OfferedByRole);
}
