using MesosMock.Simulation.Faults;
using MesosMock.Simulation.Resources;
using MesosMock.Simulation.State;

namespace MesosMock.Simulation.Allocation;

/// <summary>
/// Offers what is free, whole agents at a time, to the role and framework with the smallest share
/// (src/master/allocator/mesos/hierarchical.cpp, the second stage of __generateAllocations). Looks
/// at an agent only after something about it changed.
/// </summary>
internal sealed class FiniteAllocator(Step step) : Allocator(step)
{
    private readonly ShareLedger _shares = new();
    private readonly List<Agent> _changed = [];
    private readonly HashSet<int> _changedPlaces = [];
    private long _runs;

    public override void Add(Agent agent)
    {
        agent.Unallocated = agent.Total;
        _shares.AddCapacity(agent.Total.Quantities);
        Reconsider(agent);
    }

    public override void Remove(Agent agent)
    {
        base.Remove(agent);
        Invariant.Holds(agent.Unallocated.Equals(agent.Total));
        _shares.RemoveCapacity(agent.Total.Quantities);
    }

    public override void Shrink(Agent agent, ResourceSet lost)
    {
        base.Shrink(agent, lost);
        _shares.RemoveCapacity(lost.Quantities);
    }

    public override void Grow(Agent agent, ResourceSet found)
    {
        base.Grow(agent, found);
        if (agent.IsRegistered)
        {
            _shares.AddCapacity(found.Quantities);
        }
    }

    public override void RunFor(Agent agent)
    {
        if (_changedPlaces.Remove(agent.Index))
        {
            _changed.Remove(agent);
        }

        if (Step.Roles.HasQuota)
        {
            RunUnderQuota([agent]);
            return;
        }

        Consider(agent);
        Batch.Send();
    }

    public override void Add(RoleSubscription subscription)
    {
        _shares.Add(subscription);
        Reconsider(subscription);
    }

    public override void Remove(RoleSubscription subscription)
    {
        base.Remove(subscription);
        _shares.Remove(subscription);
    }

    public override void Reconsider(Agent agent)
    {
        if (_changedPlaces.Add(agent.Index))
        {
            _changed.Add(agent);
        }
    }

    public override void Reconsider(RoleSubscription subscription, Agent agent) =>
        Reconsider(agent);

    public override void Reconsider(RoleSubscription subscription) => ReconsiderAll();

    public override void SetWeight(string role, double weight) => _shares.SetWeight(role, weight);

    public override void Run()
    {
        if (Step.Roles.HasQuota)
        {
            // What is held back on one agent depends on all the others.
            _changed.Clear();
            _changedPlaces.Clear();
            RunUnderQuota([.. Step.AgentTable.All]);
            return;
        }

        if (_changed.Count == 0)
        {
            return;
        }

        Agent[] agents = [.. _changed];
        _changed.Clear();
        _changedPlaces.Clear();
        Shuffle(agents);
        foreach (var agent in agents)
        {
            Consider(agent);
        }

        Batch.Send();
    }

    public override void RunFor(Framework framework) => Run();

    public override ResourceSet FreeOf(Agent agent) => agent.Unallocated;

    protected override ResourceSet Owned(ResourceSet resources) => resources;

    protected override void Charge(Framework framework, string role, ResourceSet resources) =>
        _shares.Charge(framework, role, resources.Quantities);

    protected override void Refund(Framework framework, string role, ResourceSet resources) =>
        _shares.Refund(framework, role, resources.Quantities);

    private void RunUnderQuota(Agent[] agents)
    {
        var run = new QuotaRun(Step, _shares);
        Shuffle(agents);
        run.Guarantee(agents);
        Shuffle(agents);
        run.Share(agents);
        foreach (var (subscription, agent, resources) in run.Grants)
        {
            Announce(subscription, agent, resources);
        }

        Batch.Send();
    }

    private void Consider(Agent agent)
    {
        if (!agent.IsOfferable || agent.Unallocated.IsEmpty)
        {
            return;
        }

        foreach (var subscription in _shares.SmallestFirst())
        {
            Consider(subscription, agent);
            if (agent.Unallocated.IsEmpty)
            {
                return;
            }
        }
    }

    private void Consider(RoleSubscription subscription, Agent agent)
    {
        if (!Eligibility.IsOpen(subscription)
            || !Eligibility.MaySee(subscription, agent)
            || FaultGates.Withholds(Step.Faults.Offers, subscription, agent))
        {
            return;
        }

        var resources = Eligibility.Strip(
            subscription, agent.Unallocated.AllocatableTo(subscription.Role));
        if (Eligibility.IsAllocatable(subscription, resources)
            && subscription.Slots.Filter(agent)?.Blocks(resources) is not true)
        {
            MakeOffer(subscription, agent, resources);
        }
    }

    /// <summary>A master visits agents in random order.</summary>
    private void Shuffle(Agent[] agents)
    {
        _runs++;
        for (var left = agents.Length; left > 1; left--)
        {
            var chosen = (int)(Step.Chance.Bits("allocation", (ulong)_runs, left) % (ulong)left);
            (agents[left - 1], agents[chosen]) = (agents[chosen], agents[left - 1]);
        }
    }
}
