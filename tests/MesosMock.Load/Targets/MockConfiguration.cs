using MesosMock.Load.Clients;

namespace MesosMock.Load.Targets;

/// <summary>The configuration file of a mock under load: no delays, no chance.</summary>
internal static class MockConfiguration
{
    public static string TextFor(TargetOptions options) =>
        $$"""
        seed = 1
        port = 0
        [log]
        level = "error"
        [master]
        allocation_interval = "{{options.AllocationInterval.TotalMilliseconds}}ms"
        [mesos]
        agent_count = {{options.Agents}}
        capacity = "{{(options.IsFinite ? "finite" : "infinite")}}"
        [emulation]
        require_acknowledgement = {{(options.RequiresAcknowledgement ? "true" : "false")}}
        [emulation.task_state]
        delay_task_staging = 0.0
        delay_task_starting = 0.0
        delay_task_next_state = 0.0
        [[task_rule]]
        match = "task({{LoadOptions.RunningName}}-*)"
        run_for = "30d"
        """;
}
