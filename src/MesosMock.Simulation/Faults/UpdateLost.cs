using MesosMock.Protocol.V1;
using MesosMock.Protocol.V1.Scheduler;
using MesosMock.Simulation.State;

namespace MesosMock.Simulation.Faults;

/// <summary>An update is lost on its way.</summary>
internal sealed class UpdateLost(FaultValues values) : UpdateFault
{
    private static readonly TypedParameter<IReadOnlyList<TaskState>> States =
        Parameter.Choices<TaskState>("state", "", "Which states it happens to.");

    private readonly IReadOnlyList<TaskState> _states = values.Get(States);

    public static FaultDefinition Definition { get; } = new()
    {
        Id = "update.lost",
        Rank = 65,
        Title = "An update gets lost",
        Target = FaultTargetKind.Event,
        Does = "An UPDATE does not arrive. One with a uuid is sent again by its agent, after 10 s "
            + "and then after pauses that double; one that the master made is not, and only "
            + "reconciliation reveals it.",
        Must = "Not wait for an update for ever: reconcile from time to time, above all when a "
            + "launch or a KILL stays without an answer.",
        Heals = "Later updates arrive; what was lost is sent again by its agent.",
        Evidence = ["docs/reconciliation.md", "docs/high-availability-framework-guide.md"],
        Parameters = [States],
        Create = values => new UpdateLost(values),
    };

    protected override EventVerdict OnUpdate(
        Framework framework, Event message, TaskStatusInfo status) =>
        (_states.Count == 0 || _states.Contains(status.State))
            && Fires(SubjectOf(framework, status))
            ? EventVerdict.Drop
            : EventVerdict.Pass(message);
}
