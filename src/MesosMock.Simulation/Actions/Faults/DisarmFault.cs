using MesosMock.Simulation.Faults;

namespace MesosMock.Simulation.Actions.Faults;

/// <summary>A rule is disarmed.</summary>
internal sealed class DisarmFault : FaultAction
{
    public override ActionInfo Info { get; } = new(
        "fault disarm", "disarm", "The rule fires no more; what it did goes on.")
    {
        Parameters = [NumberParameter],
        Undo = UndoKind.Healing,
    };

    protected override ActionOutcome Run(FaultRule rule)
    {
        if (rule.State == FaultState.Disarmed || rule.IsOver)
        {
            return Refuse(rule);
        }

        rule.Disarm();
        return ActionOutcome.Done($"fault {rule.Number} disarmed") with
        {
            UndoAction = $"fault arm {rule.Number}",
        };
    }
}
