using MesosMock.Protocol.V1.Scheduler;

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

    public void CountCall(CallType type) => _calls[(int)type]++;

    public void CountEvent(EventType type) => _events[(int)type]++;
}
