using MesosMock.Simulation.State;
using MesosMock.Simulation.Targets;

namespace MesosMock.Simulation.Actions.Agents;

/// <summary>An operator takes agents back into offers.</summary>
internal sealed class ReactivateAgents : AgentAction
{
    public override ActionInfo Info { get; } = new(
        "agents reactivate",
        "reactivate",
        "As an operator's REACTIVATE_AGENT: a deactivated or drained agent is offered again.")
    {
        Targets = TargetKind.Agent,
        Danger = Danger.None,
        Undo = UndoKind.Healing,
        Key = 'a',
    };

    public override string? Refuse(Agent target, ActionContext context) =>
        target.IsDeactivated
            ? RefuseUnlessRegistered(target)
            : $"agent {Name(target)} is active already";

    protected override string Act(IReadOnlyList<Agent> targets, ActionContext context)
    {
        foreach (var agent in targets)
        {
            context.Step.Agents.SetActive(agent, true);
        }

        return $"{Count(targets)} reactivated";
    }

    protected override string UndoOf(IReadOnlyList<Agent> targets, ActionContext context) =>
        LineFor("agents deactivate", targets);
}
