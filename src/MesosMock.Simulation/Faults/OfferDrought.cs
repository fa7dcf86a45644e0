using MesosMock.Simulation.Configuration;
using MesosMock.Simulation.State;

namespace MesosMock.Simulation.Faults;

/// <summary>A framework gets no offers for a while, and then many.</summary>
internal sealed class OfferDrought(FaultValues values) : Fault, IActiveFault, IOfferFault
{
    private static readonly TypedParameter<DurationDistribution?> For = Parameter.DurationOrNever(
        "for", "10m", "How long there are no offers.");

    private readonly DurationDistribution? _for = values.Get(For);
    private readonly HashSet<Framework> _dry = [];

    public static FaultDefinition Definition { get; } = new()
    {
        Id = "offer.drought",
        Rank = 56,
        Title = "No offers for a while, then many",
        Target = FaultTargetKind.Framework,
        ActsByItself = true,
        Does = "The framework is not offered anything; what it was offered before stays with it. "
            + "Afterwards everything is offered at once.",
        Must = "Wait without reviving in a tight loop, and cope with the flood.",
        Heals = "Everything is offered again.",
        Evidence = ["d2iq-archive/marathon#1935", "jenkinsci/mesos-plugin#161"],
        Parameters = [For],
        Create = values => new OfferDrought(values),
    };

    public override void Heal()
    {
        _dry.Clear();
        Step.Faults.ReconsiderOffers();
    }

    public bool CanAct(in FaultSubject target) =>
        target.Framework is { } framework && !_dry.Contains(framework);

    public void Act(in FaultSubject target)
    {
        var framework = target.Framework!; // the target's kind
        _dry.Add(framework);
        if (_for is { } duration)
        {
            After(Draw(duration, "for", target), () => Rain(framework));
        }
    }

    public bool Withholds(RoleSubscription subscription, Agent agent) =>
        _dry.Contains(subscription.Framework);

    private void Rain(Framework framework)
    {
        _dry.Remove(framework);
        Step.Faults.ReconsiderOffers();
    }
}
