using MesosMock.Simulation.State;
using MesosMock.Simulation.Targets;

namespace MesosMock.Simulation.Actions.Offers;

/// <summary>Offers are taken back.</summary>
internal sealed class RescindOffers : OfferAction
{
    private const string Silent = "silent";

    public override ActionInfo Info { get; } = new(
        "offers rescind",
        "rescind",
        "The master takes the offer back and says so; its resources are offered again.")
    {
        Targets = TargetKind.Offer,
        Parameters = [new(Silent, ParameterType.Flag, "the RESCIND is lost on its way")],
        Key = 'r',
    };

    protected override string Act(IReadOnlyList<Offer> targets, ActionContext context)
    {
        var isSilent = context.Arguments.Flag(Silent);
        foreach (var offer in targets)
        {
            if (isSilent)
            {
                context.Step.Offers.Discard(offer);
            }
            else
            {
                context.Step.Offers.Rescind(offer);
            }
        }

        return $"{Count(targets)} rescinded" + (isSilent ? " without a word" : "");
    }
}
