using MesosMock.Simulation.Configuration;
using MesosMock.Toml;

namespace MesosMock.Configuration;

/// <summary>Reads what the cluster does by itself: <c>[emulation]</c> and its tables.</summary>
internal static class EmulationReader
{
    // Shares such as 0.1 + 0.2 + 0.7 may miss 1 by a bit of rounding.
    private const double Rounding = 1e-9;

    private static readonly string[] EndRatios =
    [
        "ratio_task_failed",
        "ratio_task_dropped",
        "ratio_task_lost",
        "ratio_task_gone",
        "ratio_task_gone_by_operator",
        "ratio_task_unreachable",
    ];

    private static readonly string[] AgentRatios =
    [
        "ratio_agent_killed",
        "ratio_agent_partitioned",
        "ratio_agent_restarted",
        "ratio_agent_new_id",
        "ratio_agent_gone",
    ];

    /// <summary>Reads the table with its own tables.</summary>
    /// <param name="section">The table <c>[emulation]</c>.</param>
    /// <param name="cluster">The options so far.</param>
    /// <returns>The options with what was read.</returns>
    public static ClusterOptions Read(SectionReader section, ClusterOptions cluster)
    {
        cluster = cluster with
        {
            RequireAcknowledgement = section.Read(
                "require_acknowledgement", cluster.RequireAcknowledgement, OptionTypes.Boolean),
            TaskState = ReadTaskState(section.Section("task_state"), cluster.TaskState),
            Agent = ReadAgent(section.Section("agent"), cluster.Agent),
            Resources = ReadResources(section.Section("resources"), cluster.Resources),
        };
        section.Finish();
        return cluster;
    }

    /// <summary>Reports shares that exclude each other but exceed the whole.</summary>
    /// <param name="section">The table.</param>
    /// <param name="keys">The keys of the shares.</param>
    /// <param name="sum">Their sum.</param>
    public static void CheckSum(SectionReader section, IReadOnlyList<string> keys, double sum)
    {
        if (sum > 1 + Rounding)
        {
            var shown = TomlText.Format(Math.Round(sum, 9));
            section.Problem(
                keys, $"the sum of {string.Join(", ", keys)} is {shown}; allowed: at most 1");
        }
    }

    private static TaskStateOptions ReadTaskState(
        SectionReader section, TaskStateOptions defaults)
    {
        var options = new TaskStateOptions
        {
            DelayTaskStaging = Delay("delay_task_staging", defaults.DelayTaskStaging),
            DelayTaskStarting = Delay("delay_task_starting", defaults.DelayTaskStarting),
            DelayTaskNextState = Delay("delay_task_next_state", defaults.DelayTaskNextState),
            RatioTaskFailed = Ratio("ratio_task_failed", defaults.RatioTaskFailed),
            RatioTaskError = Ratio("ratio_task_error", defaults.RatioTaskError),
            RatioTaskDropped = Ratio("ratio_task_dropped", defaults.RatioTaskDropped),
            RatioTaskGone = Ratio("ratio_task_gone", defaults.RatioTaskGone),
            RatioTaskGoneByOperator = Ratio(
                "ratio_task_gone_by_operator", defaults.RatioTaskGoneByOperator),
            RatioTaskUnreachable = Ratio("ratio_task_unreachable", defaults.RatioTaskUnreachable),
            RatioTaskLost = Ratio("ratio_task_lost", defaults.RatioTaskLost),
            RatioTaskLostRecovered = Ratio(
                "ratio_task_lost_recovered", defaults.RatioTaskLostRecovered),
            DelayTaskLostRecovered = Delay(
                "delay_task_lost_recovered", defaults.DelayTaskLostRecovered),
            SendTaskStaging = section.Read(
                "send_task_staging", defaults.SendTaskStaging, OptionTypes.Boolean),
            FollowCapabilities = section.Read(
                "follow_capabilities", defaults.FollowCapabilities, OptionTypes.Boolean),
        };
        CheckSum(section, EndRatios, options.EndRatioSum);
        section.Finish();
        return options;

        DurationDistribution Delay(string key, DurationDistribution fallback)
        {
            return section.Read(key, fallback, OptionTypes.Distribution);
        }

        double Ratio(string key, double fallback)
        {
            return section.Read(key, fallback, OptionTypes.Ratio);
        }
    }

    private static AgentEmulationOptions ReadAgent(
        SectionReader section, AgentEmulationOptions defaults)
    {
        var options = new AgentEmulationOptions
        {
            Interval = section.Read("interval", defaults.Interval, OptionTypes.Interval),
            RatioAgentKilled = Ratio("ratio_agent_killed", defaults.RatioAgentKilled),
            RatioAgentPartitioned = Ratio(
                "ratio_agent_partitioned", defaults.RatioAgentPartitioned),
            RatioAgentRestarted = Ratio("ratio_agent_restarted", defaults.RatioAgentRestarted),
            RatioAgentNewId = Ratio("ratio_agent_new_id", defaults.RatioAgentNewId),
            RatioAgentGone = Ratio("ratio_agent_gone", defaults.RatioAgentGone),
            DelayAgentDetected = Delay("delay_agent_detected", defaults.DelayAgentDetected),
            DelayAgentReturn = Delay("delay_agent_return", defaults.DelayAgentReturn),
            DelayAgentRegistration = Delay(
                "delay_agent_registration", defaults.DelayAgentRegistration),
        };
        CheckSum(section, AgentRatios, options.RatioSum);
        section.Finish();
        return options;

        DurationDistribution Delay(string key, DurationDistribution fallback)
        {
            return section.Read(key, fallback, OptionTypes.Distribution);
        }

        double Ratio(string key, double fallback)
        {
            return section.Read(key, fallback, OptionTypes.Ratio);
        }
    }

    private static ResourceEmulationOptions ReadResources(
        SectionReader section, ResourceEmulationOptions defaults)
    {
        var amount = OptionTypes.Number(0, 1e9);
        var options = new ResourceEmulationOptions
        {
            RatioLost = section.Read("ratio_lost", defaults.RatioLost, OptionTypes.Ratio),
            Interval = section.Read("interval", defaults.Interval, OptionTypes.Interval),
            DelayReturn = section.Read(
                "delay_return", defaults.DelayReturn, OptionTypes.Distribution),
            Competitors = section.Read(
                "competitors", defaults.Competitors, OptionTypes.Integer(0, 10_000)),
            CompetitorCpus = section.Read("competitor_cpus", defaults.CompetitorCpus, amount),
            CompetitorMem = section.Read("competitor_mem", defaults.CompetitorMem, amount),
        };
        section.Finish();
        return options;
    }
}
