using MesosMock.Protocol.V1;
using MesosMock.Simulation.Configuration;
using MesosMock.Simulation.Resources;
using MesosMock.Simulation.State;
using Offer = MesosMock.Simulation.State.Offer;

namespace MesosMock.Simulation.Allocation;

/// <summary>
/// Decides who is offered what, and keeps the books of what is free
/// (src/master/allocator/mesos/hierarchical.cpp). Runs once an interval over what changed since,
/// and at once where a master does.
/// </summary>
internal abstract class Allocator(Step step)
{
    private readonly CycleTimer _cycle = new();
    private readonly List<(RoleSubscription Subscription, FilterExpiry Expiry)> _newExpiries = [];

    protected Step Step { get; } = step;

    protected OfferBatch Batch { get; } = new(step);

    public static Allocator For(Step step) => step.Options.Capacity == CapacityMode.Finite
        ? new FiniteAllocator(step)
        : new InfiniteAllocator(step);

    /// <summary>Begins the regular runs.</summary>
    public void Start() => Step.Timers.Set(_cycle, Step.Now + Step.Options.AllocationInterval);

    /// <summary>Enters a new agent into the books.</summary>
    public abstract void Add(Agent agent);

    /// <summary>Takes an agent out of the books: nobody uses anything of it any more.</summary>
    public virtual void Remove(Agent agent)
    {
        foreach (var framework in Step.FrameworkTable.Known)
        {
            foreach (var subscription in framework.Roles)
            {
                subscription.Slots.ClearFilters(agent);
            }
        }
    }

    /// <summary>A new or changed agent is offered at once, not at the next run only.</summary>
    public abstract void RunFor(Agent agent);

    /// <summary>A role of a framework appears.</summary>
    public abstract void Add(RoleSubscription subscription);

    /// <summary>A role of a framework disappears; its offers are gone already.</summary>
    public virtual void Remove(RoleSubscription subscription) =>
        subscription.Slots.ClearFilters();

    /// <summary>Something about an agent changed that may make it worth a look.</summary>
    public abstract void Reconsider(Agent agent);

    /// <summary>Something changed that may make every agent worth a look.</summary>
    public void ReconsiderAll()
    {
        foreach (var agent in Step.AgentTable.All)
        {
            Reconsider(agent);
        }
    }

    /// <summary>Something changed between one role and one agent.</summary>
    public abstract void Reconsider(RoleSubscription subscription, Agent agent);

    /// <summary>Something about a role changed that may make every agent worth a look.</summary>
    public abstract void Reconsider(RoleSubscription subscription);

    /// <summary>
    /// A run over what changed. Ends with one OFFERS event for each framework served.
    /// </summary>
    public abstract void Run();

    /// <summary>Whether nobody was offered or uses these resources, as far as they count.</summary>
    public bool IsFree(Agent agent, ResourceSet resources) =>
        agent.Unallocated.Contains(Counted(resources));

    /// <summary>Whether they would be free if all that is offered of the agent came back.</summary>
    public bool IsObtainable(Agent agent, ResourceSet resources)
    {
        var obtainable = agent.Unallocated;
        foreach (var offer in agent.Offers)
        {
            obtainable = obtainable.Add(Counted(offer.Resources));
        }

        return obtainable.Contains(Counted(resources));
    }

    /// <summary>Resources of an agent come into use outside an offer.</summary>
    public void Take(Framework framework, string role, Agent agent, ResourceSet resources)
    {
        agent.Unallocated = agent.Unallocated.Subtract(Counted(resources));
        Charge(framework, role, resources);
    }

    /// <summary>Resources of an agent are no longer used. Offered again in the next run.</summary>
    public void Release(Framework framework, string role, Agent agent, ResourceSet resources)
    {
        var counted = Counted(resources);
        if (!counted.IsEmpty)
        {
            agent.Unallocated = agent.Unallocated.Add(counted);
            Refund(framework, role, resources);
            Reconsider(agent);
        }
    }

    /// <summary>
    /// An operation changes what an agent has; the resources are in somebody's hands.
    /// </summary>
    public void Convert(Agent agent, ResourceSet consumed, ResourceSet converted)
    {
        agent.Total = agent.Total.Subtract(Owned(consumed)).Add(Owned(converted));
        agent.Unallocated = agent.Unallocated.Subtract(consumed.Shared).Add(converted.Shared);
    }

    /// <summary>A role counts more or less than before, from the next run on.</summary>
    public virtual void SetWeight(string role, double weight)
    {
    }

    /// <summary>What of an agent is in nobody's hands.</summary>
    public abstract ResourceSet FreeOf(Agent agent);

    /// <summary>An operation changes what an agent has free; offered in the next run.</summary>
    public void ConvertFree(Agent agent, ResourceSet consumed, ResourceSet converted)
    {
        Convert(agent, consumed, converted);
        agent.Unallocated =
            agent.Unallocated.Subtract(Counted(consumed)).Add(Counted(converted));
        Reconsider(agent);
    }

    /// <summary>Some of what an agent has vanishes; nobody was offered it or uses it.</summary>
    public virtual void Shrink(Agent agent, ResourceSet lost)
    {
        agent.Total = agent.Total.Subtract(lost);
        agent.Unallocated = agent.Unallocated.Subtract(Counted(lost));
        Reconsider(agent);
    }

    /// <summary>What vanished is back; an agent that is away has it when it returns.</summary>
    public virtual void Grow(Agent agent, ResourceSet found)
    {
        agent.Total = agent.Total.Add(found);
        if (agent.IsRegistered)
        {
            agent.Unallocated = agent.Unallocated.Add(Counted(found));
            Reconsider(agent);
        }
    }

    /// <summary>Resources of an offer come back, unless they are used from now on.</summary>
    /// <param name="offer">The offer, taken off the list already.</param>
    /// <param name="unused">The part that nobody uses.</param>
    /// <param name="filters">
    /// How long the framework refuses them; null for no filter at all.
    /// </param>
    public void Recover(Offer offer, ResourceSet unused, Filters? filters)
    {
        OnOfferEnded(offer);
        if (!unused.IsEmpty)
        {
            offer.Agent.Unallocated = offer.Agent.Unallocated.Add(Counted(unused));
            Refund(offer.Framework, offer.Role, unused);
            AddFilter(offer, Refused(offer, unused), filters);
        }

        Reconsider(offer.Subscription, offer.Agent);
    }

    /// <summary>All filters made since the last call expire together, role by role.</summary>
    public void SealFilters() => _newExpiries.Clear();

    /// <summary>Forgets what a framework refused, as REVIVE and disconnection do.</summary>
    public void ClearFilters(RoleSubscription subscription)
    {
        subscription.Slots.ClearFilters();
        Reconsider(subscription);
    }

    /// <summary>A run outside the interval, as for a new framework or a REVIVE.</summary>
    public abstract void RunFor(Framework framework);

    /// <summary>Which part of some resources an agent has but once.</summary>
    protected abstract ResourceSet Owned(ResourceSet resources);

    /// <summary>What a filter has to keep back when this part of an offer is not used.</summary>
    protected virtual ResourceSet Refused(Offer offer, ResourceSet unused) => unused;

    protected virtual void Charge(Framework framework, string role, ResourceSet resources)
    {
    }

    protected virtual void Refund(Framework framework, string role, ResourceSet resources)
    {
    }

    protected virtual void OnOfferEnded(Offer offer)
    {
    }

    /// <summary>Makes an offer of resources that are free, and books them out.</summary>
    protected void MakeOffer(RoleSubscription subscription, Agent agent, ResourceSet resources)
    {
        Take(subscription.Framework, subscription.Role, agent, resources);
        Announce(subscription, agent, resources);
    }

    /// <summary>Makes an offer of resources that are booked out already.</summary>
    protected void Announce(RoleSubscription subscription, Agent agent, ResourceSet resources)
    {
        subscription.Allocations++;
        Batch.Add(Step.Offers.Add(subscription, agent, resources));
    }

    /// <summary>Which part is gone while somebody has it: not what is shared.</summary>
    private ResourceSet Counted(ResourceSet resources) => Owned(resources).NonShared;

    private void AddFilter(Offer offer, ResourceSet refused, Filters? filters)
    {
        var duration = filters is null ? TimeSpan.Zero : RefusalPeriod.Of(filters);
        if (duration == TimeSpan.Zero)
        {
            return;
        }

        ExpiryOf(offer.Subscription, duration).Add(offer.Agent, refused);
    }

    private FilterExpiry ExpiryOf(RoleSubscription subscription, TimeSpan duration)
    {
        foreach (var (known, open) in _newExpiries)
        {
            if (ReferenceEquals(known, subscription))
            {
                return open;
            }
        }

        // A filter shorter than the interval would end before it could keep anything back.
        var interval = Step.Options.AllocationInterval;
        var expiry = new FilterExpiry(subscription, Step.Timers);
        Step.Timers.Set(expiry, Step.Now + (duration > interval ? duration : interval));
        _newExpiries.Add((subscription, expiry));
        return expiry;
    }

    private sealed class CycleTimer : Time.Timer
    {
        public override bool IsRegular => true;

        public override void Fire(Step step)
        {
            step.Metrics.AllocationRuns++;
            step.Allocator.Run();
            step.Maintenance.OfferInverse();
            step.Timers.Set(this, step.Now + step.Options.AllocationInterval);
        }
    }
}
