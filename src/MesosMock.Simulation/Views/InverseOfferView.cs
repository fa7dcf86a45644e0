using MesosMock.Protocol.V1;

namespace MesosMock.Simulation.Views;

/// <summary>An outstanding request to leave an agent. Immutable.</summary>
public sealed class InverseOfferView
{
    internal InverseOfferView(State.InverseOffer offer)
    {
        Record = new()
        {
            Id = offer.Id,
            Url = offer.Agent.Url,
            FrameworkId = offer.Framework.Id,
            AgentId = offer.Agent.Id,
            Unavailability = offer.Unavailability,
        };
    }

    /// <summary>Its id.</summary>
    public OfferId Id => Record.Id;

    /// <summary>The framework that is asked; a master always names it.</summary>
    public FrameworkId? FrameworkId => Record.FrameworkId;

    /// <summary>The agent to leave; a master always names it.</summary>
    public AgentId? AgentId => Record.AgentId;

    /// <summary>The maintenance that is announced.</summary>
    public Unavailability Unavailability => Record.Unavailability;

    /// <summary>The inverse offer as a v1 message, as its framework got it.</summary>
    public InverseOffer Record { get; }
}
