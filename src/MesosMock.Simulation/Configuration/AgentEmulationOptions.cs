namespace MesosMock.Simulation.Configuration;

/// <summary>How agents fail by themselves: the table <c>[emulation.agent]</c>.</summary>
public sealed record AgentEmulationOptions
{
    /// <summary>Every interval each agent draws once what happens to it.</summary>
    /// <value>1 ms and above. Default 60 s.</value>
    public TimeSpan Interval { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Probability per agent and interval that its process dies for good.</summary>
    /// <value>0 to 1; see <see cref="RatioSum"/>. Default 0.</value>
    public double RatioAgentKilled { get; init; }

    /// <summary>Probability per agent and interval that the network cuts it off.</summary>
    /// <value>0 to 1; see <see cref="RatioSum"/>. Default 0.</value>
    public double RatioAgentPartitioned { get; init; }

    /// <summary>Probability per agent and interval that it restarts.</summary>
    /// <value>0 to 1; see <see cref="RatioSum"/>. Default 0.</value>
    public double RatioAgentRestarted { get; init; }

    /// <summary>Probability per agent and interval that it comes back under a new id.</summary>
    /// <value>0 to 1; see <see cref="RatioSum"/>. Default 0.</value>
    public double RatioAgentNewId { get; init; }

    /// <summary>Probability per agent and interval that it is marked gone.</summary>
    /// <value>0 to 1; see <see cref="RatioSum"/>. Default 0.</value>
    public double RatioAgentGone { get; init; }

    /// <summary>Time until the master notices that an agent is away.</summary>
    /// <value>0 s and above. Default 1 s.</value>
    public DurationDistribution DelayAgentDetected { get; init; } =
        DurationDistribution.Constant(TimeSpan.FromSeconds(1));

    /// <summary>Time until an agent that is away comes back.</summary>
    /// <value>0 s and above. Default 60 s.</value>
    public DurationDistribution DelayAgentReturn { get; init; } =
        DurationDistribution.Constant(TimeSpan.FromSeconds(60));

    /// <summary>Time from the start until an agent registers for the first time.</summary>
    /// <value>0 s and above. Default 0 s.</value>
    public DurationDistribution DelayAgentRegistration { get; init; } =
        DurationDistribution.Constant(TimeSpan.Zero);

    /// <summary>Sum of the probabilities; they exclude each other.</summary>
    /// <value>0 to 1.</value>
    public double RatioSum =>
        RatioAgentKilled + RatioAgentPartitioned + RatioAgentRestarted
        + RatioAgentNewId + RatioAgentGone;
}
