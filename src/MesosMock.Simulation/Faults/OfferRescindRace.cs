using MesosMock.Protocol.V1.Scheduler;
using MesosMock.Simulation.Configuration;
using MesosMock.Simulation.State;
using Offer = MesosMock.Simulation.State.Offer;

namespace MesosMock.Simulation.Faults;

/// <summary>A RESCIND crosses the ACCEPT of the same offer.</summary>
internal sealed class OfferRescindRace(FaultValues values) : Fault, IOfferFault, ICallFault
{
    private static readonly TypedParameter<DurationDistribution> RescindAfter = Parameter.Duration(
        "rescind_after", "uniform(0s,2s)", "Age at which the offer is taken back.");

    private static readonly TypedParameter<RaceKind> Race = Parameter.Choice(
        "race",
        RaceKind.BeforeAccept,
        "Taken back at that age, at the moment of its ACCEPT, or at that age without a word.");

    private readonly DurationDistribution _rescindAfter = values.Get(RescindAfter);
    private readonly RaceKind _race = values.Get(Race);

    public static FaultDefinition Definition { get; } = new()
    {
        Id = "offer.rescind-race",
        Rank = 7,
        Title = "A RESCIND crosses the ACCEPT",
        Target = FaultTargetKind.Offer,
        Does = "An offer is taken back soon after it was made, or at the moment of its ACCEPT. "
            + "Tasks launched on it are TASK_LOST (TASK_DROPPED for partition-aware frameworks) "
            + "with REASON_INVALID_OFFERS.",
        Must = "Forget a rescinded offer at once, and launch again with a new task id, without "
            + "counting it against the task.",
        Heals = "Offers that wait to be taken back stay.",
        Evidence = ["HubSpot/Singularity#1008", "d2iq-archive/dcos-commons#864"],
        Parameters = [RescindAfter, Race],
        Create = values => new OfferRescindRace(values),
    };

    private enum RaceKind
    {
        BeforeAccept,
        OnAccept,
        Silent,
    }

    public void OnOffered(Offer offer)
    {
        var subject = FaultSubject.Of(offer);
        if (_race != RaceKind.OnAccept && Fires(subject))
        {
            After(Draw(_rescindAfter, "rescind_after", subject), () => TakeBack(offer));
        }
    }

    public CallVerdict OnCall(Framework framework, Call call)
    {
        if (_race == RaceKind.OnAccept)
        {
            foreach (var id in call.Accept?.OfferIds ?? [])
            {
                if (Step.Offers.TryFind(id, out var offer) && Fires(FaultSubject.Of(offer)))
                {
                    Step.Offers.Rescind(offer);
                }
            }
        }

        return CallVerdict.Pass;
    }

    private void TakeBack(Offer offer)
    {
        if (_race != RaceKind.Silent)
        {
            Step.Faults.RescindIfOpen(offer);
        }
        else if (Step.Offers.TryFind(offer.Id, out _))
        {
            Step.Offers.Remove(offer);
            Step.Allocator.Recover(offer, offer.Resources, null);
        }
    }
}
