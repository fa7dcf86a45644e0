using MesosMock.Protocol.V1;
using MesosMock.Protocol.V1.Scheduler;
using MesosMock.Simulation.Configuration;
using MesosMock.Simulation.State;

namespace MesosMock.Simulation.Faults;

/// <summary>An update arrives more than once, also after it was acknowledged.</summary>
internal sealed class UpdateDuplicate(FaultValues values) : UpdateFault
{
    private static readonly TypedParameter<int> Copies = Parameter.Integer(
        "copies", 2, 2, 1000, "How often the update comes in all.");

    private static readonly TypedParameter<DurationDistribution> Spacing = Parameter.Duration(
        "spacing", "10s", "Time from one copy to the next.");

    private static readonly TypedParameter<bool> AfterAck = Parameter.Flag(
        "after_ack", true, "Whether copies come although the update was acknowledged.");

    private static readonly TypedParameter<bool> TerminalOnly = Parameter.Flag(
        "terminal_only", false, "Whether only updates with a terminal state come again.");

    private readonly int _copies = values.Get(Copies);
    private readonly DurationDistribution _spacing = values.Get(Spacing);
    private readonly bool _afterAck = values.Get(AfterAck);
    private readonly bool _terminalOnly = values.Get(TerminalOnly);

    public static FaultDefinition Definition { get; } = new()
    {
        Id = "update.duplicate",
        Rank = 5,
        Title = "The same update comes again",
        Target = FaultTargetKind.Event,
        Does = "An UPDATE is followed by copies of itself with the same uuid, by default also when "
            + "it was acknowledged, as if the acknowledgement got lost between master and agent.",
        Must = "Handle updates idempotently, and acknowledge every copy.",
        Heals = "Copies that are still to come do not come.",
        Evidence = ["Yelp/task_processing#43", "d2iq-archive/usi#88"],
        Parameters = [Copies, Spacing, AfterAck, TerminalOnly],
        Create = values => new UpdateDuplicate(values),
    };

    protected override EventVerdict OnUpdate(
        Framework framework, Event message, TaskStatusInfo status)
    {
        var subject = SubjectOf(framework, status);
        if ((!_terminalOnly || status.State.IsTerminal()) && Fires(subject))
        {
            var delay = TimeSpan.Zero;
            var task = TaskOf(framework, status);
            for (var copy = 1; copy < _copies; copy++)
            {
                delay += Draw(_spacing, "spacing", subject);
                After(delay, () => SendAgain(framework, message, status, task));
            }
        }

        return EventVerdict.Pass(message);
    }

    private void SendAgain(
        Framework framework, Event message, TaskStatusInfo status, ClusterTask? task)
    {
        if (_afterAck || task?.Updates.InFlight?.Uuid == status.Uuid)
        {
            Step.SendUnharmed(framework, message);
        }
    }
}
