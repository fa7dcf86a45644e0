using MesosMock.Protocol.V1;
using MesosMock.Simulation.Configuration;
using MesosMock.Simulation.State;

namespace MesosMock.Simulation.Faults;

/// <summary>An agent fails every task at once, and so is always free for the next.</summary>
internal sealed class AgentBlackHole(FaultValues values) : Fault, IActiveFault, ILaunchFault
{
    private static readonly TypedParameter<DurationDistribution> AfterTime = Parameter.Duration(
        "after", "0s", "Time from a launch to its failure.");

    private static readonly TypedParameter<StateKind> State = Parameter.Choice(
        "state", StateKind.Failed, "How tasks end there.");

    private static readonly TypedParameter<DurationDistribution?> For = Parameter.DurationOrNever(
        "for", "5m", "How long the agent is bad.");

    private readonly DurationDistribution _after = values.Get(AfterTime);
    private readonly TaskState _state =
        values.Get(State) == StateKind.Failed ? TaskState.Failed : TaskState.Gone;

    private readonly DurationDistribution? _for = values.Get(For);
    private readonly HashSet<Agent> _holes = [];

    public static FaultDefinition Definition { get; } = new()
    {
        Id = "agent.black-hole",
        Rank = 32,
        Title = "An agent fails every task at once",
        Target = FaultTargetKind.Agent,
        ActsByItself = true,
        Does = "Every launch on the agent ends at once with "
            + "REASON_CONTAINER_LAUNCH_FAILED, so that "
            + "it is always free and offered again.",
        Must = "Avoid such an agent for a while, but not for ever.",
        Heals = "Launches there work again.",
        Evidence = ["apache/spark#17619", "docs/task-state-reasons.md"],
        Parameters = [AfterTime, State, For],
        Create = values => new AgentBlackHole(values),
    };

    private enum StateKind
    {
        Failed,
        Gone,
    }

    public override void Heal() => _holes.Clear();

    public bool CanAct(in FaultSubject target) =>
        target.Agent is { IsRegistered: true } agent && !_holes.Contains(agent);

    public void Act(in FaultSubject target)
    {
        var agent = target.Agent!; // CanAct saw it
        _holes.Add(agent);
        if (_for is { } duration)
        {
            After(Draw(duration, "for", target), () => _holes.Remove(agent));
        }
    }

    public bool OnLaunched(ClusterTask task)
    {
        if (!_holes.Contains(task.Agent))
        {
            return false;
        }

        Step.TaskLives.EndEarly(
            task,
            Draw(_after, "after", FaultSubject.Of(task)),
            () => Step.Statuses.FromAgent(
                task,
                _state,
                TaskStatusReason.ContainerLaunchFailed,
                "Failed to launch container"));
        return true;
    }
}
