using MesosMock.Simulation.Configuration;
using MesosMock.Simulation.State;

namespace MesosMock.Simulation.Faults;

/// <summary>An agent's process restarts.</summary>
internal sealed class AgentRestart(FaultValues values) : AgentFault
{
    private static readonly TypedParameter<DurationDistribution> Down = Parameter.Duration(
        "down", "5s", "Time until the agent is back.");

    private static readonly TypedParameter<bool> ExecutorsSurvive = Parameter.Flag(
        "executors_survive", true, "Whether its executors and their tasks live on.");

    private readonly DurationDistribution _down = values.Get(Down);
    private readonly bool _executorsSurvive = values.Get(ExecutorsSurvive);

    public static FaultDefinition Definition { get; } = new()
    {
        Id = "agent.restart",
        Rank = 35,
        Title = "An agent restarts",
        Target = FaultTargetKind.Agent,
        ActsByItself = true,
        Does = "The socket breaks: RESCIND of its offers, and TASK_LOST at once for frameworks "
            + "without checkpointing. The others hear nothing, unless its executors die, too.",
        Must = "Not take a rescinded offer for a lost agent, and set checkpoint.",
        Heals = "Agents that are still away are back at once.",
        Evidence = ["mesos/storm#106", "docs/agent-recovery.md"],
        Parameters = [Down, ExecutorsSurvive],
        Create = values => new AgentRestart(values),
    };

    protected override void Trouble(Agent agent, in FaultSubject subject)
    {
        var down = Draw(_down, "down", subject);
        Step.AgentTroubles.Restart(agent, down);
        if (!_executorsSurvive)
        {
            // Set after the timer of the return, and for the same moment: it fires after it.
            After(down, () => EndExecutors(agent));
        }
    }

    private void EndExecutors(Agent agent)
    {
        const int KilledBySignal = 9;
        foreach (var task in agent.Tasks.ToArray())
        {
            Step.Executors.End(agent, task.Framework.Id, task.AgentExecutorId, KilledBySignal);
        }
    }
}
