using MesosMock.Simulation.State;
using MesosMock.Simulation.Targets;

namespace MesosMock.Simulation.Actions.Agents;

/// <summary>The agents forget who they were.</summary>
internal sealed class RenewAgents : AgentAction
{
    public override ActionInfo Info { get; } = new(
        "agents new-id",
        "return with a new id",
        "The agent's process ends and comes back on the same host under a new id; its former self "
            + "is removed and its tasks are lost.")
    {
        Targets = TargetKind.Agent,
        Parameters = [AgentParameters.Down],
        Key = 'n',
    };

    public override string? Refuse(Agent target, ActionContext context) =>
        target.IsPresent ? null : $"agent {Name(target)} is {State(target)}";

    protected override string Act(IReadOnlyList<Agent> targets, ActionContext context)
    {
        var affected = Affected(targets);
        foreach (var agent in targets)
        {
            context.Step.AgentTroubles.LoseId(
                agent, context.Arguments.Duration(AgentParameters.Down.Name));
        }

        return $"{Count(targets)} gone, back under a new id in "
            + $"{context.Arguments.Words(AgentParameters.Down.Name)}; {affected}";
    }
}
