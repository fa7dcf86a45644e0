using MesosMock.Simulation.Configuration;
using MesosMock.Simulation.Phantoms;
using MesosMock.Simulation.State;
using Offer = MesosMock.Simulation.State.Offer;

namespace MesosMock.Simulation.Faults;

/// <summary>Resources are scarce, and somebody else wants them.</summary>
internal sealed class OfferHoardPressure(FaultValues values) : Fault, IOfferFault
{
    // Which agents are taken changes so often.
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(10);

    private static readonly TypedParameter<bool> Competes = Parameter.Flag(
        "competitor", true, "Whether a phantom framework takes its fair share (finite capacity).");

    private static readonly TypedParameter<double> Scarcity = Parameter.Ratio(
        "scarcity", 0.5, "Which part of the agents somebody else has at any time.");

    private static readonly TypedParameter<DurationDistribution?> OfferTimeout =
        Parameter.DurationOrNever(
            "offer_timeout", "never", "Age at which an unused offer is rescinded.");

    private readonly bool _competes = values.Get(Competes);
    private readonly double _scarcity = values.Get(Scarcity);
    private readonly DurationDistribution? _offerTimeout = values.Get(OfferTimeout);
    private Competitor? _competitor;
    private bool _isOn;

    public static FaultDefinition Definition { get; } = new()
    {
        Id = "offer.hoard-pressure",
        Rank = 16,
        Title = "Resources are scarce and contended",
        Target = FaultTargetKind.Framework,
        Does = "A phantom framework takes what it is offered (finite capacity), a changing part of "
            + "the agents is not offered at all, and offers that are held too long are rescinded.",
        Must = "Decline what is not needed at once and for long, or suppress when idle; never sit "
            + "on offers.",
        Heals = "The phantom leaves with its tasks, and all agents are offered again.",
        Evidence = ["jenkinsci/mesos-plugin#183", "d2iq-archive/marathon#1931"],
        Parameters = [Competes, Scarcity, OfferTimeout],
        Create = values => new OfferHoardPressure(values),
    };

    public override void OnArmed()
    {
        _isOn = !Rule.Options.DryRun;
        if (!_isOn)
        {
            return;
        }

        if (_competes && Step.Options.Capacity == CapacityMode.Finite)
        {
            _competitor = new($"hoard-pressure-{Rule.Number}", 0, 0, Step);
            _competitor.Subscribe();
        }

        NextTurn();
    }

    public override void Heal()
    {
        _isOn = false;
        _competitor?.Leave();
        Step.Faults.ReconsiderOffers();
    }

    public bool Withholds(RoleSubscription subscription, Agent agent) =>
        _isOn
        && Rule.Concerns(FaultSubject.Of(subscription.Framework) with { Agent = agent })
        && Step.Chance.Uniform(
            Rule.Key, (ulong)agent.Index, (Step.Now - Step.Started).Ticks / Turn.Ticks) < _scarcity;

    public void OnOffered(Offer offer)
    {
        var subject = FaultSubject.Of(offer);
        if (_isOn && _offerTimeout is { } timeout && Fires(subject))
        {
            After(Draw(timeout, "offer_timeout", subject), () => Step.Faults.RescindIfOpen(offer));
        }
    }

    private void NextTurn()
    {
        Step.Faults.ReconsiderOffers();
        After(Turn, NextTurn);
    }
}
