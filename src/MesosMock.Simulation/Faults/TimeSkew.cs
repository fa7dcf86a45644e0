using MesosMock.Protocol.V1;
using MesosMock.Protocol.V1.Scheduler;
using MesosMock.Simulation.Configuration;
using MesosMock.Simulation.State;

namespace MesosMock.Simulation.Faults;

/// <summary>The timestamps of updates are wrong.</summary>
internal sealed class TimeSkew(FaultValues values) : UpdateFault
{
    private static readonly TypedParameter<DurationDistribution> Offset = Parameter.Duration(
        "offset", "1h", "How wrong they are.");

    private static readonly TypedParameter<DirectionKind> Direction = Parameter.Choice(
        "direction", DirectionKind.Past, "Too early, too late, or missing.");

    private readonly DurationDistribution _offset = values.Get(Offset);
    private readonly DirectionKind _direction = values.Get(Direction);

    public static FaultDefinition Definition { get; } = new()
    {
        Id = "time.skew",
        Rank = 57,
        Title = "Timestamps are wrong",
        Target = FaultTargetKind.Event,
        Does = "The timestamp of an UPDATE lies in the past or the future, or is missing.",
        Must = "Not order by timestamps of agents, and survive a missing one.",
        Heals = "Later updates are right.",
        Evidence = ["docs/task-state-reasons.md"],
        Parameters = [Offset, Direction],
        Create = values => new TimeSkew(values),
    };

    private enum DirectionKind
    {
        Past,
        Future,
        Missing,
    }

    protected override EventVerdict OnUpdate(
        Framework framework, Event message, TaskStatusInfo status)
    {
        var subject = SubjectOf(framework, status);
        if (!Fires(subject))
        {
            return EventVerdict.Pass(message);
        }

        var seconds = Draw(_offset, "offset", subject).TotalSeconds;
        return EventVerdict.Pass(With(status with
        {
            Timestamp = _direction switch
            {
                DirectionKind.Past => status.Timestamp - seconds,
                DirectionKind.Future => status.Timestamp + seconds,
                _ => null,
            },
        }));
    }
}
