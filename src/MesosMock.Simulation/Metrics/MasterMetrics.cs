using MesosMock.Protocol.V1;

namespace MesosMock.Simulation.Metrics;

/// <summary>
/// The counters of a master that the machine keeps (src/master/metrics.hpp). Gauges are not kept:
/// who asks for them counts.
/// </summary>
internal sealed class MasterMetrics
{
    private readonly Dictionary<(TaskState, TaskStatusSource?, TaskStatusReason?), long> _tasks = [];

    public long MessagesRegisterFramework { get; set; }

    public long MessagesReregisterFramework { get; set; }

    public long MessagesLaunchTasks { get; set; }

    public long MessagesDeclineOffers { get; set; }

    public long MessagesReviveOffers { get; set; }

    public long MessagesSuppressOffers { get; set; }

    public long MessagesKillTask { get; set; }

    public long MessagesStatusUpdate { get; set; }

    public long MessagesStatusUpdateAcknowledgement { get; set; }

    public long MessagesOperationStatusUpdateAcknowledgement { get; set; }

    public long MessagesReconcileTasks { get; set; }

    public long MessagesReconcileOperations { get; set; }

    public long MessagesFrameworkToExecutor { get; set; }

    public long MessagesExecutorToFramework { get; set; }

    public long MessagesResourceRequest { get; set; }

    public long MessagesExitedExecutor { get; set; }

    public long ValidStatusUpdates { get; set; }

    public long ValidStatusUpdateAcknowledgements { get; set; }

    public long InvalidStatusUpdateAcknowledgements { get; set; }

    public long ValidOperationStatusUpdateAcknowledgements { get; set; }

    public long InvalidOperationStatusUpdateAcknowledgements { get; set; }

    public long ValidFrameworkToExecutorMessages { get; set; }

    public long InvalidFrameworkToExecutorMessages { get; set; }

    public long TasksDropped { get; set; }

    /// <summary>
    /// Transitions by (state, source, reason). `master/task_lost/source_master/reason_slave_removed`
    /// is one of them: the wire name spells agents the old way.
    /// </summary>
    public IReadOnlyDictionary<(TaskState State, TaskStatusSource? Source, TaskStatusReason? Reason), long>
        TaskTransitions => _tasks;

    /// <summary>Tasks that reached each state, by the state alone.</summary>
    public long[] TasksByState { get; } = new long[32];

    public void CountTransition(TaskStatusInfo status) => CountTransition(status.State, status);

    public void CountTransition(TaskState state, TaskStatusInfo status)
    {
        TasksByState[(int)state]++;
        var key = (state, status.Source, status.Reason);
        _tasks[key] = _tasks.GetValueOrDefault(key) + 1;
    }
}
