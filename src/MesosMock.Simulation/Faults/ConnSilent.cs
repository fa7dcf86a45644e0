using MesosMock.Protocol.V1.Scheduler;
using MesosMock.Simulation.Configuration;
using MesosMock.Simulation.State;

namespace MesosMock.Simulation.Faults;

/// <summary>A stream stays open, and nothing comes over it.</summary>
internal sealed class ConnSilent(FaultValues values) : Fault, IActiveFault, ICallFault
{
    private static readonly TypedParameter<DurationDistribution?> For = Parameter.DurationOrNever(
        "for", "120s", "How long the stream is silent.");

    private static readonly TypedParameter<DirectionKind> Direction = Parameter.Choice(
        "direction",
        DirectionKind.Events,
        "Whether events, answers to calls, or both are missing.");

    private static readonly TypedParameter<HeartbeatKind> Heartbeats = Parameter.Choice(
        "heartbeats", HeartbeatKind.Drop, "Whether heartbeats still come.");

    private static readonly TypedParameter<EventKind> Events = Parameter.Choice(
        "events", EventKind.Buffer, "Whether events come later, or never.");

    private readonly DurationDistribution? _for = values.Get(For);
    private readonly DirectionKind _direction = values.Get(Direction);
    private readonly bool _keepsHeartbeats = values.Get(Heartbeats) == HeartbeatKind.Keep;
    private readonly bool _discards = values.Get(Events) == EventKind.Discard;
    private readonly HashSet<string> _silent = [];

    public static FaultDefinition Definition { get; } = new()
    {
        Id = "conn.silent",
        Rank = 4,
        Title = "The stream stays open and nothing comes",
        Target = FaultTargetKind.Framework,
        ActsByItself = true,
        Does = "A half-open connection: no events, no heartbeats, no end. Calls are answered as "
            + "usual, or hang with direction = calls or both.",
        Must = "Watch the heartbeats, and after five missing ones subscribe again with the same id "
            + "on a new connection.",
        Heals = "What was held back comes at once, unless it was thrown away.",
        Evidence = ["douban/pymesos#93", "docs/scheduler-http-api.md, Network partitions"],
        Parameters = [For, Direction, Heartbeats, Events],
        Create = values => new ConnSilent(values),
    };

    private enum DirectionKind
    {
        Events,
        Calls,
        Both,
    }

    private enum HeartbeatKind
    {
        Drop,
        Keep,
    }

    private enum EventKind
    {
        Buffer,
        Discard,
    }

    public override void Heal()
    {
        _silent.Clear();
        Step.Faults.Shapes.Clear(Rule);
    }

    public bool CanAct(in FaultSubject target) =>
        target.Framework is { StreamId: { } stream } && !_silent.Contains(stream);

    public void Act(in FaultSubject target)
    {
        var stream = target.Framework!.StreamId!; // CanAct saw it
        _silent.Add(stream);
        if (_direction != DirectionKind.Calls)
        {
            Step.Faults.Shapes.Set(stream, Rule, shape => shape with
            {
                IsSilent = true,
                KeepsHeartbeats = _keepsHeartbeats,
                Discards = _discards,
            });
        }

        if (_for is { } duration)
        {
            After(Draw(duration, "for", target), () => Speak(stream));
        }
    }

    public CallVerdict OnCall(Framework framework, Call call) =>
        _direction != DirectionKind.Events && _silent.Contains(framework.StreamId!)
            ? CallVerdict.Answer(new(
                500, "", new ReplyContent.Spoilt(ReplySpoil.Hang, TimeSpan.FromHours(1))))
            : CallVerdict.Pass;

    private void Speak(string stream)
    {
        _silent.Remove(stream);
        Step.Faults.Shapes.Clear(stream, Rule);
    }
}
