using MesosMock.Simulation.State;
using MesosMock.Simulation.Targets;

namespace MesosMock.Simulation.Actions.Agents;

/// <summary>An operator says that the agents will never come back.</summary>
internal sealed class MarkAgentsGone : AgentAction
{
    public override ActionInfo Info { get; } = new(
        "agents gone",
        "gone by operator",
        "As an operator's MARK_AGENT_GONE: the agent's tasks are gone and its id never returns.")
    {
        Targets = TargetKind.Agent,
        Danger = Danger.Final,
        Key = 'g',
    };

    public override string? Refuse(Agent target, ActionContext context) =>
        target.IsPresent ? null : $"agent {Name(target)} is {State(target)} already";

    protected override string Act(IReadOnlyList<Agent> targets, ActionContext context)
    {
        var affected = Affected(targets);
        foreach (var agent in targets)
        {
            context.Step.Agents.Losses.MarkGone(agent);
        }

        return $"{Count(targets)} marked gone; {affected}";
    }
}
