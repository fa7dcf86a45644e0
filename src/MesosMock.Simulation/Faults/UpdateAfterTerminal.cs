using MesosMock.Protocol;
using MesosMock.Protocol.V1;
using MesosMock.Protocol.V1.Scheduler;
using MesosMock.Simulation.Configuration;
using MesosMock.Simulation.State;

namespace MesosMock.Simulation.Faults;

/// <summary>A task that ended is reported in another state again.</summary>
internal sealed class UpdateAfterTerminal(FaultValues values) : UpdateFault
{
    private static readonly TypedParameter<TaskState> State = Parameter.Choice(
        "state", TaskState.Running, "What it is reported as.");

    private static readonly TypedParameter<DurationDistribution> AfterTime = Parameter.Duration(
        "after", "5s", "Time from the end to that report.");

    private static readonly TypedParameter<bool> NewUuid = Parameter.Flag(
        "new_uuid", true, "Whether it has a uuid of its own; else the one of the end.");

    private readonly TaskState _state = values.Get(State);
    private readonly DurationDistribution _after = values.Get(AfterTime);
    private readonly bool _newUuid = values.Get(NewUuid);

    public static FaultDefinition Definition { get; } = new()
    {
        Id = "update.after-terminal",
        Rank = 29,
        Title = "An update after the end",
        Target = FaultTargetKind.Event,
        Does = "After its terminal update a task is reported once more, running or "
            + "with another end. "
            + "The master's own records stay as they were.",
        Must = "Acknowledge it, and ignore it or treat the task as unknown; never count it twice.",
        Heals = "Reports that are still to come do not come.",
        Evidence = ["d2iq-archive/marathon#3924", "src/tests/partition_tests.cpp"],
        Parameters = [State, AfterTime, NewUuid],
        Create = values => new UpdateAfterTerminal(values),
    };

    protected override EventVerdict OnUpdate(
        Framework framework, Event message, TaskStatusInfo status)
    {
        var subject = SubjectOf(framework, status);
        if (status.State.IsTerminal()
            && status.Reason != TaskStatusReason.Reconciliation
            && Fires(subject))
        {
            var uuid = _newUuid && status.Uuid is not null
                ? Step.Chance.Uuid(Rule.Key, subject.Key, Rule.Fired)
                : status.Uuid;
            After(Draw(_after, "after", subject), () => SendAgain(framework, status, uuid));
        }

        return EventVerdict.Pass(message);
    }

    private void SendAgain(Framework framework, TaskStatusInfo status, Bytes? uuid) =>
        Step.SendUnharmed(framework, With(status with
        {
            State = _state,
            Message = null,
            Reason = null,
            Timestamp = Step.Now.UnixSeconds,
            Uuid = uuid,
        }));
}
