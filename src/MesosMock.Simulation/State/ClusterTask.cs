using MesosMock.Protocol;
using MesosMock.Protocol.V1;
using MesosMock.Simulation.Lifecycle;
using MesosMock.Simulation.Resources;
using MesosMock.Simulation.Views;

namespace MesosMock.Simulation.State;

/// <summary>
/// One task, from its launch until it is forgotten: the master's record and, below it, the agent's
/// side, which may know more than the master does.
/// </summary>
internal sealed class ClusterTask
{
    private TaskView? _view;

    public ClusterTask() => LifeTimer = new(this);

    public required TaskInfo Info { get; init; }

    public required Framework Framework { get; init; }

    public required Agent Agent { get; init; }

    public required string Role { get; init; }

    public required ResourceSet Resources { get; init; }

    /// <summary>Its custom or default executor; null for a command task.</summary>
    public required Executor? Executor { get; init; }

    /// <summary>All tasks of its task group, itself included; null for a task of its own.</summary>
    public IReadOnlyList<ClusterTask>? Group { get; set; }

    public TaskId Id => Info.TaskId;

    // ---- the master's record ----

    /// <summary>Its seat in the list of its framework that it is in; none if it is in none.
    /// </summary>
    public Seat Seat { get; set; }

    public TaskPlace Place
    {
        get;
        set => Set(ref field, value);
    }

    /// <summary>The newest state that the master heard of.</summary>
    public TaskState State
    {
        get;
        set => Set(ref field, value);
    } = TaskState.Staging;

    /// <summary>The state of the last update with a uuid that was forwarded; null before.</summary>
    public TaskState? StatusUpdateState
    {
        get;
        set => Set(ref field, value);
    }

    /// <summary>The uuid of the last update with one that was forwarded; null before.</summary>
    public Bytes? StatusUpdateUuid
    {
        get;
        set => Set(ref field, value);
    }

    /// <summary>The statuses the master saw, one a state, oldest first.</summary>
    public Repeated<TaskStatusInfo> Statuses
    {
        get;
        set => Set(ref field, value);
    }

    /// <summary>Whether its resources are still counted as used.</summary>
    public bool HoldsResources
    {
        get;
        set => Set(ref field, value);
    }

    /// <summary>Whether a draw lost it while its agent stayed.</summary>
    public bool IsLostByDraw { get; set; }

    /// <summary>The user that its command names; null if it names none.</summary>
    public string? User => Info.Command?.User ?? Executor?.Info.Command?.User;

    /// <summary>How readers see what it needs.</summary>
    public ResourcesView ResourcesView => field ??= new(Resources);

    /// <summary>How readers see it; the same object until the record changes.</summary>
    public TaskView View => _view ??= new(this);

    // ---- the agent's side ----

    /// <summary>
    /// The newest status that its executor, or the agent for it, reported; null before.
    /// </summary>
    public TaskStatusInfo? LastReport { get; set; }

    /// <summary>The newest state that its executor, or the agent for it, reported.</summary>
    public TaskState AgentState => LastReport?.State ?? TaskState.Staging;

    /// <summary>Its container as the agent describes it; null until an executor has it.</summary>
    public ContainerStatus? Container { get; set; }

    public StatusUpdateQueue Updates { get; } = new();

    // ---- its emulated life ----

    /// <summary>The key of its draws: framework name and task id.</summary>
    public required ulong Subject { get; init; }

    /// <summary>How many lives were lived under its id before this one.</summary>
    public required long Life { get; set; }

    /// <summary>Numbers its uuids.</summary>
    public long UpdatesMade { get; set; }

    public LifeStage Stage { get; set; }

    /// <summary>What differs from the usual life; null for nothing.</summary>
    public TaskPlan? Plan { get; set; }

    public TaskLifeTimer LifeTimer { get; }

    /// <summary>Whether its agent was cut off when it was launched and has not got it.</summary>
    public bool IsUndelivered => Stage == LifeStage.Launched && !LifeTimer.IsWaiting;

    /// <summary>How long its process takes to go after SIGTERM.</summary>
    public TimeSpan ExitAfterKill { get; set; }

    /// <summary>What waits to be checked while it runs.</summary>
    public IReadOnlyList<Time.Timer> CheckTimers { get; set; } = [];

    /// <summary>What its last health check said; null before the first.</summary>
    public bool? Healthy { get; set; }

    /// <summary>What its last check said; null before the first.</summary>
    public CheckStatusInfo? CheckStatus { get; set; }

    /// <summary>Its end by KILL, once that began.</summary>
    public TaskKill? Kill { get; set; }

    /// <summary>The executor id that the agent's and the executor's updates carry.</summary>
    public ExecutorId AgentExecutorId => Executor?.Id ?? new ExecutorId(Info.TaskId.Value);

    private void Set<T>(ref T field, T value)
    {
        field = value;
        if (_view is not null)
        {
            _view = null;
            Seat.Touch();
        }

        Agent.Changed();
        Framework.Changed();
    }
}
