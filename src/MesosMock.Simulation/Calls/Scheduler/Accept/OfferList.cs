using MesosMock.Protocol;
using MesosMock.Protocol.V1;
using MesosMock.Simulation.State;
using Offer = MesosMock.Simulation.State.Offer;

namespace MesosMock.Simulation.Calls.Scheduler.Accept;

/// <summary>
/// The offers that an ACCEPT names (src/master/validation.cpp, offer::validate): all good, or the
/// first thing that is wrong, check by check.
/// </summary>
internal static class OfferList
{
    /// <returns>The complaint in a master's words; null when the list is good.</returns>
    public static string? Read(
        Repeated<OfferId> ids, Framework framework, Step step, List<Offer> offers)
    {
        if (ids.IsEmpty)
        {
            return "No offers specified";
        }

        return Duplicate(ids)
            ?? Resolve(ids, step, offers)
            ?? OtherFramework(offers, framework)
            ?? OtherRole(offers)
            ?? OtherAgent(offers);
    }

    private static string? Duplicate(Repeated<OfferId> ids)
    {
        if (ids.Count == 1)
        {
            return null;
        }

        var seen = new HashSet<OfferId>();
        foreach (var id in ids)
        {
            if (!seen.Add(id))
            {
                return $"Duplicate offer {id.Value} in offer list";
            }
        }

        return null;
    }

    private static string? Resolve(Repeated<OfferId> ids, Step step, List<Offer> offers)
    {
        foreach (var id in ids)
        {
            if (!step.Offers.TryFind(id, out var offer))
            {
                return $"Offer {id.Value} is no longer valid";
            }

            offers.Add(offer);
        }

        return null;
    }

    private static string? OtherFramework(List<Offer> offers, Framework framework)
    {
        foreach (var offer in offers)
        {
            if (offer.Framework != framework)
            {
                return $"Offer {offer.Id.Value} has invalid framework {offer.Framework.Id.Value} "
                    + $"while framework {framework.Id.Value} is expected";
            }
        }

        return null;
    }

    private static string? OtherRole(List<Offer> offers)
    {
        foreach (var offer in offers)
        {
            if (offer.Role != offers[0].Role)
            {
                // Mesos does not close these quotes either.
                return "Aggregated offers must be allocated to the same role. Offer "
                    + $"{offer.Id.Value} uses role '{offer.Role} but another is using role "
                    + $"'{offers[0].Role}";
            }
        }

        return null;
    }

    private static string? OtherAgent(List<Offer> offers)
    {
        foreach (var offer in offers)
        {
            if (offer.Agent != offers[0].Agent)
            {
                return "Aggregated offers must belong to one single agent. Offer "
                    + $"{offer.Id.Value} uses agent {offer.Agent.Id.Value} and agent "
                    + $"{offers[0].Agent.Id.Value}";
            }
        }

        return null;
    }
}
