using MesosMock.Simulation.Resources;
using MesosMock.Simulation.State;

namespace MesosMock.Simulation.Roles;

/// <summary>
/// What a role and its sub-roles use (src/master/master.cpp, Master::RoleResourceBreakdown).
/// </summary>
internal sealed class RoleUsage(Step step, string role)
{
    private IEnumerable<Agent> Agents =>
        step.AgentTable.All.Where(agent => agent.IsRegistered);

    /// <summary>What tasks and executors use, and what is reserved besides.</summary>
    public ResourceQuantities ConsumedQuota => Sum(Agents.SelectMany(Consumed));

    /// <summary>What is offered.</summary>
    public ResourceQuantities Offered => Sum(
        from agent in Agents
        from offer in agent.Offers
        where Includes(offer.Role)
        select offer.Resources);

    /// <summary>Whether a role is this one or below it.</summary>
    public bool Includes(string other) =>
        other == role || RoleNames.IsStrictSubroleOf(other, role);

    private IEnumerable<ResourceSet> Consumed(Agent agent)
    {
        var reserved = ReservedIn(agent.Total);
        foreach (var (user, resources) in agent.UsedByRole)
        {
            reserved = reserved.Subtract(ReservedIn(resources));
            if (Includes(user))
            {
                yield return resources;
            }
        }

        yield return reserved;
    }

    private ResourceSet ReservedIn(ResourceSet resources) => ResourceSet.Of(
        resources.Items.ToArray()
            .Where(item => item.Key.ReservationRole is { } holder && Includes(holder)));

    private static ResourceQuantities Sum(IEnumerable<ResourceSet> sets) =>
        sets.Aggregate(
            ResourceQuantities.None, (sum, set) => sum.Add(ResourceQuantities.CountOf(set)));
}
