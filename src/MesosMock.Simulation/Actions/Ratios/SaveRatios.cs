using MesosMock.Simulation.Emulation;
using MesosMock.Simulation.Views;

namespace MesosMock.Simulation.Actions.Ratios;

/// <summary>Lasting ratios go into the configuration file.</summary>
internal sealed class SaveRatios : ClusterAction
{
    public override ActionInfo Info { get; } = new(
        "ratio save",
        "save ratios",
        "Writes the lasting values into the configuration file, and nothing else; temporary ones "
            + "are never saved.")
    {
        Danger = Danger.None,
    };

    public override string? WhyNot(ActionContext context) => context.Step.Options.HasFile
        ? null
        : "there is no configuration file to save to";

    public override ActionOutcome Run(ActionContext context)
    {
        if (WhyNot(context) is { } reason)
        {
            return ActionRefusal.Impossible(reason);
        }

        var lasting = context.Step.RatioBook.Lasting;
        var defaults = new RatioSet(new(), new());
        context.Step.Emit(new Effect.SaveRatios(
            [.. RatioKeys.All.Select(key => new SavedRatio(
                key.FullKey, key.Read(lasting), key.Read(defaults)))]));
        return ActionOutcome.Done("the lasting ratios are in the configuration file");
    }
}
