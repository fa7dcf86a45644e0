using MesosMock.Simulation.State;
using MesosMock.Simulation.Targets;

namespace MesosMock.Simulation.Actions.Offers;

/// <summary>Offers get too old.</summary>
internal sealed class ExpireOffers : OfferAction
{
    private const string After = "after";

    public override ActionInfo Info { get; } = new(
        "offers expire",
        "expire",
        "The offer's time runs out as if the master had an offer timeout: it is rescinded unless "
            + "it is used before.")
    {
        Targets = TargetKind.Offer,
        Parameters = [new(After, ParameterType.Duration, "until it is too old") { Default = "0s" }],
        Key = 'e',
    };

    protected override string Act(IReadOnlyList<Offer> targets, ActionContext context)
    {
        var after = context.Arguments.Duration(After);
        foreach (var offer in targets)
        {
            if (after > TimeSpan.Zero)
            {
                context.Step.Offers.ExpireAfter(offer, after);
            }
            else
            {
                context.Step.Offers.Rescind(offer);
            }
        }

        return after > TimeSpan.Zero
            ? $"{Count(targets)} to expire in {context.Arguments.Words(After)}"
            : $"{Count(targets)} expired";
    }
}
