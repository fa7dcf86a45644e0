using MesosMock.Simulation.State;

namespace MesosMock.Simulation.Faults;

/// <summary>A fault that steps in when offers are made.</summary>
internal interface IOfferFault
{
    /// <summary>Whether a framework does not get to see an agent now.</summary>
    bool Withholds(RoleSubscription subscription, Agent agent) => false;

    /// <summary>An offer was made; its event follows.</summary>
    void OnOffered(Offer offer)
    {
    }
}
