using MesosMock.Simulation.State;
using MesosMock.Simulation.Targets;

namespace MesosMock.Simulation.Actions.Agents;

/// <summary>More agents join the cluster.</summary>
internal sealed class AddAgents : ClusterAction
{
    private const string Number = "n";

    public override ActionInfo Info { get; } = new(
        "agents add",
        "add…",
        "More agents register; they are like the first group of the configuration.")
    {
        Parameters =
        [
            new(Number, ParameterType.Integer, "how many")
            {
                Default = "1",
                Range = "1..10000",
                IsPositional = true,
            },
        ],
        Danger = Danger.None,
        Undo = UndoKind.Healing,
        Key = '+',
    };

    public override ActionOutcome Run(ActionContext context)
    {
        var added = new List<Agent>();
        for (var i = 0; i < context.Arguments.Integer(Number); i++)
        {
            added.Add(context.Step.Agents.Add(context.Step.Options.Agents[0]));
        }

        return ActionOutcome.Done($"{Counts.Of(added, TargetWords.ShortIdOf, "agent")} added") with
        {
            Touched =
                [.. added.Select(agent => new TouchedTarget(TargetKind.Agent, agent.Id.Value))],
            UndoAction = "agents remove " + SelectorWriter.Write(
                TargetKind.Agent, added.Select(TargetWords.ShortIdOf)),
        };
    }
}
