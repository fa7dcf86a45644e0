using MesosMock.Protocol.V1.Scheduler;
using MesosMock.Simulation.State;

namespace MesosMock.Simulation.Faults;

/// <summary>The bytes of a record are spoilt.</summary>
internal sealed class WireCorrupt(FaultValues values) : Fault, IEventFault
{
    private static readonly TypedParameter<CorruptionKind> Kind = Parameter.Choice(
        "kind", CorruptionKind.Length, "What is spoilt.");

    private static readonly TypedParameter<IReadOnlyList<EventType>> Events =
        Parameter.Choices<EventType>("event", "", "Which events it happens to.");

    private readonly CorruptionKind _kind = values.Get(Kind);
    private readonly IReadOnlyList<EventType> _events = values.Get(Events);
    private string? _doomed;

    public static FaultDefinition Definition { get; } = new()
    {
        Id = "wire.corrupt",
        Rank = 41,
        Title = "A record is spoilt",
        Target = FaultTargetKind.Event,
        Does = "A length line that lies or is no number, a body that is no message, bytes that are "
            + "no UTF-8, a flipped bit, or a record that ends in its middle together with the "
            + "connection.",
        Must = "Close the stream and subscribe again; neither die nor spin.",
        Heals = "Later records are sound.",
        Evidence = ["mesos/mesos-go#329", "Shopify/toxiproxy#451"],
        Parameters = [Kind, Events],
        Create = values => new WireCorrupt(values),
    };

    private enum CorruptionKind
    {
        Length,
        Digits,
        Json,
        Utf8,
        Bitflip,
        Truncate,
    }

    public EventVerdict OnEvent(Framework framework, Event message)
    {
        if (framework.StreamId == _doomed)
        {
            return EventVerdict.Drop;
        }

        var type = message.Type ?? EventType.Unknown;
        var subject = FaultSubject.Of(framework, type);
        if ((_events.Count > 0 && !_events.Contains(type)) || !Fires(subject))
        {
            return EventVerdict.Pass(message);
        }

        if (_kind == CorruptionKind.Truncate)
        {
            // Nothing follows the beginning of a record but the end of the connection.
            _doomed = framework.StreamId;
            After(TimeSpan.Zero, () => Step.Frameworks.Cut(framework, StreamCut.Fin));
        }

        return new(message, new(DamageOf(_kind), Rule.Draw("place", subject.Key)));
    }

    private static RecordDamageKind DamageOf(CorruptionKind kind) => kind switch
    {
        CorruptionKind.Length => RecordDamageKind.WrongLength,
        CorruptionKind.Digits => RecordDamageKind.LengthNotDigits,
        CorruptionKind.Json => RecordDamageKind.BrokenBody,
        CorruptionKind.Utf8 => RecordDamageKind.BrokenText,
        CorruptionKind.Bitflip => RecordDamageKind.BitFlip,
        _ => RecordDamageKind.Truncated,
    };
}
