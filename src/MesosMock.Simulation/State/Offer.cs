using MesosMock.Protocol;
using MesosMock.Protocol.V1;
using MesosMock.Simulation.Resources;
using MesosMock.Simulation.Views;

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
        ExecutorIds = ExecutorsOf(subscription.Framework, agent);
        Unavailability = agent.Unavailability;
    }

    public long Number { get; }

    public OfferId Id { get; }

    public RoleSubscription Subscription { get; }

    public Framework Framework => Subscription.Framework;

    public string Role => Subscription.Role;

    public Agent Agent { get; }

    public ResourceSet Resources { get; }

    /// <summary>The framework's executors on the agent when the offer was made.</summary>
    public Repeated<ExecutorId> ExecutorIds { get; }

    /// <summary>The maintenance that was announced then; null when none was.</summary>
    public Unavailability? Unavailability { get; }

    /// <summary>How readers see it; nothing of that ever changes.</summary>
    public OfferView View => field ??= new(this);

    /// <summary>Its seat in the list of its framework.</summary>
    public Seat Seat { get; set; }

    /// <summary>The offer before it in the list of its agent; null for none.</summary>
    public Offer? PreviousOnAgent { get; set; }

    /// <summary>The offer after it in the list of its agent; null for none.</summary>
    public Offer? NextOnAgent { get; set; }

    /// <summary>Rescinds it when it gets too old; null without an offer timeout.</summary>
    public Time.Timer? Timeout { get; set; }

    private static Repeated<ExecutorId> ExecutorsOf(Framework framework, Agent agent)
    {
        if (framework.Executors.Count == 0 || agent.Executors.Count == 0)
        {
            return [];
        }

        var ids = new List<ExecutorId>();
        foreach (var executor in agent.Executors)
        {
            if (executor.IsTracked && ReferenceEquals(executor.Framework, framework))
            {
                ids.Add(executor.Id);
            }
        }

        return [.. ids];
    }
}
