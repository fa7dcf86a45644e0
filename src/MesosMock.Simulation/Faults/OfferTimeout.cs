using MesosMock.Simulation.Configuration;
using Offer = MesosMock.Simulation.State.Offer;

namespace MesosMock.Simulation.Faults;

/// <summary>Offers that are held too long are rescinded.</summary>
internal sealed class OfferTimeout(FaultValues values) : Fault, IOfferFault
{
    private static readonly TypedParameter<DurationDistribution> Timeout = Parameter.Duration(
        "timeout", "5s", "Age at which an offer is rescinded.");

    private static readonly TypedParameter<DurationDistribution> Jitter = Parameter.Duration(
        "jitter", "0s", "How much longer or shorter that is, drawn for each offer.");

    private readonly DurationDistribution _jitter = values.Get(Jitter);
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
        Parameters = [Timeout, Jitter],
        Create = values => new OfferTimeout(values),
    };

    public void OnOffered(Offer offer)
    {
        var subject = FaultSubject.Of(offer);
        if (Fires(subject))
        {
            After(AgeOf(subject), () => Step.Faults.RescindIfOpen(offer));
        }
    }

    private TimeSpan AgeOf(in FaultSubject subject)
    {
        var age = Draw(_timeout, "timeout", subject);
        var jitter = Draw(_jitter, "jitter", subject);
        if (jitter > TimeSpan.Zero)
        {
            age += jitter * ((2 * Rule.Draw("shift", subject.Key)) - 1);
        }

        return age > TimeSpan.Zero ? age : TimeSpan.Zero;
    }
}
