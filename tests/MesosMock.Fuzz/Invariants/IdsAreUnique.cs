using MesosMock.Fuzz.Worlds;
using MesosMock.Protocol.V1;
using MesosMock.Simulation;

namespace MesosMock.Fuzz.Invariants;

/// <summary>No id is given twice; offers and updates have their own rules.</summary>
internal sealed class IdsAreUnique(World world) : Rule(world)
{
    private readonly HashSet<OfferId> _inverse = [];

    public override void OnEffect(Effect effect)
    {
        if (effect is not Effect.Send { Event: var message })
        {
            return;
        }

        foreach (var offer in message.InverseOffers?.InverseOffers ?? [])
        {
            World.Require(_inverse.Add(offer.Id), $"inverse offer {offer.Id.Value} was made twice");
        }
    }

    public override void AfterStep()
    {
        var agents = World.Agents.Select(agent => agent.Id).ToHashSet();
        World.Require(agents.Count == World.Step.AgentTable.Count, "two agents have one id");
        foreach (var framework in World.Step.FrameworkTable.Completed)
        {
            World.Require(
                !World.Step.FrameworkTable.TryFind(framework.Id, out _),
                $"framework {framework.Id.Value} is completed and alive");
        }
    }
}
