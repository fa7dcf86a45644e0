using MesosMock.Simulation.Actions.Faults;
using MesosMock.Simulation.Faults;
using MesosMock.Simulation.State;
using MesosMock.Simulation.Targets;

namespace MesosMock.Simulation.Actions.Agents;

/// <summary>What keeps agents away ends.</summary>
internal sealed class HealAgents : AgentAction
{
    public override ActionInfo Info { get; } = new(
        "agents heal",
        "heal",
        "Whatever keeps the agent away ends, and it is back under its id with its tasks; faults "
            + "are healed that concern no other agent.")
    {
        Targets = TargetKind.Agent,
        Danger = Danger.None,
        Key = 'h',
    };

    public override string? Refuse(Agent target, ActionContext context) =>
        !target.IsPresent ? $"agent {Name(target)} is {State(target)} for good"
        : target.IsInTouch && !FaultsOf(context).Trouble(FaultSubject.Of(target))
            ? $"agent {Name(target)} is well already"
        : null;

    protected override string Act(IReadOnlyList<Agent> targets, ActionContext context)
    {
        var left = FaultsOf(context).Heal(targets.Select(FaultSubject.Of));
        foreach (var agent in targets.Where(agent => !agent.IsInTouch))
        {
            context.Step.AgentTroubles.Heal(agent);
        }

        return $"{Count(targets)} healed{left}";
    }

    private static TargetFaults FaultsOf(ActionContext context) =>
        new(context.Step, FaultTargetKind.Agent);
}
