using MesosMock.Simulation.Actions.Agents;
using MesosMock.Simulation.State;
using MesosMock.Simulation.Targets;

namespace MesosMock.Simulation.Actions.Offers;

/// <summary>Withheld agents are offered again.</summary>
internal sealed class ReleaseOffers : AgentAction
{
    public override ActionInfo Info { get; } = new(
        "offers release",
        "release agent",
        "A withheld agent is offered again.")
    {
        Targets = TargetKind.Agent,
        Danger = Danger.None,
        Undo = UndoKind.Exact,
        Key = 'l',
    };

    public override string? Refuse(Agent target, ActionContext context) =>
        target.IsWithheld ? null : $"agent {Name(target)} is not withheld";

    protected override string Act(IReadOnlyList<Agent> targets, ActionContext context)
    {
        foreach (var agent in targets)
        {
            agent.IsWithheld = false;
            context.Step.Allocator.Reconsider(agent);
        }

        return $"{Count(targets)} released";
    }

    protected override string UndoOf(IReadOnlyList<Agent> targets, ActionContext context) =>
        LineFor("offers withhold", targets);
}
