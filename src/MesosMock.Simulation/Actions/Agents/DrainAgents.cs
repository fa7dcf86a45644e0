using MesosMock.Simulation.State;
using MesosMock.Simulation.Targets;

namespace MesosMock.Simulation.Actions.Agents;

/// <summary>An operator drains agents.</summary>
internal sealed class DrainAgents : AgentAction
{
    private const string Grace = "grace";
    private const string MarkGone = "mark-gone";

    public override ActionInfo Info { get; } = new(
        "agents drain",
        "drain…",
        "As an operator's DRAIN_AGENT: offers are taken back and the agent's tasks are killed.")
    {
        Targets = TargetKind.Agent,
        Parameters =
        [
            new(Grace, ParameterType.Duration, "upper limit of the tasks' kill grace"),
            new(MarkGone, ParameterType.Flag, "mark the agent gone once it is drained"),
        ],
        Undo = UndoKind.Healing,
        Key = 'd',
    };

    public override string? Refuse(Agent target, ActionContext context) =>
        RefuseUnlessRegistered(target);

    protected override string Act(IReadOnlyList<Agent> targets, ActionContext context)
    {
        var affected = Affected(targets);
        foreach (var agent in targets)
        {
            context.Step.Agents.BeginDrain(
                agent,
                context.Arguments.OptionalDuration(Grace),
                context.Arguments.Flag(MarkGone));
        }

        return $"{Count(targets)} draining; {affected}";
    }

    protected override string? UndoOf(IReadOnlyList<Agent> targets, ActionContext context) =>
        context.Arguments.Flag(MarkGone) ? null : LineFor("agents reactivate", targets);
}
