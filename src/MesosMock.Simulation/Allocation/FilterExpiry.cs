using MesosMock.Simulation.Resources;
using MesosMock.Simulation.State;
using MesosMock.Simulation.Time;

namespace MesosMock.Simulation.Allocation;

/// <summary>
/// Ends the filters that one call made for one role. One timer for all of them: a call may refuse
/// ten thousand offers. It waits only while one of them is left.
/// </summary>
internal sealed class FilterExpiry(RoleSubscription subscription, TimerQueue timers) : Time.Timer
{
    private readonly List<(Agent Agent, ResourceSet Refused)> _refused = [];
    private int _left;

    public void Add(Agent agent, ResourceSet refused)
    {
        _refused.Add((agent, refused));
        _left++;
        subscription.Slots.AddFilter(agent, new(refused, this));
    }

    /// <summary>One of its filters was cleared before its time.</summary>
    public void Forget()
    {
        _left--;
        if (_left == 0)
        {
            timers.Cancel(this);
        }
    }

    public override void Fire(Step step)
    {
        foreach (var (agent, refused) in _refused)
        {
            if (subscription.Slots.RemoveFilter(agent, refused, this))
            {
                step.Allocator.Reconsider(subscription, agent);
            }
        }
    }
}
