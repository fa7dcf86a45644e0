using MesosMock.Protocol.V1.Scheduler;
using MesosMock.Simulation.State;

namespace MesosMock.Simulation.Metrics;

/// <summary>A framework's own counters (src/master/metrics.hpp, FrameworkMetrics).</summary>
internal sealed class FrameworkMetrics
{
    private readonly long[] _calls = new long[Enum.GetValues<CallType>().Length + 1];
    private readonly long[] _events = new long[Enum.GetValues<EventType>().Length + 1];

    public long OffersSent { get; set; }

    public long OffersAccepted { get; set; }

    public long OffersDeclined { get; set; }

    public long OffersRescinded { get; set; }

    public long Operations { get; set; }

    public long Calls(CallType type) => _calls[(int)type];

    public long Events(EventType type) => _events[(int)type];

    /// <summary>All that is counted, by the names of `/metrics/snapshot`.</summary>
    public IEnumerable<(string Name, double Value)> Snapshot(Framework framework)
    {
        var prefix = MetricNames.PrefixOf(framework);
        yield return (prefix + "subscribed", framework.IsConnected ? 1 : 0);
        yield return (prefix + "calls", _calls.Sum());
        yield return (prefix + "events", _events.Sum());
        yield return (prefix + "offers/sent", OffersSent);
        yield return (prefix + "offers/accepted", OffersAccepted);
        yield return (prefix + "offers/declined", OffersDeclined);
        yield return (prefix + "offers/rescinded", OffersRescinded);
        yield return (prefix + "operations", Operations);
        foreach (var type in Enum.GetValues<CallType>().Where(type => type != CallType.Unknown))
        {
            yield return (MetricNames.OfCalls(framework, type), Calls(type));
        }

        foreach (var type in Enum.GetValues<EventType>().Where(type => type != EventType.Unknown))
        {
            yield return (MetricNames.OfEvents(framework, type), Events(type));
        }
    }

    public void CountCall(CallType type) => _calls[(int)type]++;

    public void CountEvent(EventType type) => _events[(int)type]++;
}
