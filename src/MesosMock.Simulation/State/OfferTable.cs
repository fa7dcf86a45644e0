using System.Diagnostics.CodeAnalysis;
using MesosMock.Protocol.V1;
using MesosMock.Simulation.Faults;
using MesosMock.Simulation.Resources;

namespace MesosMock.Simulation.State;

/// <summary>The outstanding offers and inverse offers. Each leaves exactly once.</summary>
internal sealed class OfferTable(Step step)
{
    private readonly Dictionary<long, Offer> _offers = [];
    private readonly Dictionary<long, InverseOffer> _inverseOffers = [];

    public int Count => _offers.Count;

    public Offer Add(RoleSubscription subscription, Agent agent, ResourceSet resources)
    {
        var number = step.Ids.NewOfferNumber();
        var offer = new Offer(number, step.Ids.OfferIdOf(number), subscription, agent, resources);
        _offers.Add(number, offer);
        offer.Seat = offer.Framework.Offers.Add(offer);
        agent.Offers.Add(offer);
        step.Metrics.Offer(offer.Role, resources, 1);
        OnChanged(offer.Framework, agent);
        if (step.Options.OfferTimeout is { } age)
        {
            step.Timers.Set(offer.Timeout = new OfferTimeout(offer), step.Now + age);
        }

        FaultGates.Offered(step.Faults.Offers, offer);
        return offer;
    }

    public bool TryFind(OfferId id, [NotNullWhen(true)] out Offer? offer)
    {
        offer = null;
        return step.Ids.TryReadOfferNumber(id, out var number)
            && _offers.TryGetValue(number, out offer);
    }

    /// <summary>
    /// Takes an offer off the list; what becomes of its resources is the caller's duty.
    /// </summary>
    public void Remove(Offer offer)
    {
        Invariant.Holds(_offers.Remove(offer.Number));
        offer.Framework.Offers.Remove(offer.Seat);
        offer.Agent.Offers.Remove(offer);
        step.Metrics.Offer(offer.Role, offer.Resources, -1);
        OnChanged(offer.Framework, offer.Agent);
        if (offer.Timeout is { } timeout)
        {
            step.Timers.Cancel(timeout);
        }
    }

    public InverseOffer AddInverse(Framework framework, Agent agent)
    {
        var number = step.Ids.NewOfferNumber();
        var offer = new InverseOffer(number, step.Ids.OfferIdOf(number), framework, agent);
        _inverseOffers.Add(number, offer);
        framework.InverseOffers.AddLast(offer.InFramework);
        agent.InverseOffers.AddLast(offer.InAgent);
        OnChanged(framework, agent);
        if (step.Options.OfferTimeout is { } age)
        {
            step.Timers.Set(offer.Timeout = new InverseOfferTimeout(offer), step.Now + age);
        }

        return offer;
    }

    public bool TryFindInverse(OfferId id, [NotNullWhen(true)] out InverseOffer? offer)
    {
        offer = null;
        return step.Ids.TryReadOfferNumber(id, out var number)
            && _inverseOffers.TryGetValue(number, out offer);
    }

    public void RemoveInverse(InverseOffer offer)
    {
        Invariant.Holds(_inverseOffers.Remove(offer.Number));
        offer.Framework.InverseOffers.Remove(offer.InFramework);
        offer.Agent.InverseOffers.Remove(offer.InAgent);
        OnChanged(offer.Framework, offer.Agent);
        if (offer.Timeout is { } timeout)
        {
            step.Timers.Cancel(timeout);
        }
    }

    private sealed class OfferTimeout(Offer offer) : Time.Timer
    {
        public override void Fire(Step step) => step.Offers.Rescind(offer);
    }

    private sealed class InverseOfferTimeout(InverseOffer offer) : Time.Timer
    {
        public override void Fire(Step step) => step.Offers.RescindInverse(offer);
    }

    /// <summary>
    /// The master takes an offer back and says so (src/master/master.cpp, rescindOffer).
    /// </summary>
    /// <param name="offer">The offer.</param>
    /// <param name="filters">How long it is kept from the framework; null for not at all.</param>
    public void Rescind(Offer offer, Filters? filters = null)
    {
        Remove(offer);
        offer.Framework.Metrics.OffersRescinded++;
        step.Send(offer.Framework, new()
        {
            Type = Protocol.V1.Scheduler.EventType.Rescind,
            Rescind = new() { OfferId = offer.Id },
        });
        step.Allocator.Recover(offer, offer.Resources, filters);
    }

    /// <summary>The master takes an offer back without a word.</summary>
    public void Discard(Offer offer)
    {
        Remove(offer);
        step.Allocator.Recover(offer, offer.Resources, null);
    }

    /// <summary>An offer is rescinded when it is as old as that from now.</summary>
    public void ExpireAfter(Offer offer, TimeSpan age) =>
        step.Timers.Set(offer.Timeout ??= new OfferTimeout(offer), step.Now + age);

    /// <summary>The master takes an inverse offer back and says so.</summary>
    public void RescindInverse(InverseOffer offer)
    {
        RemoveInverse(offer);
        step.Send(offer.Framework, new()
        {
            Type = Protocol.V1.Scheduler.EventType.RescindInverseOffer,
            RescindInverseOffer = new() { InverseOfferId = offer.Id },
        });
    }

    /// <summary>Takes back everything that is offered of an agent.</summary>
    public void RescindAll(Agent agent)
    {
        while (agent.Offers.First is { } offer)
        {
            Rescind(offer);
        }

        while (agent.InverseOffers.First is { } node)
        {
            RescindInverse(node.Value);
        }
    }

    /// <summary>Drops everything that a framework was offered without a word.</summary>
    public void DiscardAll(Framework framework)
    {
        while (framework.Offers.First is { } offer)
        {
            Discard(offer);
        }

        while (framework.InverseOffers.First is { } node)
        {
            RemoveInverse(node.Value);
        }
    }

    private static void OnChanged(Framework framework, Agent agent)
    {
        framework.Changed();
        agent.Changed();
    }
}
