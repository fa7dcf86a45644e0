using MesosMock.Protocol.V1;
using MesosMock.Simulation.State;

namespace MesosMock.Simulation.Faults;

/// <summary>A task id that was used before is not taken again.</summary>
internal sealed class LaunchDuplicateId(FaultValues values) : Fault, ILaunchFault
{
    /// <summary>Ids that are remembered; the oldest are forgotten.</summary>
    private const int IdsMax = 1_000_000;

    private static readonly TypedParameter<DuplicateKind> OnDuplicate = Parameter.Choice(
        "on_duplicate",
        DuplicateKind.Error,
        "Whether the launch is refused, or taken and lost a little later.");

    private readonly DuplicateKind _onDuplicate = values.Get(OnDuplicate);
    private readonly HashSet<(FrameworkId, TaskId)> _used = [];
    private readonly Queue<(FrameworkId, TaskId)> _oldestFirst = new();

    public static FaultDefinition Definition { get; } = new()
    {
        Id = "launch.duplicate-id",
        Rank = 25,
        Title = "Task ids are remembered for ever",
        Target = FaultTargetKind.Task,
        Does = "A master refuses the id of a live task only. Here every id that was "
            + "ever launched is "
            + "refused with TASK_ERROR 'Task has duplicate ID', or its task is TASK_LOST soon, as "
            + "when an agent that recovers meets both.",
        Must = "Use a new task id for each launch.",
        Heals = "Ids of ended tasks are taken again.",
        Evidence = ["mesos/storm#106", "mesos/chronos#722"],
        Parameters = [OnDuplicate],
        Create = values => new LaunchDuplicateId(values),
    };

    private enum DuplicateKind
    {
        Error,
        AcceptThenLost,
    }

    public string? Refuse(Framework framework, TaskInfo task)
    {
        var isRefused = _onDuplicate == DuplicateKind.Error
            && WasUsed(framework, task.TaskId)
            && Fires(FaultSubject.Of(framework, task.TaskId, null));
        if (_onDuplicate == DuplicateKind.Error)
        {
            Remember(framework, task.TaskId);
        }

        return isRefused ? $"Task has duplicate ID: {task.TaskId.Value}" : null;
    }

    public bool OnLaunched(ClusterTask task)
    {
        if (_onDuplicate == DuplicateKind.Error)
        {
            return false;
        }

        var isLost = WasUsed(task.Framework, task.Id) && Fires(FaultSubject.Of(task));
        Remember(task.Framework, task.Id);
        if (isLost)
        {
            Step.TaskLives.EndEarly(
                task,
                TimeSpan.FromSeconds(1),
                () => Step.Statuses.FromAgent(
                    task, TaskState.Lost, TaskStatusReason.AgentRestarted, "Agent restarted"));
        }

        return isLost;
    }

    private bool WasUsed(Framework framework, TaskId id) =>
        _used.Contains((framework.Id, id))
        || framework.CompletedTasks.Any(task => task.Id == id);

    private void Remember(Framework framework, TaskId id)
    {
        if (_used.Add((framework.Id, id)))
        {
            _oldestFirst.Enqueue((framework.Id, id));
            if (_oldestFirst.Count > IdsMax)
            {
                _used.Remove(_oldestFirst.Dequeue());
            }
        }
    }
}
