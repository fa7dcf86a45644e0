using MesosMock.Simulation.State;
using MesosMock.Simulation.Targets;

namespace MesosMock.Simulation.Actions.Agents;

/// <summary>An operator takes agents out of offers.</summary>
internal sealed class DeactivateAgents : AgentAction
{
    public override ActionInfo Info { get; } = new(
        "agents deactivate",
        "deactivate",
        "As an operator's DEACTIVATE_AGENT: the agent is offered to nobody; its tasks run on.")
    {
        Targets = TargetKind.Agent,
        Undo = UndoKind.Healing,
        Key = 'i',
    };

    public override string? Refuse(Agent target, ActionContext context) =>
        target.IsDeactivated
            ? $"agent {Name(target)} is deactivated already"
            : RefuseUnlessRegistered(target);

    protected override string Act(IReadOnlyList<Agent> targets, ActionContext context)
    {
        var affected = Affected(targets);
        foreach (var agent in targets)
        {
            context.Step.Agents.SetActive(agent, false);
        }

        return $"{Count(targets)} deactivated; {affected}";
    }

    protected override string UndoOf(IReadOnlyList<Agent> targets, ActionContext context) =>
        LineFor("agents reactivate", targets);
}
