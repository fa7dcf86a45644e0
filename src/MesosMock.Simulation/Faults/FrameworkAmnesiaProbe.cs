using MesosMock.Protocol.V1.Scheduler;
using MesosMock.Simulation.State;

namespace MesosMock.Simulation.Faults;

/// <summary>The stream breaks off at the moment at which a framework learns its id.</summary>
internal sealed class FrameworkAmnesiaProbe(FaultValues values) : Fault, IEventFault
{
    private static readonly TypedParameter<CutKind> Cut = Parameter.Choice(
        "cut", CutKind.AfterSubscribed, "When the stream breaks off.");

    private static readonly TypedParameter<int> Bytes = Parameter.Integer(
        "bytes", 10, 1, 1_000_000, "How much of SUBSCRIBED gets through with after-bytes.");

    private readonly CutKind _cut = values.Get(Cut);
    private readonly int _bytes = values.Get(Bytes);
    private string? _doomed;

    public static FaultDefinition Definition { get; } = new()
    {
        Id = "framework.amnesia-probe",
        Rank = 11,
        Title = "The stream breaks off while the framework learns its id",
        Target = FaultTargetKind.Framework,
        Does = "The master registers the framework, and the stream is closed before, within or "
            + "right after SUBSCRIBED. Whether the framework subscribes again with its id shows "
            + "whether it keeps it.",
        Must = "Store the id before anything is launched, and subscribe again with it.",
        Heals = "Later subscriptions are left alone.",
        Evidence = ["mesos/chronos#520", "d2iq-archive/marathon#793"],
        Parameters = [Cut, Bytes],
        Create = values => new FrameworkAmnesiaProbe(values),
    };

    private enum CutKind
    {
        BeforeSubscribed,
        AfterBytes,
        AfterSubscribed,
    }

    public EventVerdict OnEvent(Framework framework, Event message)
    {
        if (framework.StreamId == _doomed)
        {
            return EventVerdict.Drop;
        }

        if (message.Type != EventType.Subscribed || !Fires(FaultSubject.Of(framework)))
        {
            return EventVerdict.Pass(message);
        }

        var stream = _doomed = framework.StreamId;
        After(TimeSpan.Zero, () => BreakOff(framework, stream));
        return _cut switch
        {
            CutKind.BeforeSubscribed => EventVerdict.Drop,
            CutKind.AfterBytes => new(
                message, new(RecordDamageKind.Truncated, 0) { Bytes = _bytes }),
            _ => EventVerdict.Pass(message),
        };
    }

    private void BreakOff(Framework framework, string? stream)
    {
        if (framework.StreamId == stream)
        {
            Step.Frameworks.Cut(framework, StreamCut.Fin);
        }
    }
}
