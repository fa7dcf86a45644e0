using MesosMock.Simulation.Faults;
using MesosMock.Simulation.Resources;
using MesosMock.Simulation.State;

namespace MesosMock.Simulation.Allocation;

/// <summary>
/// Offers every framework every agent's full unreserved amount as if it were alone: one offer for
/// each agent, framework and role at a time. Reservations are real and given to one only. Differs
/// from Mesos on purpose: a framework is never starved by another.
/// </summary>
internal sealed class InfiniteAllocator(Step step) : Allocator(step)
{
    private readonly List<int> _agents = [];

    public override void Add(Agent agent)
    {
        agent.Unallocated = agent.Total.Reserved;
        Reconsider(agent);
    }

    public override void RunFor(Agent agent)
    {
        foreach (var framework in Step.FrameworkTable.Known)
        {
            foreach (var subscription in framework.Roles)
            {
                if (Eligibility.IsOpen(subscription))
                {
                    Consider(subscription, agent);
                }
            }
        }

        Batch.Send();
    }

    public override void Add(RoleSubscription subscription) => Reconsider(subscription);

    public override void Reconsider(Agent agent)
    {
        foreach (var framework in Step.FrameworkTable.Known)
        {
            foreach (var subscription in framework.Roles)
            {
                subscription.Slots.Mark(agent.Index);
            }
        }
    }

    public override void Reconsider(RoleSubscription subscription, Agent agent) =>
        subscription.Slots.Mark(agent.Index);

    public override void Reconsider(RoleSubscription subscription) =>
        subscription.Slots.MarkAll(Step.AgentTable.Count);

    public override void Run()
    {
        foreach (var framework in Step.FrameworkTable.Known)
        {
            Consider(framework);
        }

        Batch.Send();
    }

    public override void RunFor(Framework framework)
    {
        Consider(framework);
        Batch.Send();
    }

    public override ResourceSet FreeOf(Agent agent) =>
        agent.UnreservedTotal.Add(agent.Unallocated);

    protected override ResourceSet Owned(ResourceSet resources) => resources.Reserved;

    // The used part comes back at once, so what is refused is what would be offered again: all of
    // it.
    protected override ResourceSet Refused(Offer offer, ResourceSet unused) => offer.Resources;

    protected override void OnOfferEnded(Offer offer) =>
        offer.Subscription.Slots.SetOffer(offer.Agent, false);

    private void Consider(Framework framework)
    {
        foreach (var subscription in framework.Roles)
        {
            if (!Eligibility.IsOpen(subscription) || subscription.Slots.CandidateCount == 0)
            {
                continue;
            }

            _agents.Clear();
            subscription.Slots.TakeCandidates(_agents);
            foreach (var index in _agents)
            {
                Consider(subscription, Step.AgentTable[index]);
            }
        }
    }

    private void Consider(RoleSubscription subscription, Agent agent)
    {
        if (!agent.IsOfferable
            || subscription.Slots.HasOffer(agent)
            || !Eligibility.MaySee(subscription, agent)
            || FaultGates.Withholds(Step.Faults.Offers, subscription, agent))
        {
            return;
        }

        var resources = Eligibility.Strip(
            subscription,
            agent.UnreservedTotal.Add(agent.Unallocated.AllocatableTo(subscription.Role)));
        if (Eligibility.IsAllocatable(subscription, resources)
            && subscription.Slots.Filter(agent)?.Blocks(resources) is not true)
        {
            subscription.Slots.SetOffer(agent, true);
            MakeOffer(subscription, agent, resources);
        }
    }
}
