namespace MesosMock.Simulation.Emulation;

/// <summary>All values that may change while the cluster runs: one line each.</summary>
internal static class RatioKeys
{
    public static IReadOnlyList<RatioKey> All { get; } =
    [
        RatioKey.OfTasks(
            "task_failed", true, r => r.RatioTaskFailed, (r, v) => r with { RatioTaskFailed = v }),
        RatioKey.OfTasks(
            "task_dropped",
            true,
            r => r.RatioTaskDropped,
            (r, v) => r with { RatioTaskDropped = v }),
        RatioKey.OfTasks(
            "task_lost", true, r => r.RatioTaskLost, (r, v) => r with { RatioTaskLost = v }),
        RatioKey.OfTasks(
            "task_gone", true, r => r.RatioTaskGone, (r, v) => r with { RatioTaskGone = v }),
        RatioKey.OfTasks(
            "task_gone_by_operator",
            true,
            r => r.RatioTaskGoneByOperator,
            (r, v) => r with { RatioTaskGoneByOperator = v }),
        RatioKey.OfTasks(
            "task_unreachable",
            true,
            r => r.RatioTaskUnreachable,
            (r, v) => r with { RatioTaskUnreachable = v }),
        RatioKey.OfTasks(
            "task_error", false, r => r.RatioTaskError, (r, v) => r with { RatioTaskError = v }),
        RatioKey.OfTasks(
            "task_lost_recovered",
            false,
            r => r.RatioTaskLostRecovered,
            (r, v) => r with { RatioTaskLostRecovered = v }),
        RatioKey.OfDelay(
            "task_staging", r => r.DelayTaskStaging, (r, v) => r with { DelayTaskStaging = v }),
        RatioKey.OfDelay(
            "task_starting", r => r.DelayTaskStarting, (r, v) => r with { DelayTaskStarting = v }),
        RatioKey.OfDelay(
            "task_next_state",
            r => r.DelayTaskNextState,
            (r, v) => r with { DelayTaskNextState = v }),
        RatioKey.OfDelay(
            "task_lost_recovered",
            r => r.DelayTaskLostRecovered,
            (r, v) => r with { DelayTaskLostRecovered = v }),
        RatioKey.OfSwitch(
            "send_task_staging", r => r.SendTaskStaging, (r, v) => r with { SendTaskStaging = v }),
        RatioKey.OfSwitch(
            "follow_capabilities",
            r => r.FollowCapabilities,
            (r, v) => r with { FollowCapabilities = v }),
        RatioKey.OfAgents(
            "agent_killed", r => r.RatioAgentKilled, (r, v) => r with { RatioAgentKilled = v }),
        RatioKey.OfAgents(
            "agent_partitioned",
            r => r.RatioAgentPartitioned,
            (r, v) => r with { RatioAgentPartitioned = v }),
        RatioKey.OfAgents(
            "agent_restarted",
            r => r.RatioAgentRestarted,
            (r, v) => r with { RatioAgentRestarted = v }),
        RatioKey.OfAgents(
            "agent_new_id", r => r.RatioAgentNewId, (r, v) => r with { RatioAgentNewId = v }),
        RatioKey.OfAgents(
            "agent_gone", r => r.RatioAgentGone, (r, v) => r with { RatioAgentGone = v }),
    ];

    /// <summary>The names, as messages list them.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. All.Select(key => key.Name)];

    public static RatioKey? Find(string written) =>
        All.FirstOrDefault(key => key.IsCalled(written.Replace('-', '_')));
}
