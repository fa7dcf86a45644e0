using MesosMock.Simulation.Resources;
using MesosMock.Simulation.Roles;
using MesosMock.Simulation.State;

namespace MesosMock.Simulation.Allocation;

/// <summary>
/// One allocation run with quotas: first what roles are guaranteed, then the rest by fair sharing,
/// within limits and without touching what guarantees still need
/// (src/master/allocator/mesos/hierarchical.cpp, both stages of __generateOffers).
/// </summary>
internal sealed class QuotaRun
{
    private readonly Step _step;
    private readonly ShareLedger _shares;
    private readonly Dictionary<string, ResourceQuantities> _consumed = [];
    private readonly Dictionary<(RoleSubscription, Agent), int> _places = [];
    private readonly List<(RoleSubscription Subscription, Agent Agent, ResourceSet Resources)>
        _grants = [];

    // What guarantees still need, and what is left to serve them with.
    private ResourceQuantities _required = ResourceQuantities.None;
    private ResourceQuantities _available = ResourceQuantities.None;

    public QuotaRun(Step step, ShareLedger shares)
    {
        _step = step;
        _shares = shares;
        foreach (var (role, quota) in step.Roles.Quotas.Where(entry => !entry.Value.IsDefault))
        {
            _consumed[role] = ConsumedBy(role);
            _required = _required.Add(quota.Guarantees.Subtract(_consumed[role]));
        }

        foreach (var agent in step.AgentTable.All.Where(agent => agent.IsRegistered))
        {
            _available = _available.Add(Chargeable(agent.Unallocated).Quantities);
        }
    }

    /// <summary>What was given, all from one agent to one role of a framework together.</summary>
    public IReadOnlyList<(RoleSubscription Subscription, Agent Agent, ResourceSet Resources)>
        Grants => _grants;

    /// <summary>First stage: what roles are guaranteed and do not have.</summary>
    public void Guarantee(IReadOnlyList<Agent> agents)
    {
        foreach (var agent in agents.Where(agent => agent.IsOfferable))
        {
            foreach (var subscription in _shares.SmallestFirst())
            {
                Guarantee(subscription, agent);
            }
        }
    }

    /// <summary>Second stage: the rest.</summary>
    public void Share(IReadOnlyList<Agent> agents)
    {
        foreach (var agent in agents.Where(agent => agent.IsOfferable))
        {
            foreach (var subscription in _shares.SmallestFirst())
            {
                Share(subscription, agent);
            }
        }
    }

    private void Guarantee(RoleSubscription subscription, Agent agent)
    {
        var role = subscription.Role;
        var quota = _step.Roles.QuotaOf(role);
        var missing = quota.Guarantees.Subtract(Consumed(role));
        var available = AvailableTo(subscription, agent);
        if (missing.IsEmpty || available.IsEmpty)
        {
            return;
        }

        var chargeable = Chargeable(available);
        var guaranteed = chargeable.ShrinkTo(name => missing[name]);
        if (guaranteed.IsEmpty)
        {
            return;
        }

        var allowed = quota.Limits.Subtract(Consumed(role).Add(guaranteed.Quantities));
        var more = HoldBack(chargeable.Subtract(guaranteed).ShrinkTo(allowed.Find));
        var free = ResourceSet.Of(available.Subtract(chargeable).Items.ToArray()
            .Where(item => item.Key.ReservationRole is not { } holder || holder == role));
        if (TryGrant(subscription, agent, free.Add(guaranteed).Add(more)))
        {
            var consumed = guaranteed.Add(more).Quantities;
            _consumed[role] = Consumed(role).Add(consumed);
            _required = _required.Subtract(guaranteed.Quantities);
            _available = _available.Subtract(consumed);
        }
    }

    private void Share(RoleSubscription subscription, Agent agent)
    {
        var role = subscription.Role;
        var quota = _step.Roles.QuotaOf(role);
        var available = AvailableTo(subscription, agent);
        if (available.IsEmpty)
        {
            return;
        }

        var chargeable = Chargeable(available);
        var allowed = quota.Limits.Subtract(Consumed(role));
        var more = HoldBack(chargeable.ShrinkTo(allowed.Find));
        if (TryGrant(subscription, agent, available.Subtract(chargeable).Add(more)))
        {
            if (!quota.IsDefault)
            {
                _consumed[role] = Consumed(role).Add(more.Quantities);
            }

            _available = _available.Subtract(more.Quantities);
        }
    }

    /// <summary>What the role may see of the agent; nothing if it may not.</summary>
    private static ResourceSet AvailableTo(RoleSubscription subscription, Agent agent)
    {
        if (!Eligibility.IsOpen(subscription) || !Eligibility.MaySee(subscription, agent))
        {
            return ResourceSet.Empty;
        }

        var available = agent.Unallocated.AllocatableTo(subscription.Role);
        return Eligibility.IsAllocatable(subscription, available)
            ? Eligibility.Strip(subscription, available)
            : ResourceSet.Empty;
    }

    /// <summary>What is left beside what guarantees need.</summary>
    private ResourceSet HoldBack(ResourceSet resources)
    {
        if (_required.IsEmpty || resources.IsEmpty)
        {
            return resources;
        }

        var spare = _available.Subtract(_required);
        return resources.ShrinkTo(name => spare[name]);
    }

    private bool TryGrant(RoleSubscription subscription, Agent agent, ResourceSet resources)
    {
        if (!Eligibility.IsAllocatable(subscription, resources)
            || subscription.Slots.Filter(agent)?.Blocks(resources) is true)
        {
            return false;
        }

        _step.Allocator.Take(
            subscription.Framework, subscription.Role, agent, resources);
        if (_places.TryAdd((subscription, agent), _grants.Count))
        {
            _grants.Add((subscription, agent, resources));
        }
        else
        {
            var place = _places[(subscription, agent)];
            var granted = _grants[place];
            _grants[place] = granted with { Resources = granted.Resources.Add(resources) };
        }

        return true;
    }

    private ResourceQuantities Consumed(string role) =>
        _consumed.GetValueOrDefault(role, ResourceQuantities.None);

    /// <summary>Reservations, used or not, and whatever else is used or offered.</summary>
    private ResourceQuantities ConsumedBy(string role)
    {
        var usage = new RoleUsage(_step, role);
        var sum = ResourceQuantities.None;
        foreach (var agent in _step.AgentTable.All.Where(agent => agent.IsRegistered))
        {
            var reserved = agent.Total.Items.ToArray().Where(
                item => item.Key.ReservationRole is { } holder && usage.Includes(holder));
            var others = agent.UsedByRole
                .Concat(agent.Offers.Select(offer => (offer.Role, offer.Resources)))
                .Where(used => usage.Includes(used.Role));
            sum = others.Aggregate(
                sum.Add(ResourceQuantities.From(reserved)),
                (total, used) => total.Add(Chargeable(used.Resources).Quantities));
        }

        return sum;
    }

    /// <summary>What counts for quotas: unreserved scalars that nobody can take back.</summary>
    private static ResourceSet Chargeable(ResourceSet resources) => ResourceSet.Of(
        resources.Unreserved.NonRevocable.Items.ToArray()
            .Where(item => item.Key.Kind == Protocol.V1.ValueKind.Scalar));
}
