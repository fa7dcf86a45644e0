namespace MesosMock.Simulation.Faults;

/// <summary>An operator marks an agent as gone.</summary>
internal sealed class AgentGoneByOperator : Fault, IActiveFault
{
    public static FaultDefinition Definition { get; } = new()
    {
        Id = "agent.gone-by-operator",
        Rank = 27,
        Title = "An operator marks an agent as gone",
        Target = FaultTargetKind.Agent,
        ActsByItself = true,
        Does = "Its tasks are TASK_GONE_BY_OPERATOR (TASK_LOST without "
            + "PARTITION_AWARE), its offers "
            + "are rescinded, FAILURE follows, and the agent can never come back.",
        Must = "Replace the tasks at once, and forget reservations and volumes there.",
        Heals = "Nothing is undone: gone is for ever.",
        Evidence = ["d2iq-archive/dcos-commons#2884", "docs/operator-http-api.md"],
        Create = _ => new AgentGoneByOperator(),
    };

    public bool CanAct(in FaultSubject target) => target.Agent is { IsPresent: true };

    public void Act(in FaultSubject target) =>
        Step.Agents.Losses.MarkGone(target.Agent!); // CanAct saw it
}
