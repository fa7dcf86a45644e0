using MesosMock.Simulation.Resources;
using MesosMock.Simulation.State;

namespace MesosMock.Simulation.Allocation;

/// <summary>
/// Whether a framework may see an agent and what of it
/// (src/master/allocator/mesos/hierarchical.cpp, __generateAllocations and its helpers).
/// </summary>
internal static class Eligibility
{
    /// <summary>Mesos src/master/constants.hpp: MIN_CPUS, in thousandths.</summary>
    private const long CpusMin = 10;

    /// <summary>Mesos src/master/constants.hpp: MIN_MEM, 32 MB, in thousandths.</summary>
    private const long MemoryMin = 32_000;

    /// <summary>Whether the role may be offered anything at all now.</summary>
    public static bool IsOpen(RoleSubscription subscription) =>
        subscription.Framework is { IsConnected: true, IsStarved: false }
        && !subscription.IsSuppressed;

    /// <summary>Whether the framework may see the agent.</summary>
    public static bool MaySee(RoleSubscription subscription, Agent agent)
    {
        // --filter_gpu_resources: agents with gpus are kept for those who know what to do with
        // them.
        if (agent.HasGpus && !subscription.Framework.Has(Capabilities.GpuResources))
        {
            return false;
        }

        return !subscription.Framework.Constraints.IsExcluded(subscription.Role, agent.Info);
    }

    /// <summary>The part of some resources that the framework understands.</summary>
    public static ResourceSet Strip(RoleSubscription subscription, ResourceSet resources)
    {
        var framework = subscription.Framework;
        if (!framework.Has(Capabilities.RevocableResources))
        {
            resources = resources.NonRevocable;
        }

        if (!framework.Has(Capabilities.SharedResources))
        {
            resources = resources.NonShared;
        }

        return framework.Has(Capabilities.ReservationRefinement) ? resources : resources.Unrefined;
    }

    /// <summary>Whether an offer of these would be worth having: crumbs are not offered.</summary>
    public static bool IsAllocatable(RoleSubscription subscription, ResourceSet resources)
    {
        if (resources.IsEmpty)
        {
            return false;
        }

        if (subscription.MinAllocatable is not { } alternatives)
        {
            return resources.Scalar("cpus") >= CpusMin || resources.Scalar("mem") >= MemoryMin;
        }

        foreach (var quantities in alternatives)
        {
            if (resources.Contains(quantities))
            {
                return true;
            }
        }

        return alternatives.Count == 0;
    }
}
