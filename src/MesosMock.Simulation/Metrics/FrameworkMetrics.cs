using MesosMock.Protocol.V1;
using MesosMock.Protocol.V1.Scheduler;
using MesosMock.Simulation.State;

namespace MesosMock.Simulation.Metrics;

/// <summary>A framework's own counters (src/master/metrics.hpp, FrameworkMetrics).</summary>
internal sealed class FrameworkMetrics
{
    private readonly long[] _calls = new long[Enum.GetValues<CallType>().Length + 1];
    private readonly long[] _ends = new long[Enum.GetValues<TaskState>().Length];
    private readonly long[] _operations =
        new long[(int)Enum.GetValues<OfferOperationType>().Max() + 1];

    private readonly long[] _events = new long[Enum.GetValues<EventType>().Length + 1];

    public long OffersSent { get; set; }

    public long OffersAccepted { get; set; }

    public long OffersDeclined { get; set; }

    public long OffersRescinded { get; set; }

    public long Calls(CallType type) => _calls[(int)type];

    public long Events(EventType type) => _events[(int)type];

    /// <summary>All that is counted, by the names of `/metrics/snapshot`.</summary>
    public MetricGroup Snapshot(Framework framework)
    {
        var (name, id) = (framework.Info.Name, framework.Id);
        return new(
            () => MetricNames.PrefixOf(name, id),
            [
                ("subscribed", framework.IsConnected ? 1 : 0),
                ("calls", _calls.Sum()),
                ("events", _events.Sum()),
                ("offers/sent", OffersSent),
                ("offers/accepted", OffersAccepted),
                ("offers/declined", OffersDeclined),
                ("offers/rescinded", OffersRescinded),
                .. Tasks(framework),
                .. OperationCounts(),
                .. framework.Roles.Select(
                    role => ($"roles/{role.Role}/suppressed", role.IsSuppressed ? 1.0 : 0)),
                .. Messages(),
            ]);
    }

    public void CountOperation(OfferOperationType type) => _operations[(int)type]++;

    /// <summary>A task of its own ended; what was never launched is no task.</summary>
    public void CountEnd(TaskState state) => _ends[(int)state]++;

    public void CountCall(CallType type) => _calls[(int)type]++;

    public void CountEvent(EventType type) => _events[(int)type]++;

    private IEnumerable<(string Name, double Value)> Messages()
    {
        foreach (var type in Enum.GetValues<CallType>().Where(type => type != CallType.Unknown))
        {
            yield return (MetricNames.OfCalls(type), Calls(type));
        }

        foreach (var type in Enum.GetValues<EventType>().Where(type => type != EventType.Unknown))
        {
            yield return (MetricNames.OfEvents(type), Events(type));
        }
    }

    private IEnumerable<(string Name, double Value)> Tasks(Framework framework)
    {
        foreach (var state in MetricNames.ActiveStates)
        {
            yield return (
                $"tasks/active/{MetricNames.OfState(state)}",
                framework.TaskCounts.Tracked(state));
        }

        yield return ($"tasks/active/task_unreachable", framework.TaskCounts.Unreachable);
        foreach (var state in MetricNames.Ends)
        {
            yield return (
                $"tasks/terminal/{MetricNames.OfState(state)}", _ends[(int)state]);
        }
    }

    private IEnumerable<(string Name, double Value)> OperationCounts()
    {
        yield return ("operations", _operations.Sum());
        foreach (var type in Enum.GetValues<OfferOperationType>()
            .Where(type => type != OfferOperationType.Unknown))
        {
            yield return (
                $"operations/{MetricNames.OfOperation(type)}", _operations[(int)type]);
        }
    }
}
