using System.Text.Json;
using System.Text.Json.Serialization;

namespace MesosMock.EndToEndTests.Readers;

/// <summary>
/// What mesos_exporter reads (mesos/mesos_exporter, master.go and master_state.go): it skips a
/// whole group of metrics when one name of it is missing.
/// </summary>
public sealed class MesosExporterTests(LivelyCluster cluster) : IClassFixture<LivelyCluster>
{
    private const string Names =
        """
        allocator/event_queue_dispatches allocator/mesos/event_queue_dispatches
        allocator/mesos/allocation_runs
        master/dropped_messages master/elected master/event_queue_dispatches
        master/event_queue_http_requests master/event_queue_messages master/frameworks_active
        master/frameworks_disconnected master/frameworks_inactive
        master/invalid_executor_to_framework_messages
        master/invalid_framework_to_executor_messages
        master/invalid_status_update_acknowledgements master/invalid_status_updates
        master/messages_authenticate master/messages_deactivate_framework
        master/messages_decline_offers master/messages_executor_to_framework
        master/messages_exited_executor master/messages_framework_to_executor
        master/messages_kill_task master/messages_launch_tasks master/messages_reconcile_tasks
        master/messages_register_framework master/messages_register_slave
        master/messages_reregister_framework master/messages_reregister_slave
        master/messages_resource_request master/messages_revive_offers
        master/messages_status_update master/messages_status_update_acknowledgement
        master/messages_suppress_offers master/messages_unregister_framework
        master/messages_unregister_slave master/messages_update_slave master/outstanding_offers
        master/recovery_slave_removals master/slave_registrations master/slave_removals
        master/slave_reregistrations master/slave_shutdowns_canceled
        master/slave_shutdowns_completed master/slave_shutdowns_scheduled
        master/slave_unreachable_canceled master/slave_unreachable_completed
        master/slave_unreachable_scheduled master/slaves_active master/slaves_disconnected
        master/slaves_inactive master/slaves_unreachable master/tasks_dropped master/tasks_error
        master/tasks_failed master/tasks_finished master/tasks_gone master/tasks_gone_by_operator
        master/tasks_killed master/tasks_killing master/tasks_lost master/tasks_running
        master/tasks_staging master/tasks_starting master/tasks_unreachable master/uptime_secs
        master/valid_executor_to_framework_messages master/valid_framework_to_executor_messages
        master/valid_status_update_acknowledgements master/valid_status_updates
        registrar/log/ensemble_size registrar/log/recovered registrar/queued_operations
        registrar/registry_size_bytes registrar/state_fetch_ms
        """;

    private static readonly string[] Timers =
    [
        "allocator/mesos/allocation_run_ms", "allocator/mesos/allocation_run_latency_ms",
        "registrar/state_store_ms",
    ];

    private static readonly string[] OfTimers =
        ["", "/max", "/min", "/p50", "/p90", "/p95", "/p99", "/p999", "/p9999"];

    private static readonly string[] OfResources =
    [
        "percent", "total", "used", "revocable_percent", "revocable_total", "revocable_used",
    ];

    [Fact]
    public async Task Every_metric_that_it_looks_up_is_there()
    {
        var metrics = await cluster.ReadAsync<Dictionary<string, double>>("/metrics/snapshot");

        string[] wanted =
        [
            .. Names.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries),
            .. from timer in Timers from statistic in OfTimers select timer + statistic,
            .. from name in (string[])["cpus", "gpus", "mem", "disk"]
               from figure in OfResources
               select $"master/{name}_{figure}",
            .. from name in (string[])["cpus", "mem", "disk"]
               from figure in (string[])["offered_or_allocated", "total"]
               select $"allocator/mesos/resources/{name}/{figure}",
        ];
        Assert.Empty(wanted.Except(metrics.Keys));
    }

    [Fact]
    public async Task Names_that_it_takes_apart_have_its_forms()
    {
        var metrics = await cluster.ReadAsync<Dictionary<string, double>>("/metrics/snapshot");

        Assert.Contains("master/slave_removals/reason_unhealthy", metrics);
        Assert.Contains("allocator/mesos/offer_filters/roles/dev/active", metrics);
        Assert.Contains("allocator/mesos/roles/dev/shares/dominant", metrics);
        Assert.Contains("frameworks/me/messages_received", metrics);
    }

    [Fact]
    [Trait("Fact", "E-037, E-041")]
    public async Task The_state_has_what_it_sums_up()
    {
        var state = await cluster.ReadAsync<State>("/state");

        Assert.Equal(64, state.Agents[0].Total.Cpus);
        Assert.Equal(1, state.Agents.Sum(agent => agent.Used.Cpus));
        Assert.Equal("[31000-32000]", state.Agents[0].Total.Ports);
        var framework = Assert.Single(state.Frameworks);
        Assert.True(framework.IsActive);
        Assert.Equal("TASK_RUNNING", Assert.Single(framework.Tasks).State);
        Assert.Empty(framework.Completed);
    }

    private sealed record State(
        [property: JsonPropertyName("slaves"), JsonRequired] Agent[] Agents,
        [property: JsonPropertyName("frameworks"), JsonRequired] Framework[] Frameworks);

    private sealed record Agent(
        [property: JsonPropertyName("pid"), JsonRequired] string Pid,
        [property: JsonPropertyName("used_resources"), JsonRequired] Resources Used,
        [property: JsonPropertyName("unreserved_resources"), JsonRequired] Resources Unreserved,
        [property: JsonPropertyName("resources"), JsonRequired] Resources Total,
        [property: JsonPropertyName("attributes"), JsonRequired]
        Dictionary<string, JsonElement> Attributes);

    private sealed record Resources(
        [property: JsonPropertyName("cpus"), JsonRequired] double Cpus,
        [property: JsonPropertyName("mem"), JsonRequired] double Mem,
        [property: JsonPropertyName("disk"), JsonRequired] double Disk,
        [property: JsonPropertyName("ports")] string? Ports);

    private sealed record Framework(
        [property: JsonPropertyName("active"), JsonRequired] bool IsActive,
        [property: JsonPropertyName("tasks"), JsonRequired] TaskOfState[] Tasks,
        [property: JsonPropertyName("completed_tasks"), JsonRequired] TaskOfState[] Completed);

    private sealed record TaskOfState(
        [property: JsonPropertyName("id"), JsonRequired] string Id,
        [property: JsonPropertyName("executor_id"), JsonRequired] string ExecutorId,
        [property: JsonPropertyName("framework_id"), JsonRequired] string FrameworkId,
        [property: JsonPropertyName("slave_id"), JsonRequired] string AgentId,
        [property: JsonPropertyName("state"), JsonRequired] string State);
}
