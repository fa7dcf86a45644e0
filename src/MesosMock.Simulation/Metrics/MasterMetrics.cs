using MesosMock.Protocol.V1;
using MesosMock.Protocol.V1.Scheduler;
using MesosMock.Simulation.Resources;
using MesosMock.Simulation.State;

namespace MesosMock.Simulation.Metrics;

/// <summary>
/// The counters of a master that the machine keeps (src/master/metrics.hpp). Gauges are not kept:
/// who asks for them counts.
/// </summary>
internal sealed class MasterMetrics
{
    private const string Agent = WireNames.AgentInMetrics;

    private readonly Dictionary<(TaskState, TaskStatusSource, TaskStatusReason), long> _reasons =
        [];

    private readonly SortedDictionary<TaskState, long> _ends = [];
    private readonly Dictionary<(OfferOperationType, OperationState), long> _operations = [];
    private readonly long[] _calls = new long[Enum.GetValues<CallType>().Length + 1];
    private readonly long[] _events = new long[Enum.GetValues<EventType>().Length + 1];

    // The offers that came and went last, which are not entered yet.
    private (string Role, ResourceSet Resources, int Offers) _run = ("", ResourceSet.Empty, 0);

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

    public long MessagesRegisterAgent { get; set; }

    public long MessagesReregisterAgent { get; set; }

    public long MessagesUnregisterAgent { get; set; }

    /// <summary>Statuses of operations that agents sent; all of them are valid.</summary>
    public long OperationStatusUpdates { get; set; }

    /// <summary>Runs at the regular interval.</summary>
    public long AllocationRuns { get; set; }

    public long AgentRegistrations { get; set; }

    public long AgentReregistrations { get; set; }

    public long AgentRemovals { get; set; }

    public long AgentRemovalsUnregistered { get; set; }

    public long AgentRemovalsRegistered { get; set; }

    public long AgentsMarkedUnreachable { get; set; }

    public long ValidExecutorToFrameworkMessages { get; set; }

    public long InvalidExecutorToFrameworkMessages { get; set; }

    public long ValidFrameworkToExecutorMessages { get; set; }

    public long InvalidFrameworkToExecutorMessages { get; set; }

    /// <summary>What tasks and executors use.</summary>
    public ResourceTotals Used { get; } = new();

    /// <summary>
    /// What is in outstanding offers; with infinite capacity as often as offered.
    /// </summary>
    public ResourceTotals Offered
    {
        get
        {
            EnterOffers();
            return field;
        }
    } = new();

    /// <summary>The same by role.</summary>
    public RoleHoldings RoleHoldings
    {
        get
        {
            EnterOffers();
            return field;
        }
    } = new();

    /// <summary>A task or an executor begins to use resources (1), or ends (-1).</summary>
    public void Use(string role, ResourceSet resources, int sign)
    {
        Used.Add(resources, sign);
        RoleHoldings.Use(role, resources, sign);
    }

    /// <summary>An offer is made (1), or ends (-1).</summary>
    public void Offer(string role, ResourceSet resources, int sign)
    {
        // Most offers come and go in runs of the same: a run is entered at once, by whoever ends
        // or reads it.
        if (!ReferenceEquals(resources, _run.Resources) || role != _run.Role)
        {
            EnterOffers();
            _run = (role, resources, 0);
        }

        _run.Offers += sign;
    }

    /// <summary>
    /// From the first sending of an update to its acknowledgement, in simulated time.
    /// </summary>
    public LatencyHistogram AcknowledgementLatency { get; } = new();

    /// <summary>Tasks that ended or became unreachable, by what was said of that.</summary>
    public IReadOnlyDictionary<
        (TaskState State, TaskStatusSource Source, TaskStatusReason Reason), long> TaskReasons =>
        _reasons;

    /// <summary>Tasks that reached a terminal state, by that state.</summary>
    public IReadOnlyDictionary<TaskState, long> TaskEnds => _ends;

    /// <summary>Calls of all frameworks, also of those that are forgotten.</summary>
    public long Calls(CallType type) => _calls[(int)type];

    /// <summary>Events to all frameworks, also to those that are forgotten.</summary>
    public long Events(EventType type) => _events[(int)type];

    /// <summary>Operations of one kind that came to one end.</summary>
    public long Operations(OfferOperationType type, OperationState state) =>
        _operations.GetValueOrDefault((type, state));

    public void CountCall(CallType type) => _calls[(int)type]++;

    public void CountEvent(EventType type) => _events[(int)type]++;

    public void CountOperation(OfferOperationType type, OperationState state) =>
        _operations[(type, state)] = Operations(type, state) + 1;

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
    /// A task ended. As in a master the status decides what is counted, though the task may be
    /// further on already; a framework's own counters go by the task
    /// (src/master/master.cpp, Master::updateTask).
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

    /// <summary>
    /// All that is counted of the master, by the names of `/metrics/snapshot`.
    /// </summary>
    public IEnumerable<(string Name, double Value)> Snapshot()
    {
        foreach (var (name, value) in Counters())
        {
            yield return (MetricNames.OfMaster(name), value);
        }

        foreach (var state in MetricNames.Ends)
        {
            yield return (MetricNames.OfTasks(state), _ends.GetValueOrDefault(state));
        }

        foreach (var ((state, source, reason), count) in _reasons)
        {
            yield return (MetricNames.OfTaskReason(state, source, reason), count);
        }
    }

    private (string Name, long Value)[] Counters() =>
    [
        ("messages_register_framework", MessagesRegisterFramework),
        ("messages_reregister_framework", MessagesReregisterFramework),
        ("messages_launch_tasks", MessagesLaunchTasks),
        ("messages_decline_offers", MessagesDeclineOffers),
        ("messages_revive_offers", MessagesReviveOffers),
        ("messages_suppress_offers", MessagesSuppressOffers),
        ("messages_kill_task", MessagesKillTask),
        ("messages_status_update", MessagesStatusUpdate),
        ("messages_status_update_acknowledgement", MessagesStatusUpdateAcknowledgement),
        ("messages_operation_status_update_acknowledgement",
            MessagesOperationStatusUpdateAcknowledgement),
        ("messages_reconcile_tasks", MessagesReconcileTasks),
        ("messages_reconcile_operations", MessagesReconcileOperations),
        ("messages_framework_to_executor", MessagesFrameworkToExecutor),
        ("messages_executor_to_framework", MessagesExecutorToFramework),
        ("messages_resource_request", MessagesResourceRequest),
        ("messages_exited_executor", MessagesExitedExecutor),
        ("valid_status_updates", ValidStatusUpdates),
        ("invalid_status_updates", InvalidStatusUpdates),
        ("valid_status_update_acknowledgements", ValidStatusUpdateAcknowledgements),
        ("invalid_status_update_acknowledgements", InvalidStatusUpdateAcknowledgements),
        ("valid_operation_status_update_acknowledgements",
            ValidOperationStatusUpdateAcknowledgements),
        ("invalid_operation_status_update_acknowledgements",
            InvalidOperationStatusUpdateAcknowledgements),
        ($"messages_register_{Agent}", MessagesRegisterAgent),
        ($"messages_reregister_{Agent}", MessagesReregisterAgent),
        ($"messages_unregister_{Agent}", MessagesUnregisterAgent),
        ("messages_operation_status_update", OperationStatusUpdates),
        ("valid_operation_status_updates", OperationStatusUpdates),
        ($"{Agent}_registrations", AgentRegistrations),
        ($"{Agent}_reregistrations", AgentReregistrations),
        ($"{Agent}_removals", AgentRemovals),
        ($"{Agent}_removals/reason_registered", AgentRemovalsRegistered),
        ($"{Agent}_removals/reason_unhealthy", AgentsMarkedUnreachable),
        ($"{Agent}_removals/reason_unregistered", AgentRemovalsUnregistered),
        ($"{Agent}_unreachable_scheduled", AgentsMarkedUnreachable),
        ($"{Agent}_unreachable_completed", AgentsMarkedUnreachable),
        ("valid_executor_to_framework_messages", ValidExecutorToFrameworkMessages),
        ("invalid_executor_to_framework_messages", InvalidExecutorToFrameworkMessages),
        ("valid_framework_to_executor_messages", ValidFrameworkToExecutorMessages),
        ("invalid_framework_to_executor_messages", InvalidFrameworkToExecutorMessages),
    ];

    private void EnterOffers()
    {
        if (_run is { Offers: not 0 } run)
        {
            // First, since both ask whether there is anything to be entered.
            _run.Offers = 0;
            Offered.Add(run.Resources, run.Offers);
            RoleHoldings.Offer(run.Role, run.Resources, run.Offers);
        }
    }
}
