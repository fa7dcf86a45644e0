using MesosMock.Simulation.Faults;

namespace MesosMock.Simulation.Actions.Faults;

/// <summary>A rule is armed.</summary>
internal sealed class ArmFault : FaultAction
{
    public override ActionInfo Info { get; } = new(
        "fault arm", "arm", "The rule fires from now on when its time or opportunity comes.")
    {
        Parameters = [NumberParameter],
        Undo = UndoKind.Healing,
    };

    protected override ActionOutcome Run(FaultRule rule)
    {
        if (rule.State == FaultState.Armed || rule.IsOver)
        {
            return Refuse(rule);
        }

        rule.Arm();
        return ActionOutcome.Done($"fault {rule.Number} armed") with
        {
            UndoAction = $"fault disarm {rule.Number}",
        };
    }
}
