using MesosMock.Simulation.Configuration;
using Offer = MesosMock.Simulation.State.Offer;

namespace MesosMock.Simulation.Faults;

/// <summary>Offers that are held too long are rescinded.</summary>
internal sealed class OfferTimeout(FaultValues values) : Fault, IOfferFault
{
    private static readonly TypedParameter<DurationDistribution> Timeout = Parameter.Duration(
        "timeout", "5s", "Age at which an offer is rescinded.");

    private readonly DurationDistribution _timeout = values.Get(Timeout);

    public static FaultDefinition Definition { get; } = new()
    {
        Id = "offer.timeout",
        Rank = 33,
        Title = "Offers that are held too long are rescinded",
        Target = FaultTargetKind.Offer,
        Does = "As a master with --offer_timeout: RESCIND for every offer that is neither accepted "
            + "nor declined in time.",
        Must = "Answer offers promptly, and take a RESCIND as nothing special.",
        Heals = "Offers stay until they are answered.",
        Evidence = ["HubSpot/Singularity#1622", "jenkinsci/mesos-plugin#183"],
        Parameters = [Timeout],
        Create = values => new OfferTimeout(values),
    };

    public void OnOffered(Offer offer)
    {
        var subject = FaultSubject.Of(offer);
        if (Fires(subject))
        {
            After(Draw(_timeout, "timeout", subject), () => Step.Faults.RescindIfOpen(offer));
        }
    }
}
