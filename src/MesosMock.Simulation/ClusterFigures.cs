using MesosMock.Protocol.V1;
using MesosMock.Protocol.V1.Scheduler;
using MesosMock.Simulation.Faults;
using MesosMock.Simulation.Metrics;
using MesosMock.Simulation.State;

namespace MesosMock.Simulation;

/// <summary>What the mock counts for its own monitoring, at one moment.</summary>
public sealed record ClusterFigures
{
    /// <summary>The present moment of simulated time.</summary>
    public required double UnixSeconds { get; init; }

    /// <summary>Simulated seconds in a real one; 0 while time is paused.</summary>
    public required double Speed { get; init; }

    /// <summary>Calls of schedulers since the start, by type.</summary>
    public required IReadOnlyList<KeyValuePair<CallType, long>> Calls { get; init; }

    /// <summary>Events to schedulers since the start, by type.</summary>
    public required IReadOnlyList<KeyValuePair<EventType, long>> Events { get; init; }

    /// <summary>
    /// From the first sending of an update to its acknowledgement, in simulated time.
    /// </summary>
    public required LatencyFigures AcknowledgementLatency { get; init; }

    /// <summary>Tasks that live or are unreachable, by state.</summary>
    public required IReadOnlyList<KeyValuePair<TaskState, long>> Tasks { get; init; }

    /// <summary>Tasks that ended since the start, by terminal state.</summary>
    public required IReadOnlyList<KeyValuePair<TaskState, long>> TaskEnds { get; init; }

    /// <summary>Tasks that were launched since the start.</summary>
    public required long TasksLaunched { get; init; }

    /// <summary>Agents by what the master takes them for, in small letters.</summary>
    public required IReadOnlyList<KeyValuePair<string, long>> Agents { get; init; }

    /// <summary>Frameworks with a stream.</summary>
    public required long FrameworksConnected { get; init; }

    /// <summary>Frameworks that the master knows and that have no stream.</summary>
    public required long FrameworksDisconnected { get; init; }

    /// <summary>Frameworks that ever subscribed.</summary>
    public required long FrameworksSeen { get; init; }

    /// <summary>Outstanding offers.</summary>
    public required long Offers { get; init; }

    /// <summary>How often faults fired; dry runs do not count.</summary>
    public required long FaultsFired { get; init; }

    /// <summary>How often each fault of the catalogue fired; dry runs do not count.</summary>
    public required IReadOnlyList<KeyValuePair<string, long>> FaultsFiredById { get; init; }

    /// <summary>What waits for its moment in simulated time.</summary>
    public required long Timers { get; init; }

    internal static ClusterFigures Of(Step step)
    {
        var connected = step.FrameworkTable.Known.Count(framework => framework.IsConnected);
        return new()
        {
            UnixSeconds = step.Now.UnixSeconds,
            Speed = step.Clock.IsPaused ? 0 : step.Clock.Speed,
            Calls = By<CallType>(type => step.Metrics.Calls(type), CallType.Unknown),
            Events = By<EventType>(type => step.Metrics.Events(type), EventType.Unknown),
            AcknowledgementLatency = step.Metrics.AcknowledgementLatency.Take(),
            Tasks = TasksOf(step),
            TaskEnds =
            [
                .. MetricNames.Ends.Select(state => KeyValuePair.Create(
                    state, step.Metrics.TaskEnds.GetValueOrDefault(state))),
            ],
            TasksLaunched = step.Tasks.Ends.Launched,
            Agents = AgentsOf(step),
            FrameworksConnected = connected,
            FrameworksDisconnected = step.FrameworkTable.Known.Count - connected,
            FrameworksSeen = step.FrameworkTable.Seen,
            Offers = step.Offers.Count,
            FaultsFired = step.Faults.FiredTotal,
            FaultsFiredById =
            [
                .. FaultCatalogue.All.Select(fault => KeyValuePair.Create(
                    fault.Id, step.Faults.Fired.GetValueOrDefault(fault.Id))),
            ],
            Timers = step.Timers.Count,
        };
    }

    private static KeyValuePair<T, long>[] By<T>(Func<T, long> count, T left)
        where T : struct, Enum =>
        [
            .. Enum.GetValues<T>()
                .Where(type => !EqualityComparer<T>.Default.Equals(type, left))
                .Select(type => KeyValuePair.Create(type, count(type))),
        ];

    private static KeyValuePair<TaskState, long>[] TasksOf(Step step)
    {
        var known = step.FrameworkTable.Known;
        return
        [
            .. MetricNames.ActiveStates
                .Where(state => state != TaskState.Unknown)
                .Select(state => KeyValuePair.Create(
                    state, known.Sum(framework => (long)framework.TaskCounts.Tracked(state)))),
            KeyValuePair.Create(
                TaskState.Unreachable,
                known.Sum(framework => (long)framework.TaskCounts.Unreachable)),
        ];
    }

    private static KeyValuePair<string, long>[] AgentsOf(Step step)
    {
        var counts = new long[Enum.GetValues<AgentStatus>().Length];
        foreach (var agent in step.AgentTable.All)
        {
            counts[(int)agent.Status]++;
        }

        return
        [
            .. Enum.GetValues<AgentStatus>().Select(status => KeyValuePair.Create(
                status.ToString().ToLowerInvariant(), counts[(int)status])),
        ];
    }
}
