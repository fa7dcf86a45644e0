using MesosMock.Protocol.V1;
using MesosMock.Simulation.Allocation;
using MesosMock.Simulation.Resources;

namespace MesosMock.Simulation.State;

/// <summary>One role of one framework: the unit to which offers are made.</summary>
internal sealed class RoleSubscription(Framework framework, string role)
{
    public Framework Framework { get; } = framework;

    public string Role { get; } = role;

    /// <summary>The role as offers to frameworks with many roles carry it.</summary>
    public ResourceAllocationInfo AllocationInfo => field ??= new() { Role = Role };

    public bool IsSuppressed
    {
        get;
        set
        {
            field = value;
            Framework.Changed();
        }
    }

    /// <summary>
    /// What an offer must at least hold, one of these alternatives; null for the master's own rule,
    /// empty for no rule (`FrameworkInfo.offer_filters`).
    /// </summary>
    public IReadOnlyList<ResourceQuantities>? MinAllocatable { get; set; }

    /// <summary>What the allocator knows of this role and each agent.</summary>
    public AgentSlots Slots { get; } = new();

    /// <summary>Offers made so far; settles ties between equal shares.</summary>
    public long Allocations { get; set; }
}
