using MesosMock.Simulation.State;
using MesosMock.Simulation.Targets;

namespace MesosMock.Simulation.Actions.Agents;

/// <summary>The network between the agents and the master swallows everything.</summary>
internal sealed class PartitionAgents : AgentAction
{
    private const string ReturnAfter = "return-after";

    public override ActionInfo Info { get; } = new(
        "agents partition",
        "partition, return after…",
        "Packets vanish: nothing happens until the master misses its pings and gives the agent "
            + "up; later the agent returns with its tasks.")
    {
        Targets = TargetKind.Agent,
        Parameters =
        [
            AgentParameters.Detect,
            new(ReturnAfter, ParameterType.DurationOrNever, "until the network is well again")
            {
                Default = "60s",
            },
        ],
        Undo = UndoKind.Healing,
        Key = 'p',
    };

    public override string? Refuse(Agent target, ActionContext context) =>
        target.IsInTouch ? null : $"agent {Name(target)} is {State(target)} already";

    protected override string Act(IReadOnlyList<Agent> targets, ActionContext context)
    {
        var affected = Affected(targets);
        var detection = AgentParameters.DetectionOf(context);
        var back = context.Arguments.OptionalDuration(ReturnAfter);
        foreach (var agent in targets)
        {
            context.Step.AgentTroubles.Partition(agent, detection, back);
        }

        var end = back is null ? "for good" : $"back in {context.Arguments.Words(ReturnAfter)}";
        return $"{Count(targets)} partitioned, {end}; {affected}";
    }

    protected override string UndoOf(IReadOnlyList<Agent> targets, ActionContext context) =>
        LineFor("agents heal", targets);
}
