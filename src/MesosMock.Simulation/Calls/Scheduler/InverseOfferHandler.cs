using MesosMock.Protocol;
using MesosMock.Protocol.V1;
using MesosMock.Protocol.V1.Allocator;
using MesosMock.Protocol.V1.Scheduler;
using MesosMock.Simulation.Allocation;
using MesosMock.Simulation.State;

namespace MesosMock.Simulation.Calls.Scheduler;

/// <summary>
/// ACCEPT_INVERSE_OFFERS and DECLINE_INVERSE_OFFERS (src/master/master.cpp): a bad id is only
/// logged, the others count. Either answer is noted, and asked again once the filter is over.
/// </summary>
internal static class InverseOfferHandler
{
    public static void Accept(AcceptInverseOffersCall call, Framework framework, Step step) =>
        Answer(
            InverseOfferStatusStatus.Accept, call.InverseOfferIds, call.Filters, framework, step);

    public static void Decline(DeclineInverseOffersCall call, Framework framework, Step step) =>
        Answer(
            InverseOfferStatusStatus.Decline, call.InverseOfferIds, call.Filters, framework, step);

    private static void Answer(
        InverseOfferStatusStatus answer,
        Repeated<OfferId> ids,
        Filters? filters,
        Framework framework,
        Step step)
    {
        foreach (var id in ids)
        {
            if (step.Offers.TryFindInverse(id, out var offer))
            {
                step.Maintenance.Answer(offer, answer, RefusalPeriod.Of(filters));
            }
            else
            {
                var verb = answer == InverseOfferStatusStatus.Accept ? "accept" : "decline";
                step.Warn($"Ignoring {verb} of inverse offer {id.Value} by framework "
                    + $"{framework.Id.Value} since it is no longer valid");
            }
        }
    }
}
