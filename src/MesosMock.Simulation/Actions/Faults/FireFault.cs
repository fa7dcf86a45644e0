using MesosMock.Simulation.Faults;

namespace MesosMock.Simulation.Actions.Faults;

/// <summary>A rule fires.</summary>
internal sealed class FireFault : FaultAction
{
    public override ActionInfo Info { get; } = new(
        "fault fire",
        "fire",
        "The rule fires now, or at its next opportunity, whatever its chances.")
    {
        Parameters = [NumberParameter],
        Undo = UndoKind.Healing,
    };

    protected override ActionOutcome Run(FaultRule rule)
    {
        if (rule.IsOver)
        {
            return Refuse(rule);
        }

        var taken = rule.Fire();
        return ActionOutcome.Done(taken > 0
            ? $"fault {rule.Number} fired on {Counts.Of(taken, "target")}"
            : $"fault {rule.Number} fires at its next opportunity") with
        {
            UndoAction = $"fault heal {rule.Number}",
        };
    }
}
