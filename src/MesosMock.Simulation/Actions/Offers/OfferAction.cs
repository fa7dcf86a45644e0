using MesosMock.Simulation.State;
using MesosMock.Simulation.Targets;

namespace MesosMock.Simulation.Actions.Offers;

/// <summary>An action on outstanding offers.</summary>
internal abstract class OfferAction : TargetedAction<Offer>
{
    protected sealed override TargetKind Kind => TargetKind.Offer;

    public sealed override string? Refuse(Offer target, ActionContext context) => null;

    protected sealed override ActionRefusal? Find(
        ActionContext context, out IReadOnlyList<Offer> found) => context.FindOffers(out found);

    protected sealed override string IdOf(Offer target) => target.Id.Value;

    /// <summary>For example <c>offer O2</c> or <c>3 offers</c>.</summary>
    protected static string Count(IReadOnlyList<Offer> offers) =>
        Counts.Of(offers, TargetWords.ShortIdOf, "offer");
}
