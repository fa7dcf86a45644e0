namespace MesosMock.Simulation.Configuration;

/// <summary>Everything the cluster machine is configured with.</summary>
public sealed record ClusterOptions
{
    /// <summary>What ids, uuids and every draw follow from.</summary>
    /// <value>0 to 9223372036854775807. The host picks one when none is configured.</value>
    public ulong Seed { get; init; }

    /// <summary>Simulated seconds per real second in the beginning.</summary>
    /// <value>Above 0. Default 1.</value>
    public double Speed { get; init; } = 1;

    /// <summary>Whether there is a configuration file that ratios can be saved to.</summary>
    /// <value>Default false.</value>
    public bool HasFile { get; init; }

    /// <summary>Host name that the master advertises. Mesos flag <c>--hostname</c>.</summary>
    /// <value>Not empty. Default <c>localhost</c>.</value>
    public string Hostname { get; init; } = "localhost";

    /// <summary>
    /// Address that the master advertises. Mesos flag <c>--advertise_ip</c>. With the wildcard
    /// address it is the host name that clients are pointed at.
    /// </summary>
    /// <value>An IPv4 or IPv6 literal. Default <c>127.0.0.1</c>.</value>
    public string Ip { get; init; } = "127.0.0.1";

    /// <summary>
    /// Port that the master advertises. Mesos flag <c>--advertise_port</c>. The host replaces 0
    /// by the port that it got before it builds the machine.
    /// </summary>
    /// <value>0 to 65535. Default 5050.</value>
    public int Port { get; init; } = 5050;

    /// <summary>Version that <c>/version</c> and GET_VERSION report.</summary>
    /// <value>Numbers with dots. Default <c>1.11.0</c>.</value>
    public string Version { get; init; } = "1.11.0";

    /// <summary>
    /// Time between two HEARTBEAT events; heartbeats follow real time, not simulated time.
    /// Mesos src/master/constants.hpp, DEFAULT_HEARTBEAT_INTERVAL.
    /// </summary>
    /// <value>1 ms to 1 h. Default 15 s.</value>
    public TimeSpan HeartbeatInterval { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>
    /// Time between two allocation rounds. Mesos flag <c>--allocation_interval</c>.
    /// </summary>
    /// <value>1 ms to 1 h. Default 1 s.</value>
    public TimeSpan AllocationInterval { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// Time after which an offer is rescinded. Mesos flag <c>--offer_timeout</c>.
    /// </summary>
    /// <value>1 ms and above; null means that offers do not time out. Default null.</value>
    public TimeSpan? OfferTimeout { get; init; }

    /// <summary>Whether what tasks use is missing from later offers.</summary>
    /// <value>Default <see cref="CapacityMode.Infinite"/>.</value>
    public CapacityMode Capacity { get; init; } = CapacityMode.Infinite;

    /// <summary>The agents, in groups of equal ones, in the order of the file.</summary>
    /// <value>At least one group. Default one group of two agents.</value>
    public IReadOnlyList<AgentGroupOptions> Agents { get; init; } = [new() { Count = 2 }];

    /// <summary>
    /// Whether an update is held back until the one before it is acknowledged.
    /// Differs from Mesos when false: a real agent always waits.
    /// </summary>
    /// <value>Default true.</value>
    public bool RequireAcknowledgement { get; init; } = true;

    /// <summary>How tasks live and end.</summary>
    public TaskStateOptions TaskState { get; init; } = new();

    /// <summary>How agents fail by themselves.</summary>
    public AgentEmulationOptions Agent { get; init; } = new();

    /// <summary>How resources vanish and who competes for them.</summary>
    public ResourceEmulationOptions Resources { get; init; } = new();

    /// <summary>Faults that are armed from the start.</summary>
    /// <value>Default none.</value>
    public IReadOnlyList<FaultOptions> Faults { get; init; } = [];

    /// <summary>Rules for single tasks; the first match wins, else the ratios decide.</summary>
    /// <value>Default none.</value>
    public IReadOnlyList<TaskRuleOptions> TaskRules { get; init; } = [];

    /// <summary>Whether labels <c>mesosmock.*</c> on a task steer its life.</summary>
    /// <value>Default false.</value>
    public bool AllowTaskDirectives { get; init; }

    /// <summary>
    /// Operators' event streams that may be open; the oldest is ended for one more. Mesos flag
    /// <c>--max_operator_event_stream_subscribers</c>.
    /// </summary>
    /// <value>1 and above. Default 1000.</value>
    public int OperatorStreamsMax { get; init; } = 1000;

    /// <summary>
    /// Completed frameworks that are remembered. Mesos src/master/constants.hpp,
    /// DEFAULT_MAX_COMPLETED_FRAMEWORKS.
    /// </summary>
    /// <value>0 and above. Default 50.</value>
    public int CompletedFrameworksMax { get; init; } = 50;

    /// <summary>
    /// Completed tasks that are remembered of one framework. Mesos src/master/constants.hpp,
    /// DEFAULT_MAX_COMPLETED_TASKS_PER_FRAMEWORK.
    /// </summary>
    /// <value>0 and above. Default 1000.</value>
    public int CompletedTasksPerFrameworkMax { get; init; } = 1000;

    /// <summary>
    /// Unreachable tasks that are remembered of one framework. Mesos src/master/constants.hpp,
    /// DEFAULT_MAX_UNREACHABLE_TASKS_PER_FRAMEWORK.
    /// </summary>
    /// <value>0 and above. Default 1000.</value>
    public int UnreachableTasksPerFrameworkMax { get; init; } = 1000;
}
