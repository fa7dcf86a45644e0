using MesosMock.Protocol.V1;
using MesosMock.Protocol.V1.Scheduler;
using MesosMock.Simulation.Configuration;
using MesosMock.Simulation.State;

namespace MesosMock.Simulation.Faults;

/// <summary>An agent is cut off, given up, and back with its tasks alive.</summary>
internal sealed class AgentPartitionReturn(FaultValues values) : AgentFault, IEventFault
{
    private static readonly TypedParameter<DurationDistribution> Detect = Parameter.Duration(
        "detect", "75s", "Time until the master gives the agent up.");

    private static readonly TypedParameter<DurationDistribution?> ReturnAfter =
        Parameter.DurationOrNever("return_after", "120s", "Time until the agent is back.");

    private static readonly TypedParameter<bool> KillNonAware = Parameter.Flag(
        "kill_non_pa",
        false,
        "Whether tasks of frameworks without PARTITION_AWARE are killed when their agent is back, "
            + "as by masters before 1.5.");

    private static readonly TypedParameter<bool> FailureEvent = Parameter.Flag(
        "failure_event", true, "Whether the FAILURE of the agent comes.");

    private readonly bool _killsNonAware = values.Get(KillNonAware);
    private readonly bool _hasFailureEvent = values.Get(FailureEvent);
    private readonly HashSet<AgentId> _away = [];
    private readonly DurationDistribution _detect = values.Get(Detect);
    private readonly DurationDistribution? _returnAfter = values.Get(ReturnAfter);

    public static FaultDefinition Definition { get; } = new()
    {
        Id = "agent.partition-return",
        Rank = 1,
        Title = "An agent is unreachable and comes back with its tasks alive",
        Target = FaultTargetKind.Agent,
        ActsByItself = true,
        Does = "Packets vanish. After the time of detection: RESCIND of its offers, "
            + "TASK_UNREACHABLE "
            + "(TASK_LOST without PARTITION_AWARE) for its tasks, FAILURE. When it is back: each "
            + "task as it is by then, with REASON_AGENT_REREGISTERED.",
        Must = "Keep the tasks as unreachable, replace them by policy, and when they are back "
            + "decide which copy stays and kill the other.",
        Heals = "Agents that are still cut off are back at once.",
        Evidence = ["d2iq-archive/marathon#5506", "DataBiosphere/toil#1553"],
        Parameters = [Detect, ReturnAfter, KillNonAware, FailureEvent],
        Create = values => new AgentPartitionReturn(values),
    };

    public EventVerdict OnEvent(Framework framework, Event message)
    {
        if (message.Failure is { AgentId: { } lost, ExecutorId: null })
        {
            return !_hasFailureEvent && _away.Contains(lost)
                ? EventVerdict.Drop
                : EventVerdict.Pass(message);
        }

        if (message.Update is { Status: { Reason: TaskStatusReason.AgentReregistered } status }
            && status.AgentId is { } back && _away.Contains(back))
        {
            After(TimeSpan.Zero, () => OnReturned(framework, status.TaskId, back));
        }

        return EventVerdict.Pass(message);
    }

    protected override void Trouble(Agent agent, in FaultSubject subject)
    {
        _away.Add(agent.Id);
        Step.AgentTroubles.Partition(
            agent,
            Draw(_detect, "detect", subject),
            _returnAfter is { } duration ? Draw(duration, "return_after", subject) : null);
    }

    private void OnReturned(Framework framework, TaskId taskId, AgentId agentId)
    {
        _away.Remove(agentId);
        if (_killsNonAware && !framework.Has(Capabilities.PartitionAware)
            && framework.Tasks.Find(taskId) is { } task)
        {
            Step.TaskLives.Kill(task, null);
        }
    }
}
