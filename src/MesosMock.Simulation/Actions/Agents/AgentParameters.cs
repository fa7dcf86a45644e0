using MesosMock.Simulation.Configuration;

namespace MesosMock.Simulation.Actions.Agents;

/// <summary>Parameters that more than one action on agents has.</summary>
internal static class AgentParameters
{
    /// <summary>Without it the configuration decides.</summary>
    public static ActionParameter Detect { get; } =
        new("detect", ParameterType.Duration, "until the master gives the agent up")
        {
            Range = "delay_agent_detected without it",
        };

    public static ActionParameter Down { get; } =
        new("down", ParameterType.Duration, "until the agent is back") { Default = "5s" };

    public static TimeSpan DetectionOf(ActionContext context) =>
        context.Arguments.OptionalDuration(Detect.Name)
        ?? Sample(context, context.Step.AgentRatios.DelayAgentDetected, "agent_detected");

    private static TimeSpan Sample(
        ActionContext context, DurationDistribution delay, string rule) =>
        delay.Sample(context.Step.Chance.Uniform(rule, 0, context.Sequence));
}
