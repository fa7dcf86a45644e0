using MesosMock.Protocol.V1;
using MesosMock.Protocol.V1.Master;

namespace MesosMock.Simulation.Calls.Operator;

/// <summary>
/// DRAIN_AGENT (src/master/http.cpp, Master::Http::drainAgent).
/// </summary>
internal static class DrainAgentHandler
{
    /// <summary>More than that is for ever.</summary>
    private const long SecondsMax = 1_000_000_000;

    public static CallReply Handle(DrainAgentCall call, Step step)
    {
        if (!step.AgentTable.TryFindKnown(call.AgentId, out var agent))
        {
            return CallReply.BadRequest("Unknown agent");
        }

        if (agent.IsRegistered && step.Maintenance.IsScheduled(agent))
        {
            return CallReply.BadRequest(
                $"Agent {agent.Id.Value} is part of a maintenance schedule under Machine "
                + $"{agent.Hostname} ({agent.Ip})");
        }

        step.Agents.BeginDrain(agent, GraceOf(call.MaxGracePeriod), call.MarkGone);
        return CallReply.Done;
    }

    private static TimeSpan? GraceOf(ProtobufDuration? period) => period is null
        ? null
        : TimeSpan.FromSeconds(Math.Clamp(period.Seconds ?? 0, 0, SecondsMax))
            + TimeSpan.FromTicks((period.Nanos ?? 0) / TimeSpan.NanosecondsPerTick);
}
