using MesosMock.Simulation.State;
using MesosMock.Simulation.Targets;

namespace MesosMock.Simulation.Actions.Agents;

/// <summary>Agents shut down in good order.</summary>
internal sealed class RemoveAgents : AgentAction
{
    public override ActionInfo Info { get; } = new(
        "agents remove",
        "remove",
        "The agent shuts down in good order and unregisters: its tasks are lost, even to "
            + "frameworks that know partitions.")
    {
        Targets = TargetKind.Agent,
        Danger = Danger.Final,
        Key = 'x',
    };

    public override string? Refuse(Agent target, ActionContext context) =>
        RefuseUnlessRegistered(target)
        ?? (target.IsInTouch ? null : $"agent {Name(target)} is {State(target)}");

    protected override string Act(IReadOnlyList<Agent> targets, ActionContext context)
    {
        var affected = Affected(targets);
        foreach (var agent in targets)
        {
            context.Step.Agents.Losses.Remove(agent, "the agent unregistered");
        }

        return $"{Count(targets)} removed; {affected}";
    }
}
