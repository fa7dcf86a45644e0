using MesosMock.Protocol;
using MesosMock.Protocol.V1;

namespace MesosMock.Simulation.Views;

/// <summary>An outstanding offer. Immutable.</summary>
public sealed class OfferView
{
    private readonly AgentInfo _agent;
    private readonly Url _url;

    internal OfferView(State.Offer offer)
    {
        _agent = offer.Agent.Info;
        _url = offer.Agent.Url;
        Id = offer.Id;
        FrameworkId = offer.Framework.Id;
        AgentId = offer.Agent.Id;
        Role = offer.Role;
        Resources = new(offer.Resources);
        ExecutorIds = offer.ExecutorIds;
        Unavailability = offer.Unavailability;
    }

    /// <summary>Its id.</summary>
    public OfferId Id { get; }

    /// <summary>The framework that it was made to.</summary>
    public FrameworkId FrameworkId { get; }

    /// <summary>The agent whose resources are offered.</summary>
    public AgentId AgentId { get; }

    /// <summary>The role that the resources are offered to.</summary>
    public string Role { get; }

    /// <summary>What is offered.</summary>
    public ResourcesView Resources { get; }

    /// <summary>The framework's executors on the agent when the offer was made.</summary>
    public Repeated<ExecutorId> ExecutorIds { get; }

    /// <summary>
    /// The maintenance that was announced when the offer was made; null when none was.
    /// </summary>
    public Unavailability? Unavailability { get; }

    /// <summary>
    /// The master's own record of the offer as a v1 message: always with allocation, never
    /// converted for a framework that knows less. Made on first use.
    /// </summary>
    public Offer Record => field ??= new()
    {
        Id = Id,
        FrameworkId = FrameworkId,
        AgentId = AgentId,
        Hostname = _agent.Hostname,
        Url = _url,
        Domain = _agent.Domain,
        Resources = Resources.Set.ToWire(new(Role, HasRefinement: true)),
        Attributes = _agent.Attributes,
        ExecutorIds = ExecutorIds,
        Unavailability = Unavailability,
        AllocationInfo = new() { Role = Role },
    };
}
