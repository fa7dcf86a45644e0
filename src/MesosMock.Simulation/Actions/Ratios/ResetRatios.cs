using MesosMock.Simulation.Emulation;

namespace MesosMock.Simulation.Actions.Ratios;

/// <summary>All ratios are as they were configured.</summary>
internal sealed class ResetRatios : ClusterAction
{
    public override ActionInfo Info { get; } = new(
        "ratio reset",
        "reset ratios",
        "All ratios, delays and switches are as they were configured, and no temporary one is "
            + "left.")
    {
        Danger = Danger.None,
        Undo = UndoKind.Exact,
    };

    public override ActionOutcome Run(ActionContext context)
    {
        var book = context.Step.RatioBook;
        var (before, inForce) = (book.Lasting, book.InForce);
        book.Reset();
        var configured = book.Lasting;
        var changed = RatioKeys.All
            .Where(key => key.Read(before) != key.Read(configured)
                || key.Read(inForce) != key.Read(configured))
            .ToArray();
        return changed.Length == 0
            ? ActionOutcome.Done("all ratios are as configured already")
            : ActionOutcome.Done($"{RatioLines.Of(changed, configured)} as configured") with
            {
                UndoAction = "ratio set " + RatioLines.Of(changed, before),
            };
    }
}
