using MesosMock.Protocol.V1;
using MesosMock.Simulation.State;

namespace MesosMock.Simulation.Metrics;

/// <summary>
/// What a master counts when it is asked (src/master/metrics.cpp, the pull gauges).
/// </summary>
internal static class MasterGauges
{
    private const string Agents = WireNames.AgentInMetrics + "s";

    public static IEnumerable<(string Name, double Value)> Of(Step step)
    {
        var gauges = Counts(step).Concat(Tasks(step)).Concat(Resources(step));
        foreach (var (name, value) in gauges)
        {
            yield return (MetricNames.OfMaster(name), value);
        }

        yield return (MetricNames.OfMaster("uptime_secs"), (step.Now - step.Started).TotalSeconds);
        yield return (MetricNames.OfMaster("elected"), 1);
    }

    private static IEnumerable<(string Name, double Value)> Counts(Step step)
    {
        var agents = step.AgentTable.All;
        yield return ($"{Agents}_connected", agents.Count(agent => agent.IsConnected));
        yield return (
            $"{Agents}_disconnected",
            agents.Count(agent => agent.Status == AgentStatus.Disconnected));
        yield return ($"{Agents}_active", agents.Count(agent => agent.IsOfferable));
        yield return (
            $"{Agents}_inactive",
            agents.Count(agent => agent.IsRegistered && !agent.IsOfferable));
        yield return (
            $"{Agents}_unreachable",
            agents.Count(agent => agent.Status == AgentStatus.Unreachable));

        // A framework is active while it is connected; nobody deactivates one by itself.
        var frameworks = step.FrameworkTable.Known.Count;
        var connected = step.FrameworkTable.Known.Count(framework => framework.IsConnected);
        yield return ("frameworks_connected", connected);
        yield return ("frameworks_active", connected);
        yield return ("frameworks_disconnected", frameworks - connected);
        yield return ("frameworks_inactive", frameworks - connected);
        yield return ("outstanding_offers", step.Offers.Count);
        yield return ("operator_event_stream_subscribers", step.Watchers.Count);
    }

    private static IEnumerable<(string Name, double Value)> Tasks(Step step)
    {
        TaskState[] states =
            [TaskState.Staging, TaskState.Starting, TaskState.Running, TaskState.Killing];
        var known = step.FrameworkTable.Known;
        foreach (var state in states)
        {
            yield return (
                MetricNames.OfState(state).Replace("task_", "tasks_", StringComparison.Ordinal),
                known.Sum(framework => framework.TaskCounts.Tracked(state)));
        }

        yield return (
            "tasks_unreachable", known.Sum(framework => framework.TaskCounts.Unreachable));
    }

    private static IEnumerable<(string Name, double Value)> Resources(Step step)
    {
        var total = TotalOf(step);
        var used = step.Metrics.Used;
        for (var place = 0; place < ResourceTotals.Names.Length; place++)
        {
            foreach (var isRevocable in (bool[])[false, true])
            {
                var name = ResourceTotals.Names[place] + (isRevocable ? "_revocable" : "");
                var (all, part) = (total.Of(place, isRevocable), used.Of(place, isRevocable));
                yield return (name + "_total", all);
                yield return (name + "_used", part);
                yield return (name + "_percent", all > 0 ? part / all : 0);
            }
        }
    }

    /// <summary>What the registered agents have.</summary>
    public static ResourceTotals TotalOf(Step step)
    {
        var total = new ResourceTotals();
        foreach (var agent in step.AgentTable.All)
        {
            if (agent.IsRegistered)
            {
                total.Add(agent.Total, 1);
            }
        }

        return total;
    }
}
