using MesosMock.Simulation.Agents;
using MesosMock.Simulation.State;
using MesosMock.Simulation.Targets;

namespace MesosMock.Simulation.Actions.Agents;

/// <summary>The agents' processes die.</summary>
internal sealed class KillAgents : AgentAction
{
    public override ActionInfo Info { get; } = new(
        "agents kill",
        "kill for good",
        "The agent's process dies: its socket breaks at once, the master gives it up after the "
            + "detection time, and it never returns by itself.")
    {
        Targets = TargetKind.Agent,
        Parameters = [AgentParameters.Detect],
        Danger = Danger.Final,
        Undo = UndoKind.Healing,
        Key = 'k',
    };

    public override string? Refuse(Agent target, ActionContext context) =>
        target.Trouble?.Kind == AgentTroubleKind.Killed
            ? $"agent {Name(target)} is dead already"
            : target.IsPresent ? null : $"agent {Name(target)} is {State(target)}";

    protected override string Act(IReadOnlyList<Agent> targets, ActionContext context)
    {
        var affected = Affected(targets);
        var detection = AgentParameters.DetectionOf(context);
        foreach (var agent in targets)
        {
            context.Step.AgentTroubles.Kill(agent, detection);
        }

        return $"{Count(targets)} killed; {affected}";
    }

    protected override string UndoOf(IReadOnlyList<Agent> targets, ActionContext context) =>
        LineFor("agents heal", targets);
}
