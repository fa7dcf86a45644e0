using MesosMock.Fuzz.Worlds;
using MesosMock.Protocol.V1.Scheduler;
using MesosMock.Simulation;

namespace MesosMock.Fuzz.Invariants;

/// <summary>
/// Nothing is sent to a stream that never was or is no more; SUBSCRIBED comes first and once, or
/// one ERROR and the end.
/// </summary>
internal sealed class StreamsAreInOrder(World world) : Rule(world)
{
    private readonly Dictionary<string, EventType?> _last = [];
    private readonly HashSet<string> _erring = [];

    public override void OnCommand(Command command)
    {
        switch (command)
        {
            case Command.Subscribe { StreamId: var opened }:
                _last.Add(opened, null);
                break;
            case Command.StreamClosed { StreamId: var closed }:
                _last.Remove(closed);
                break;
        }
    }

    public override void OnEffect(Effect effect)
    {
        switch (effect)
        {
            case Effect.EndStream { StreamId: var ended }:
                World.Require(_last.Remove(ended), $"{ended} is ended, but it is not open");
                break;
            case Effect.Send { StreamId: var stream, Event: var message }:
                World.Require(
                    _last.TryGetValue(stream, out var last), $"{message.Type} for dead {stream}");
                World.Require(
                    last is not null || message.Type is EventType.Subscribed or EventType.Error,
                    $"{stream} begins with {message.Type}");
                World.Require(
                    last is null || message.Type != EventType.Subscribed,
                    $"{stream} gets a second SUBSCRIBED");
                World.Require(last != EventType.Error, $"{stream} gets {message.Type} after ERROR");
                _last[stream] = message.Type;
                break;
        }
    }

    public override void AfterStep()
    {
        _erring.Clear();
        _erring.UnionWith(_last.Where(entry => entry.Value == EventType.Error)
            .Select(entry => entry.Key));
        World.Require(
            _erring.Count == 0, $"{string.Join(", ", _erring)} got an ERROR and did not end");
    }
}
