namespace MesosMock.Demo.Tasks;

/// <summary>One task, as far as it is known.</summary>
/// <param name="id">Its id.</param>
/// <param name="job">What it is an attempt at.</param>
/// <param name="agentId">Where it was launched.</param>
/// <param name="since">When it was launched.</param>
internal sealed class TaskRecord(string id, Job job, string agentId, TimeSpan since)
{
    public string Id => id;

    public Job Job => job;

    public string AgentId => agentId;

    public TaskPhase Phase { get; private set; } = TaskPhase.Launching;

    /// <summary>When it entered its phase.</summary>
    public TimeSpan Since { get; private set; } = since;

    public void Enter(TaskPhase phase, TimeSpan now)
    {
        // Updates may overtake each other: what runs does not start again.
        if (phase == Phase || (phase == TaskPhase.Starting && Phase == TaskPhase.Running))
        {
            return;
        }

        (Phase, Since) = (phase, now);
    }
}
