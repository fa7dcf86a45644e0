using MesosMock.Protocol.V1;
using MesosMock.Simulation.State;

namespace MesosMock.Simulation.Metrics;

/// <summary>
/// The counters of a master that the machine keeps (src/master/metrics.hpp). Gauges are not kept:
/// who asks for them counts.
/// </summary>
internal sealed class MasterMetrics
{
    private readonly Dictionary<(TaskState, TaskStatusSource, TaskStatusReason), long> _reasons = [];
    private readonly SortedDictionary<TaskState, long> _ends = [];

    public long MessagesRegisterFramework { get; set; }

    public long MessagesReregisterFramework { get; set; }

    public long MessagesLaunchTasks { get; set; }

    public long MessagesDeclineOffers { get; set; }

    public long MessagesReviveOffers { get; set; }

    public long MessagesSuppressOffers { get; set; }

    public long MessagesKillTask { get; set; }

    public long MessagesStatusUpdate { get; private set; }

    public long MessagesStatusUpdateAcknowledgement { get; set; }

    public long MessagesOperationStatusUpdateAcknowledgement { get; set; }

    public long MessagesReconcileTasks { get; set; }

    public long MessagesReconcileOperations { get; set; }

    public long MessagesFrameworkToExecutor { get; set; }

    public long MessagesExecutorToFramework { get; set; }

    public long MessagesResourceRequest { get; set; }

    public long MessagesExitedExecutor { get; set; }

    public long ValidStatusUpdates { get; private set; }

    public long InvalidStatusUpdates { get; private set; }

    public long ValidStatusUpdateAcknowledgements { get; set; }

    public long InvalidStatusUpdateAcknowledgements { get; set; }

    public long ValidOperationStatusUpdateAcknowledgements { get; set; }

    public long InvalidOperationStatusUpdateAcknowledgements { get; set; }

    public long ValidFrameworkToExecutorMessages { get; set; }

    public long InvalidFrameworkToExecutorMessages { get; set; }

    /// <summary>Tasks that ended or became unreachable, by what was said of that.</summary>
    public IReadOnlyDictionary<(TaskState State, TaskStatusSource Source, TaskStatusReason Reason), long>
        TaskReasons => _reasons;

    /// <summary>Tasks that reached a terminal state, by that state.</summary>
    public IReadOnlyDictionary<TaskState, long> TaskEnds => _ends;

    public void CountStatusUpdate(bool isValid)
    {
        MessagesStatusUpdate++;
        if (isValid)
        {
            ValidStatusUpdates++;
        }
        else
        {
            InvalidStatusUpdates++;
        }
    }

    /// <summary>
    /// A task ended. As in a master the status decides what is counted, though the task may be further
    /// on already (src/master/master.cpp, Master::updateTask).
    /// </summary>
    public void CountEnd(TaskStatusInfo status)
    {
        if (status.State.IsTerminal())
        {
            _ends[status.State] = _ends.GetValueOrDefault(status.State) + 1;
        }

        if (status is { Source: { } source, Reason: { } reason })
        {
            var key = (status.State, source, reason);
            _reasons[key] = _reasons.GetValueOrDefault(key) + 1;
        }
    }
}
