using MesosMock.Simulation.State;
using MesosMock.Simulation.Targets;

namespace MesosMock.Simulation.Actions.Agents;

/// <summary>What keeps agents away ends.</summary>
internal sealed class HealAgents : AgentAction
{
    public override ActionInfo Info { get; } = new(
        "agents heal",
        "heal",
        "Whatever keeps the agent away ends, and it is back under its id with its tasks.")
    {
        Targets = TargetKind.Agent,
        Danger = Danger.None,
        Key = 'h',
    };

    public override string? Refuse(Agent target, ActionContext context) =>
        !target.IsPresent ? $"agent {Name(target)} is {State(target)} for good"
        : target.IsInTouch ? $"agent {Name(target)} is well already"
        : null;

    protected override string Act(IReadOnlyList<Agent> targets, ActionContext context)
    {
        foreach (var agent in targets)
        {
            context.Step.AgentTroubles.Heal(agent);
        }

        return $"{Count(targets)} healed";
    }
}
