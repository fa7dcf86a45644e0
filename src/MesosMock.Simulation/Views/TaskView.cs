using MesosMock.Protocol;
using MesosMock.Protocol.V1;
using MesosMock.Simulation.State;

namespace MesosMock.Simulation.Views;

/// <summary>
/// One task as the master has it on record at one moment. Immutable; the same object stands in all
/// views between which the task did not change.
/// </summary>
public sealed class TaskView
{
    internal TaskView(ClusterTask task)
    {
        Info = task.Info;
        FrameworkId = task.Framework.Id;
        AgentId = task.Agent.Id;
        ExecutorId = task.Executor?.Id;
        Role = task.Role;
        Resources = task.ResourcesView;
        User = task.User;
        State = task.State;
        Statuses = task.Statuses;
        StatusUpdateState = task.StatusUpdateState;
        StatusUpdateUuid = task.StatusUpdateUuid;
        HoldsResources = task.HoldsResources;
    }

    /// <summary>What the scheduler launched: name, labels, checks, container and so on.</summary>
    public TaskInfo Info { get; }

    /// <summary>The task's id; unique among the live tasks of its framework.</summary>
    public TaskId Id => Info.TaskId;

    /// <summary>The framework that launched it.</summary>
    public FrameworkId FrameworkId { get; }

    /// <summary>The agent that it was launched on.</summary>
    public AgentId AgentId { get; }

    /// <summary>Its custom or default executor; null for a command task.</summary>
    public ExecutorId? ExecutorId { get; }

    /// <summary>The role that its resources are allocated to.</summary>
    public string Role { get; }

    /// <summary>Its resources; whether they count as used says
    /// <see cref="HoldsResources"/>.</summary>
    public ResourcesView Resources { get; }

    /// <summary>The user that its command names; null if it names none.</summary>
    public string? User { get; }

    /// <summary>The newest state that the master heard of.</summary>
    public TaskState State { get; }

    /// <summary>The statuses that the master saw, one a state, oldest first.</summary>
    public Repeated<TaskStatusInfo> Statuses { get; }

    /// <summary>The state of the last update with a uuid that was forwarded; null before.</summary>
    public TaskState? StatusUpdateState { get; }

    /// <summary>The uuid of the last update with one that was forwarded; null before.</summary>
    public Bytes? StatusUpdateUuid { get; }

    /// <summary>Whether its resources count as used.</summary>
    public bool HoldsResources { get; }

    /// <summary>
    /// The task as a v1 message, as GET_TASKS and TASK_ADDED carry it. Made anew at each use, as
    /// a hundred thousand of them are too many to keep.
    /// </summary>
    public TaskRecord Record => TaskViews.Of(this);
}
