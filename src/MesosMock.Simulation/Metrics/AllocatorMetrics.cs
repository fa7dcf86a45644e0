using MesosMock.Simulation.State;

namespace MesosMock.Simulation.Metrics;

/// <summary>What an allocator shows (src/master/allocator/mesos/metrics.cpp).</summary>
internal static class AllocatorMetrics
{
    // A master shows no gpus here.
    private static readonly string[] Names = ["cpus", "mem", "disk"];

    public static IEnumerable<(string Name, double Value)> Of(Step step)
    {
        var total = MasterGauges.TotalOf(step);
        var (used, offered) = (step.Metrics.Used, step.Metrics.Offered);
        foreach (var name in Names)
        {
            var place = Array.IndexOf(ResourceTotals.Names, name);
            var prefix = $"allocator/mesos/resources/{name}/";
            yield return (prefix + "total", total.Of(place, false));
            yield return (
                prefix + "offered_or_allocated", used.Of(place, false) + offered.Of(place, false));
        }

        yield return ("allocator/mesos/allocation_runs", step.Metrics.AllocationRuns);
        var roles = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var subscription in Subscriptions(step))
        {
            roles[subscription.Role] =
                roles.GetValueOrDefault(subscription.Role) + subscription.Slots.FilterCount;
        }

        foreach (var (role, filters) in roles)
        {
            yield return ($"allocator/mesos/offer_filters/roles/{role}/active", filters);
        }
    }

    private static IEnumerable<RoleSubscription> Subscriptions(Step step) =>
        step.FrameworkTable.Known.SelectMany(framework => framework.Roles);
}
