using MesosMock.Simulation.Configuration;
using MesosMock.Simulation.State;

namespace MesosMock.Simulation.Faults;

/// <summary>A stream is slow.</summary>
internal sealed class ConnSlow(FaultValues values) : Fault, IStreamFault
{
    private static readonly TypedParameter<DurationDistribution> Latency = Parameter.Duration(
        "latency", "1s", "Real time that every record is under way.");

    private static readonly TypedParameter<DurationDistribution> Jitter = Parameter.Duration(
        "jitter", "0.5s", "How much longer or shorter that is, drawn for each record.");

    private static readonly TypedParameter<int> Rate = Parameter.Integer(
        "rate", 0, 0, int.MaxValue, "Bytes in a second; 0 for as many as go.");

    private static readonly TypedParameter<int> Dribble = Parameter.Integer(
        "dribble", 0, 0, 1_000_000, "Bytes of the pieces that records come in; 0 for whole ones.");

    private static readonly TypedParameter<DurationDistribution> DribbleGap = Parameter.Duration(
        "dribble_gap", "100ms", "Real time between two such pieces.");

    private static readonly TypedParameter<DurationDistribution> HeartbeatLate =
        Parameter.Duration("heartbeat_late", "0s", "Real time that heartbeats come late, besides.");

    private readonly DurationDistribution _latency = values.Get(Latency);
    private readonly DurationDistribution _jitter = values.Get(Jitter);
    private readonly int _rate = values.Get(Rate);
    private readonly int _dribble = values.Get(Dribble);
    private readonly DurationDistribution _dribbleGap = values.Get(DribbleGap);
    private readonly DurationDistribution _heartbeatLate = values.Get(HeartbeatLate);

    public static FaultDefinition Definition { get; } = new()
    {
        Id = "conn.slow",
        Rank = 42,
        Title = "The stream is slow",
        Target = FaultTargetKind.Framework,
        Does = "Events arrive late, at a low rate, or in a trickle of bytes; heartbeats may come "
            + "later still.",
        Must = "Not give the master up before five heartbeats are missing, and not block on a "
            + "half-read record.",
        Heals = "What is under way arrives at once, also on streams that are open.",
        Evidence = ["d2iq-archive/marathon#4512", "docs/scheduler-http-api.md"],
        Parameters = [Latency, Jitter, Rate, Dribble, DribbleGap, HeartbeatLate],
        Create = values => new ConnSlow(values),
    };

    public override void Heal() => Step.Faults.Shapes.Clear(Rule);

    public void OnStream(Framework framework)
    {
        var subject = FaultSubject.Of(framework);
        if (!Fires(subject))
        {
            return;
        }

        var latency = Draw(_latency, "latency", subject);
        var jitter = Draw(_jitter, "jitter", subject);
        var gap = Draw(_dribbleGap, "dribble_gap", subject);
        var late = Draw(_heartbeatLate, "heartbeat_late", subject);
        Step.Faults.Shapes.Set(framework.StreamId!, Rule, shape => shape with // it has one
        {
            Latency = latency,
            Jitter = jitter,
            HeartbeatDelay = late,
            BytesPerSecond = _rate == 0 ? shape.BytesPerSecond : _rate,
            Split = _dribble == 0 ? shape.Split : StreamSplit.Bytes,
            PieceBytes = _dribble == 0 ? shape.PieceBytes : _dribble,
            PieceGap = _dribble == 0 ? shape.PieceGap : gap,
        });
    }
}
