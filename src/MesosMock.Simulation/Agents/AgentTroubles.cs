using MesosMock.Simulation.State;
using MesosMock.Simulation.Time;

namespace MesosMock.Simulation.Agents;

/// <summary>
/// Brings trouble upon agents: processes die, networks swallow messages, disks forget ids. What
/// the master makes of it is <see cref="AgentLosses"/>.
/// </summary>
internal sealed class AgentTroubles(Step step)
{
    // Mesos src/master/master.cpp, the words of SlaveObserver.
    private const string MissedPings = "health check timed out";

    // Mesos src/master/constants.hpp: DEFAULT_AGENT_REREGISTER_TIMEOUT.
    private static readonly TimeSpan ReregisterTimeout = TimeSpan.FromMinutes(10);

    private static readonly string NeverReregistered =
        "agent did not reregister within 10mins after disconnecting";

    /// <summary>Its process dies: the socket breaks at once, and nobody starts it again.</summary>
    public void Kill(Agent agent, TimeSpan detection)
    {
        Forget(agent);
        agent.Trouble = new(AgentTroubleKind.Killed)
        {
            Detection = LoseAfter(agent, detection, MissedPings),
        };
        BreakSocket(agent);
    }

    /// <summary>
    /// The network swallows its messages. The master learns of it by missing pings only.
    /// </summary>
    /// <param name="agent">A registered agent.</param>
    /// <param name="detection">Until the master gives it up.</param>
    /// <param name="returnAfter">Until the network is well again; null for never.</param>
    public void Partition(Agent agent, TimeSpan detection, TimeSpan? returnAfter)
    {
        Forget(agent);
        agent.IsCutOff = true;
        agent.Trouble = new(AgentTroubleKind.Partitioned)
        {
            Detection = LoseAfter(agent, detection, MissedPings),
            Return = returnAfter is { } span ? Set(new ReturnTimer(agent), span) : null,
        };
    }

    /// <summary>
    /// Its process ends and is back with its tasks, usually before anybody minds.
    /// </summary>
    public void Restart(Agent agent, TimeSpan down)
    {
        Forget(agent);
        agent.Trouble = new(AgentTroubleKind.Restarting)
        {
            Detection = LoseAfter(agent, ReregisterTimeout, NeverReregistered),
            Return = Set(new ReturnTimer(agent), down),
        };
        BreakSocket(agent);
    }

    /// <summary>Its process ends and starts anew without its work directory.</summary>
    public void LoseId(Agent agent, TimeSpan down)
    {
        Forget(agent);
        agent.Trouble = new(AgentTroubleKind.LosingId)
        {
            Detection = LoseAfter(agent, ReregisterTimeout, NeverReregistered),
            Return = Set(new ReplaceTimer(agent), down),
        };
        BreakSocket(agent);
    }

    /// <summary>Whatever keeps it away ends, and it is back.</summary>
    public void Heal(Agent agent) => step.Agents.Return(agent);

    /// <summary>What was to come of its trouble does not come.</summary>
    public void Forget(Agent agent)
    {
        if (agent.Trouble?.Detection is { } detection)
        {
            step.Timers.Cancel(detection);
        }

        if (agent.Trouble?.Return is { } back)
        {
            step.Timers.Cancel(back);
        }

        agent.Trouble = null;
    }

    /// <summary>A network that swallows everything swallows the end of a socket, too.</summary>
    private void BreakSocket(Agent agent)
    {
        if (agent.IsInTouch)
        {
            step.Agents.Losses.Disconnect(agent);
        }
    }

    private Timer? LoseAfter(Agent agent, TimeSpan span, string message) =>
        agent.IsRegistered ? Set(new DetectionTimer(agent, message), span) : null;

    private Timer Set(Timer timer, TimeSpan span)
    {
        step.Timers.Set(timer, step.Now + span);
        return timer;
    }

    private sealed class DetectionTimer(Agent agent, string message) : Timer
    {
        public override void Fire(Step step)
        {
            if (agent.IsRegistered)
            {
                step.Agents.Losses.MarkUnreachable(agent, message);
            }
        }
    }

    private sealed class ReturnTimer(Agent agent) : Timer
    {
        public override void Fire(Step step) => step.Agents.Return(agent);
    }

    private sealed class ReplaceTimer(Agent agent) : Timer
    {
        public override void Fire(Step step)
        {
            if (agent.IsPresent)
            {
                step.AgentTroubles.Forget(agent);
                step.Agents.Replace(agent);
            }
        }
    }
}
