using MesosMock.Simulation.State;
using MesosMock.Simulation.Targets;

namespace MesosMock.Simulation.Actions.Agents;

/// <summary>An action on agents.</summary>
internal abstract class AgentAction : TargetedAction<Agent>
{
    protected sealed override TargetKind Kind => TargetKind.Agent;

    protected sealed override ActionRefusal? Find(
        ActionContext context, out IReadOnlyList<Agent> found) => context.FindAgents(out found);

    protected sealed override string IdOf(Agent target) => target.Id.Value;

    /// <summary>What to say of an agent that is not registered; null if it is.</summary>
    protected static string? RefuseUnlessRegistered(Agent agent) =>
        agent.IsRegistered ? null : $"agent {Name(agent)} is {State(agent)}";

    protected static string State(Agent agent) => TargetWords.StatesOf(agent).First();

    protected static string Name(Agent agent) => TargetWords.ShortIdOf(agent);

    /// <summary>A line for the same agents.</summary>
    protected static string LineFor(string action, IEnumerable<Agent> agents) =>
        $"{action} {SelectorWriter.Write(TargetKind.Agent, agents.Select(Name))}";

    /// <summary>For example <c>agent S2</c> or <c>3 agents</c>.</summary>
    protected static string Count(IReadOnlyList<Agent> agents) =>
        Counts.Of(agents, Name, "agent");

    /// <summary>How much hangs on the agents, before they are acted on.</summary>
    protected static string Affected(IEnumerable<Agent> agents)
    {
        var (tasks, offers) = (0, 0);
        foreach (var agent in agents)
        {
            tasks += agent.Tasks.Count;
            offers += agent.Offers.Count;
        }

        return $"{Counts.Of(tasks, "task")}, {Counts.Of(offers, "offer")} affected";
    }
}
