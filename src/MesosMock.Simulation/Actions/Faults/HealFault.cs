using MesosMock.Simulation.Faults;

namespace MesosMock.Simulation.Actions.Faults;

/// <summary>What a rule did is undone.</summary>
internal sealed class HealFault : FaultAction
{
    public override ActionInfo Info { get; } = new(
        "fault heal",
        "heal",
        "What the rule did is undone as far as it can be, and it fires no more.")
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

        rule.Heal();
        return ActionOutcome.Done($"fault {rule.Number} healed");
    }
}
