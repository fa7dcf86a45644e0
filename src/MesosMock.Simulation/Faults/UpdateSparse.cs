using MesosMock.Protocol.V1;
using MesosMock.Protocol.V1.Scheduler;
using MesosMock.Simulation.Calls;
using MesosMock.Simulation.State;

namespace MesosMock.Simulation.Faults;

/// <summary>Updates that carry only what they must.</summary>
internal sealed class UpdateSparse(FaultValues values) : UpdateFault
{
    private static readonly TypedParameter<IReadOnlyList<FieldKind>> Omit =
        Parameter.Choices<FieldKind>("omit", "", "Which fields are left out.");

    private static readonly TypedParameter<bool> EmptyStrings = Parameter.Flag(
        "empty_strings", false, "Whether texts are there and empty instead of missing.");

    private readonly IReadOnlyList<FieldKind> _omit =
        values.Get(Omit) is { Count: > 0 } some ? some : Enum.GetValues<FieldKind>();

    private readonly string? _nothing = values.Get(EmptyStrings) ? "" : null;

    public static FaultDefinition Definition { get; } = new()
    {
        Id = "update.sparse",
        Rank = 21,
        Title = "Updates that are legal but minimal",
        Target = FaultTargetKind.Event,
        Does = "Optional fields of an UPDATE are left out. One that lost its uuid needs no "
            + "acknowledgement: the next update follows as if it had got one.",
        Must = "Not rely on optional fields, and not acknowledge an update without a uuid.",
        Heals = "Later updates are complete.",
        Evidence = ["mesos/mesos-go#156", "mesos/kafka#159"],
        Parameters = [Omit, EmptyStrings],
        Create = values => new UpdateSparse(values),
    };

    private enum FieldKind
    {
        AgentId,
        Uuid,
        Reason,
        Message,
        Timestamp,
        ExecutorId,
        ContainerStatus,
        Labels,
    }

    protected override EventVerdict OnUpdate(
        Framework framework, Event message, TaskStatusInfo status)
    {
        if (!Fires(SubjectOf(framework, status)))
        {
            return EventVerdict.Pass(message);
        }

        if (status is { Uuid: { } uuid, AgentId: { } agentId } && _omit.Contains(FieldKind.Uuid))
        {
            After(TimeSpan.Zero, () => Acknowledge(framework, new()
            {
                AgentId = agentId,
                TaskId = status.TaskId,
                Uuid = uuid,
            }));
        }

        return EventVerdict.Pass(With(_omit.Aggregate(status, Without)));
    }

    private TaskStatusInfo Without(TaskStatusInfo status, FieldKind field) => field switch
    {
        FieldKind.AgentId => status with { AgentId = null },
        FieldKind.Uuid => status with { Uuid = null },
        FieldKind.Reason => status with { Reason = null },
        FieldKind.Message => status with { Message = _nothing },
        FieldKind.Timestamp => status with { Timestamp = null },
        FieldKind.ExecutorId => status with { ExecutorId = null },
        FieldKind.ContainerStatus => status with { ContainerStatus = null },
        _ => status with { Labels = null },
    };

    private void Acknowledge(Framework framework, AcknowledgeCall acknowledge)
    {
        if (framework.IsConnected)
        {
            CallTable.Handle(
                CallType.Acknowledge,
                new()
                {
                    FrameworkId = framework.Id,
                    Type = CallType.Acknowledge,
                    Acknowledge = acknowledge,
                },
                framework,
                Step);
        }
    }
}
