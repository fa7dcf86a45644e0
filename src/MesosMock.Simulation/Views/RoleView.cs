using MesosMock.Protocol.V1;
using MesosMock.Protocol.V1.Quota;

namespace MesosMock.Simulation.Views;

/// <summary>One role that somebody uses, at one moment. Immutable.</summary>
public sealed record RoleView
{
    /// <summary>Its name; <c>a/b</c> is below <c>a</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The frameworks that are subscribed to it, oldest first.</summary>
    public required IReadOnlyList<FrameworkId> FrameworkIds { get; init; }

    /// <summary>Of those, the ones that want no offers in it.</summary>
    public required IReadOnlyList<FrameworkId> SuppressedIds { get; init; }

    /// <summary>How much it counts beside others.</summary>
    /// <value>Above 0. Default 1.</value>
    public required double Weight { get; init; }

    /// <summary>What it is guaranteed and limited to.</summary>
    public required QuotaConfig Quota { get; init; }

    /// <summary>What is used in it and in the roles below it.</summary>
    public required ResourcesView Used { get; init; }

    /// <summary>What is offered to it and to the roles below it.</summary>
    public required ResourcesView Offered { get; init; }

    /// <summary>What is reserved on registered agents to it and to the roles below it.</summary>
    public required ResourcesView Reserved { get; init; }

    /// <summary>What of that no task and no executor uses.</summary>
    public required ResourcesView ReservedIdle { get; init; }
}
