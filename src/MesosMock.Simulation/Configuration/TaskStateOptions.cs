namespace MesosMock.Simulation.Configuration;

/// <summary>How tasks live and end: the table <c>[emulation.task_state]</c>.</summary>
public sealed record TaskStateOptions
{
    /// <summary>Time from the launch until the task is staging.</summary>
    /// <value>0 s and above. Default 0 s.</value>
    public DurationDistribution DelayTaskStaging { get; init; } =
        DurationDistribution.Constant(TimeSpan.Zero);

    /// <summary>Time from staging until the task is starting.</summary>
    /// <value>0 s and above. Default 1 s.</value>
    public DurationDistribution DelayTaskStarting { get; init; } =
        DurationDistribution.Constant(TimeSpan.FromSeconds(1));

    /// <summary>Time from starting to running, and from running to the end.</summary>
    /// <value>0 s and above. Default 5 s.</value>
    public DurationDistribution DelayTaskNextState { get; init; } =
        DurationDistribution.Constant(TimeSpan.FromSeconds(5));

    /// <summary>Time from TASK_LOST until a task that recovers runs again.</summary>
    /// <value>0 s and above. Default 10 s.</value>
    public DurationDistribution DelayTaskLostRecovered { get; init; } =
        DurationDistribution.Constant(TimeSpan.FromSeconds(10));

    /// <summary>Share of tasks that end as TASK_FAILED.</summary>
    /// <value>0 to 1; see <see cref="EndRatioSum"/>. Default 0.</value>
    public double RatioTaskFailed { get; init; }

    /// <summary>Share of launches that are answered with TASK_ERROR; a draw of its own.</summary>
    /// <value>0 to 1. Default 0.</value>
    public double RatioTaskError { get; init; }

    /// <summary>Share of tasks that are TASK_DROPPED before they start.</summary>
    /// <value>0 to 1; see <see cref="EndRatioSum"/>. Default 0.</value>
    public double RatioTaskDropped { get; init; }

    /// <summary>Share of tasks that end as TASK_GONE.</summary>
    /// <value>0 to 1; see <see cref="EndRatioSum"/>. Default 0.</value>
    public double RatioTaskGone { get; init; }

    /// <summary>Share of tasks that end as TASK_GONE_BY_OPERATOR.</summary>
    /// <value>0 to 1; see <see cref="EndRatioSum"/>. Default 0.</value>
    public double RatioTaskGoneByOperator { get; init; }

    /// <summary>Share of tasks that become TASK_UNREACHABLE.</summary>
    /// <value>0 to 1; see <see cref="EndRatioSum"/>. Default 0.</value>
    public double RatioTaskUnreachable { get; init; }

    /// <summary>Share of tasks that become TASK_LOST.</summary>
    /// <value>0 to 1; see <see cref="EndRatioSum"/>. Default 0.</value>
    public double RatioTaskLost { get; init; }

    /// <summary>Share of lost tasks that run again later; a draw of its own.</summary>
    /// <value>0 to 1. Default 0.</value>
    public double RatioTaskLostRecovered { get; init; }

    /// <summary>
    /// Whether the master sends an UPDATE with TASK_STAGING when a task enters that state.
    /// Differs from Mesos when true: a real master sends none.
    /// </summary>
    /// <value>Default true.</value>
    public bool SendTaskStaging { get; init; } = true;

    /// <summary>
    /// Whether drawn DROPPED, GONE, GONE_BY_OPERATOR and UNREACHABLE become TASK_LOST for
    /// frameworks without PARTITION_AWARE.
    /// </summary>
    /// <value>Default false: the drawn state is sent as it is.</value>
    public bool FollowCapabilities { get; init; }

    /// <summary>
    /// Sum of the shares that exclude each other: failed, dropped, lost, gone, gone by operator
    /// and unreachable.
    /// </summary>
    /// <value>0 to 1; the rest of the tasks finish.</value>
    public double EndRatioSum =>
        RatioTaskFailed + RatioTaskDropped + RatioTaskLost
        + RatioTaskGone + RatioTaskGoneByOperator + RatioTaskUnreachable;
}
