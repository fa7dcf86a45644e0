using MesosMock.Protocol.V1;
using MesosMock.Protocol.V1.Scheduler;
using MesosMock.Simulation.State;

namespace MesosMock.Simulation.Calls.Scheduler;

/// <summary>
/// DECLINE (src/master/master.cpp, Master::decline). Whose offers they are is not checked there,
/// so it is not checked here; whoever declines is who the declined ones are counted for.
/// </summary>
internal static class DeclineHandler
{
    private static readonly Filters DefaultFilters = new();

    public static void Handle(DeclineCall call, Framework framework, Step step)
    {
        step.Metrics.MessagesDeclineOffers++;
        foreach (var id in call.OfferIds)
        {
            if (!step.Offers.TryFind(id, out var offer))
            {
                step.Warn($"Ignoring decline of offer {id.Value} since it is no longer valid");
                continue;
            }

            step.Offers.Remove(offer);
            framework.Metrics.OffersDeclined++;
            step.Allocator.Recover(offer, offer.Resources, call.Filters ?? DefaultFilters);
        }

        step.Allocator.SealFilters();
    }
}
