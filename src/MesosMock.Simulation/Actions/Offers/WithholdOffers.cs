using MesosMock.Simulation.Actions.Agents;
using MesosMock.Simulation.State;
using MesosMock.Simulation.Targets;

namespace MesosMock.Simulation.Actions.Offers;

/// <summary>Agents are offered to nobody.</summary>
internal sealed class WithholdOffers : AgentAction
{
    public override ActionInfo Info { get; } = new(
        "offers withhold",
        "withhold agent",
        "The agent's resources are offered to nobody from now on; outstanding offers stay.")
    {
        Targets = TargetKind.Agent,
        Undo = UndoKind.Exact,
        Key = 'w',
    };

    public override string? Refuse(Agent target, ActionContext context) =>
        target.IsWithheld
            ? $"agent {Name(target)} is withheld already"
            : target.IsPresent ? null : $"agent {Name(target)} is {State(target)}";

    protected override string Act(IReadOnlyList<Agent> targets, ActionContext context)
    {
        foreach (var agent in targets)
        {
            agent.IsWithheld = true;
        }

        return $"{Count(targets)} withheld";
    }

    protected override string UndoOf(IReadOnlyList<Agent> targets, ActionContext context) =>
        LineFor("offers release", targets);
}
