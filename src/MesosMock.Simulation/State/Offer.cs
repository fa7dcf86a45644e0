using MesosMock.Protocol.V1;
using MesosMock.Simulation.Resources;

namespace MesosMock.Simulation.State;

/// <summary>An outstanding offer: one agent, one role of one framework.</summary>
internal sealed class Offer
{
    public Offer(
        long number,
        OfferId id,
        RoleSubscription subscription,
        Agent agent,
        ResourceSet resources)
    {
        Number = number;
        Id = id;
        Subscription = subscription;
        Agent = agent;
        Resources = resources;
        InFramework = new(this);
        InAgent = new(this);
    }

    public long Number { get; }

    public OfferId Id { get; }

    public RoleSubscription Subscription { get; }

    public Framework Framework => Subscription.Framework;

    public string Role => Subscription.Role;

    public Agent Agent { get; }

    public ResourceSet Resources { get; }

    /// <summary>Its place in the list of its framework.</summary>
    public LinkedListNode<Offer> InFramework { get; }

    /// <summary>Its place in the list of its agent.</summary>
    public LinkedListNode<Offer> InAgent { get; }

    /// <summary>Rescinds it when it gets too old; null without an offer timeout.</summary>
    public Time.Timer? Timeout { get; set; }
}
