using MesosMock.Fuzz.Worlds;
using MesosMock.Simulation.Resources;
using MesosMock.Simulation.State;

namespace MesosMock.Fuzz.Invariants;

/// <summary>
/// Offered, used and free make the whole, on every registered agent. With infinite capacity that
/// holds for what is reserved.
/// </summary>
internal sealed class ResourcesAddUp(World world) : Rule(world)
{
    public override void AfterStep()
    {
        foreach (var agent in World.Agents.Where(agent => agent.IsRegistered))
        {
            Check(agent);
        }
    }

    private void Check(Agent agent)
    {
        var offered = Sum(agent.Offers.Select(offer => offer.Resources));
        var tasks = Sum(World.Frameworks.SelectMany(framework => framework.Tasks)
            .Where(task => task.Agent == agent)
            .Union(agent.Tasks)
            .Where(task => task.HoldsResources)
            .Select(task => task.Resources));
        var executors = Sum(World.Frameworks.SelectMany(framework => framework.Executors)
            .Where(executor => executor.Agent == agent)
            .Select(executor => executor.Resources));
        var sum = Sum([offered, tasks, executors, agent.Unallocated]);
        var (all, total) = World.IsFinite
            ? (sum, agent.Total)
            : (sum.Reserved, agent.Total.Reserved);
        World.Require(
            all.Equals(total),
            $"agent {agent.Id.Value}: offered [{offered}] + tasks [{tasks}] + executors "
            + $"[{executors}] + free [{agent.Unallocated}] is not the total [{agent.Total}]");
    }

    private static ResourceSet Sum(IEnumerable<ResourceSet> sets) =>
        sets.Aggregate(ResourceSet.Empty, (sum, next) => sum.Add(next));
}
