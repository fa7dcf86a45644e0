using System.Globalization;
using MesosMock.Simulation.Configuration;

namespace MesosMock.Simulation.Views;

/// <summary>
/// The flags that a master with this configuration was started with, and the defaults of all
/// others (src/master/flags.cpp). Flags without a value are left out.
/// </summary>
public static class MasterFlags
{
    private static readonly (string Name, string Value)[] Defaults =
    [
        ("agent_ping_timeout", "15secs"),
        ("agent_reregister_timeout", "10mins"),
        ("allocator", "hierarchical"),
        ("allocator_agent_recovery_factor", "0.8"),
        ("allocator_recovery_timeout", "10mins"),
        ("authenticate_agents", "false"),
        ("authenticate_frameworks", "false"),
        ("authenticate_http_frameworks", "false"),
        ("authenticate_http_readonly", "false"),
        ("authenticate_http_readwrite", "false"),
        ("authentication_v0_timeout", "15secs"),
        ("authenticators", "crammd5"),
        ("authorizers", "local"),
        ("filter_gpu_resources", "true"),
        ("framework_sorter", "drf"),
        ("help", "false"),
        ("hostname_lookup", "true"),
        ("http_authenticators", "basic"),
        ("initialize_driver_logging", "true"),
        ("log_auto_initialize", "true"),
        ("logbufsecs", "0"),
        ("logging_level", "INFO"),
        ("max_agent_ping_timeouts", "5"),
        ("memory_profiling", "false"),
        ("min_allocatable_resources", "cpus:0.01|mem:32"),
        ("offer_constraints_re2_max_mem", "4KB"),
        ("offer_constraints_re2_max_program_size", "100"),
        ("publish_per_framework_metrics", "true"),
        ("quiet", "false"),
        ("recovery_agent_removal_limit", "100%"),
        ("registry", "in_memory"),
        ("registry_fetch_timeout", "1mins"),
        ("registry_gc_interval", "15mins"),
        ("registry_max_agent_age", "2weeks"),
        ("registry_max_agent_count", "102400"),
        ("registry_store_timeout", "20secs"),
        ("registry_strict", "false"),
        ("require_agent_domain", "false"),
        ("role_sorter", "drf"),
        ("root_submissions", "true"),
        ("version", "false"),
        ("webui_dir", "/usr/share/mesos/webui"),
        ("work_dir", "/var/lib/mesos"),
        ("zk_session_timeout", "10secs"),
    ];

    /// <summary>All flags with a value, by name.</summary>
    public static IReadOnlyDictionary<string, string> Of(ClusterOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var flags = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in Defaults)
        {
            flags.Add(name, value);
        }

        flags.Add("allocation_interval", DurationFlag.Print(options.AllocationInterval));
        flags.Add("hostname", options.Hostname);
        flags.Add("ip", options.Ip);
        flags.Add("port", Print(options.Port));
        flags.Add("max_completed_frameworks", Print(options.CompletedFrameworksMax));
        flags.Add(
            "max_completed_tasks_per_framework", Print(options.CompletedTasksPerFrameworkMax));
        flags.Add("max_operator_event_stream_subscribers", Print(options.OperatorStreamsMax));
        flags.Add(
            "max_unreachable_tasks_per_framework",
            Print(options.UnreachableTasksPerFrameworkMax));
        if (options.OfferTimeout is { } timeout)
        {
            flags.Add("offer_timeout", DurationFlag.Print(timeout));
        }

        return flags;
    }

    private static string Print(int number) => number.ToString(CultureInfo.InvariantCulture);
}
