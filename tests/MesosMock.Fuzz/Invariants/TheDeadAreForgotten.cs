using MesosMock.Fuzz.Worlds;
using MesosMock.Simulation.Lifecycle;
using MesosMock.Simulation.State;

namespace MesosMock.Fuzz.Invariants;

/// <summary>Agents keep what lives or has something to say, and nothing of the departed.</summary>
internal sealed class TheDeadAreForgotten(World world) : Rule(world)
{
    public override void AfterStep()
    {
        foreach (var agent in World.Agents)
        {
            Check(agent);
        }
    }

    private static void Check(Agent agent)
    {
        if (agent.Status is AgentStatus.Gone or AgentStatus.Removed)
        {
            World.Require(
                agent.Tasks.Count + agent.Executors.Count + agent.Operations.Count == 0
                && agent.Offers.Count + agent.InverseOffers.Count + agent.PendingKills.Count == 0,
                $"agent {agent.Id.Value} is {agent.Status} and not empty");
        }

        foreach (var task in agent.Tasks)
        {
            World.Require(
                task.Stage != LifeStage.Ended || task.Updates.Count > 0,
                $"{task.Id.Value} on {agent.Id.Value} is over, acknowledged and remembered");

            // An agent that is away learns of the removal when it comes back.
            World.Require(
                !agent.IsRegistered || task.Stage == LifeStage.LostForNow
                || task.Framework.UnregisteredAt is null,
                $"{task.Id.Value} on {agent.Id.Value} belongs to a framework that was removed");
        }

        foreach (var executor in agent.Executors)
        {
            World.Require(
                !agent.IsRegistered || executor.Framework.UnregisteredAt is null,
                $"executor {executor.Id.Value} on {agent.Id.Value} outlives its framework");
        }
    }
}
