using MesosMock.Simulation.Configuration;
using MesosMock.Simulation.State;
using MesosMock.Simulation.Time;

namespace MesosMock.Simulation.Agents;

/// <summary>
/// What happens to agents by themselves: every interval each draws once. The agents share one
/// timer, and what is drawn for each is keyed by its number and the interval.
/// </summary>
internal sealed class AgentEmulation : Timer
{
    private long _round;
    private bool _isRunning;

    /// <summary>Begins to draw, unless nothing can come of it.</summary>
    public void Start(Step step)
    {
        var ratios = step.AgentRatios;
        if (!_isRunning && ratios.RatioSum > 0)
        {
            _isRunning = true;
            step.Timers.Set(this, step.Now + ratios.Interval);
        }
    }

    public override void Fire(Step step)
    {
        _isRunning = false;
        _round++;
        for (var index = 0; index < step.AgentTable.Count; index++)
        {
            var agent = step.AgentTable[index];
            if (agent is { IsConnected: true, Trouble: null })
            {
                Draw(agent, step.AgentRatios, step);
            }
        }

        Start(step);
    }

    private void Draw(Agent agent, AgentEmulationOptions ratios, Step step)
    {
        var subject = (ulong)agent.Index;
        var rest = step.Chance.Uniform("agent_failure", subject, _round);
        if (Takes(ref rest, ratios.RatioAgentKilled))
        {
            step.AgentTroubles.Kill(agent, Span("agent_detected", ratios.DelayAgentDetected));
        }
        else if (Takes(ref rest, ratios.RatioAgentPartitioned))
        {
            step.AgentTroubles.Partition(
                agent,
                Span("agent_detected", ratios.DelayAgentDetected),
                Span("agent_return", ratios.DelayAgentReturn));
        }
        else if (Takes(ref rest, ratios.RatioAgentRestarted))
        {
            step.AgentTroubles.Restart(agent, Span("agent_return", ratios.DelayAgentReturn));
        }
        else if (Takes(ref rest, ratios.RatioAgentNewId))
        {
            step.AgentTroubles.LoseId(agent, Span("agent_return", ratios.DelayAgentReturn));
        }
        else if (Takes(ref rest, ratios.RatioAgentGone))
        {
            step.Agents.Losses.MarkGone(agent);
        }

        TimeSpan Span(string rule, DurationDistribution delay) =>
            delay.Sample(step.Chance.Uniform(rule, subject, _round));
    }

    /// <summary>One draw decides among ratios that exclude each other.</summary>
    private static bool Takes(ref double rest, double ratio)
    {
        var takes = rest < ratio;
        rest -= ratio;
        return takes;
    }
}
