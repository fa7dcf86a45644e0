using MesosMock.Fuzz.Worlds;
using MesosMock.Protocol.V1;
using MesosMock.Protocol.V1.Scheduler;
using MesosMock.Simulation;

namespace MesosMock.Fuzz.Invariants;

/// <summary>
/// An offer is made once and ends once, and scheduler and master agree on which are open.
/// </summary>
internal sealed class OffersEndOnce(World world) : Rule(world)
{
    private readonly Dictionary<string, HashSet<OfferId>> _open = [];
    private readonly HashSet<OfferId> _made = [];

    public override void OnReply(Command command, CallReply reply)
    {
        if (command is not Command.Scheduler { Call: var call } || !reply.IsSuccess)
        {
            return;
        }

        var ended = call.Type switch
        {
            CallType.Accept => call.Accept!.OfferIds, // validated
            CallType.Decline => call.Decline!.OfferIds, // validated
            _ => [],
        };
        foreach (var open in _open.Values)
        {
            open.ExceptWith(ended);
        }
    }

    public override void OnEffect(Effect effect)
    {
        if (effect is Effect.EndStream { StreamId: var ended })
        {
            _open.Remove(ended);
        }

        if (effect is not Effect.Send { StreamId: var stream, Event: var message })
        {
            return;
        }

        foreach (var offer in message.Offers?.Offers ?? [])
        {
            World.Require(_made.Add(offer.Id), $"offer {offer.Id.Value} was made twice");
            OpenOf(stream).Add(offer.Id);
        }

        if (message.Rescind is { OfferId: var rescinded })
        {
            World.Require(
                OpenOf(stream).Remove(rescinded),
                $"RESCIND of offer {rescinded.Value}, which is not open on {stream}");
        }
    }

    public override void AfterStep()
    {
        foreach (var framework in World.Frameworks.Where(each => !World.IsPhantom(each)))
        {
            if (framework.StreamId is not { } stream)
            {
                World.Require(
                    framework.Offers.Count == 0,
                    $"disconnected framework {framework.Id.Value} has offers");
                continue;
            }

            var known = framework.Offers.Select(offer => offer.Id).ToHashSet();
            var open = OpenOf(stream);
            World.Require(
                open.SetEquals(known),
                $"framework {framework.Id.Value} thinks that [{Text(open)}] are open, "
                + $"the master [{Text(known)}]");
        }

        var count = World.Frameworks.Sum(framework => framework.Offers.Count);
        World.Require(
            count == World.Step.Offers.Count
            && count == World.Agents.Sum(agent => agent.Offers.Count),
            "the lists of offers differ");
    }

    private static string Text(IEnumerable<OfferId> ids) =>
        string.Join(", ", ids.Select(id => id.Value[(id.Value.LastIndexOf('-') + 1)..]).Order());

    private HashSet<OfferId> OpenOf(string stream)
    {
        if (!_open.TryGetValue(stream, out var open))
        {
            _open.Add(stream, open = []);
        }

        return open;
    }
}
