using MesosMock.Simulation.Resources;
using MesosMock.Simulation.State;

namespace MesosMock.Simulation.Allocation;

/// <summary>
/// Ends the filters that one call made for one role. One timer for all of them: a call may refuse
/// ten thousand offers.
/// </summary>
internal sealed class FilterExpiry(RoleSubscription subscription, int generation) : Time.Timer
{
    private readonly List<(Agent Agent, ResourceSet Refused)> _refused = [];

    public void Add(Agent agent, ResourceSet refused) => _refused.Add((agent, refused));

    public override void Fire(Step step)
    {
        // REVIVE and disconnection cleared the filters meanwhile: those there now are younger.
        if (subscription.Slots.Generation != generation)
        {
            return;
        }

        foreach (var (agent, refused) in _refused)
        {
            subscription.Slots.RemoveFilter(agent, refused);
            step.Allocator.Reconsider(subscription, agent);
        }
    }
}
