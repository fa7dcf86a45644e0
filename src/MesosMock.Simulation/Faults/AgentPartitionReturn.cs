using MesosMock.Simulation.Configuration;
using MesosMock.Simulation.State;

namespace MesosMock.Simulation.Faults;

/// <summary>An agent is cut off, given up, and back with its tasks alive.</summary>
internal sealed class AgentPartitionReturn(FaultValues values) : AgentFault
{
    private static readonly TypedParameter<DurationDistribution> Detect = Parameter.Duration(
        "detect", "75s", "Time until the master gives the agent up.");

    private static readonly TypedParameter<DurationDistribution?> ReturnAfter =
        Parameter.DurationOrNever("return_after", "120s", "Time until the agent is back.");

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
        Parameters = [Detect, ReturnAfter],
        Create = values => new AgentPartitionReturn(values),
    };

    protected override void Trouble(Agent agent, in FaultSubject subject) =>
        Step.AgentTroubles.Partition(
            agent,
            Draw(_detect, "detect", subject),
            _returnAfter is { } duration ? Draw(duration, "return_after", subject) : null);
}
