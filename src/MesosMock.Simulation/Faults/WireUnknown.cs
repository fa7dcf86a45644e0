using MesosMock.Protocol.V1.Scheduler;
using MesosMock.Simulation.State;

namespace MesosMock.Simulation.Faults;

/// <summary>Events that a later master might send.</summary>
internal sealed class WireUnknown(FaultValues values) : Fault, IEventFault
{
    private static readonly TypedParameter<UnknownKind> Kind = Parameter.Choice(
        "kind",
        UnknownKind.Field,
        "A field, or a whole event of a type, that nobody knows; or a null where nothing may be.");

    private static readonly TypedParameter<IReadOnlyList<EventType>> Events =
        Parameter.Choices<EventType>("event", "", "Which events it happens to.");

    private readonly UnknownKind _kind = values.Get(Kind);
    private readonly IReadOnlyList<EventType> _events = values.Get(Events);

    public static FaultDefinition Definition { get; } = new()
    {
        Id = "wire.unknown",
        Rank = 40,
        Title = "Fields and events that nobody knows",
        Target = FaultTargetKind.Event,
        Does = "An event carries a field that the framework cannot know, or an event of an unknown "
            + "type comes before it; in JSON and in protobuf. A null is for JSON alone: protobuf "
            + "has none.",
        Must = "Ignore what it does not know, and carry on.",
        Heals = "Later events are as usual.",
        Evidence = ["mantl/mantl#995", "DataBiosphere/toil#1630"],
        Parameters = [Kind, Events],
        Create = values => new WireUnknown(values),
    };

    private enum UnknownKind
    {
        Field,
        EventType,
        Null,
    }

    public EventVerdict OnEvent(Framework framework, Event message)
    {
        var type = message.Type ?? EventType.Unknown;
        if ((_events.Count > 0 && !_events.Contains(type))
            || !Fires(FaultSubject.Of(framework, type)))
        {
            return EventVerdict.Pass(message);
        }

        if (_kind != UnknownKind.EventType)
        {
            return new(message, new(
                _kind == UnknownKind.Null
                    ? RecordDamageKind.NullField
                    : RecordDamageKind.UnknownField,
                0));
        }

        Step.SendUnharmed(
            framework,
            new() { Type = EventType.Heartbeat },
            new(RecordDamageKind.UnknownType, 0));
        return EventVerdict.Pass(message);
    }
}
