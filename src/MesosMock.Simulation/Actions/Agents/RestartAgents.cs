using MesosMock.Simulation.State;
using MesosMock.Simulation.Targets;

namespace MesosMock.Simulation.Actions.Agents;

/// <summary>The agents' processes restart; their tasks live on.</summary>
internal sealed class RestartAgents : AgentAction
{
    public override ActionInfo Info { get; } = new(
        "agents restart",
        "restart (tasks live)",
        "The agent's process restarts: its socket breaks, and it is back before the master gives "
            + "it up. Frameworks without checkpointing lose their tasks at once.")
    {
        Targets = TargetKind.Agent,
        Parameters = [AgentParameters.Down],
        Undo = UndoKind.Healing,
        Key = 'r',
    };

    public override string? Refuse(Agent target, ActionContext context) =>
        target.IsInTouch ? null : $"agent {Name(target)} is {State(target)}";

    protected override string Act(IReadOnlyList<Agent> targets, ActionContext context)
    {
        var affected = Affected(targets);
        foreach (var agent in targets)
        {
            context.Step.AgentTroubles.Restart(
                agent, context.Arguments.Duration(AgentParameters.Down.Name));
        }

        return $"{Count(targets)} restarting, back in "
            + $"{context.Arguments.Words(AgentParameters.Down.Name)}; {affected}";
    }

    protected override string UndoOf(IReadOnlyList<Agent> targets, ActionContext context) =>
        LineFor("agents heal", targets);
}
