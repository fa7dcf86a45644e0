using MesosMock.Server.Traffic;
using MesosMock.Simulation.Views;
using MesosMock.Tests.Simulation;

namespace MesosMock.Tests.Server;

/// <summary>What the server keeps of messages for those who look.</summary>
public sealed class TrafficLogTests
{
    [Fact]
    public async Task Nothing_is_kept_before_somebody_looks()
    {
        using var endpoints = new EndpointHarness(new TestCluster());

        _ = await endpoints.AskAsync("/api/v1/scheduler", "POST", "{");

        Assert.Empty(endpoints.Traffic.Read(0));
    }

    [Fact]
    public async Task A_refused_call_is_kept_with_its_answer()
    {
        using var endpoints = new EndpointHarness(new TestCluster());
        endpoints.Traffic.Watch();

        _ = await endpoints.AskAsync("/api/v1/scheduler", "POST", "{");

        var record = Assert.Single(endpoints.Traffic.Read(0));
        Assert.Equal(400, record.Status);
        Assert.Contains("Content-Type", record.Answer);
        Assert.Null(record.Message);
    }

    [Fact]
    public void Old_messages_make_room_by_number()
    {
        var log = new TrafficLog(new FrozenTime());
        for (var i = 0; i < TrafficLog.RecordsMax + 10; i++)
        {
            log.Sent(new TrafficRecord());
        }

        Assert.Equal(TrafficLog.RecordsMax, log.Read(0).Count);
        Assert.Equal(11, log.Read(0)[0].Sequence);
    }

    [Fact]
    public void Old_messages_make_room_by_bytes()
    {
        var log = new TrafficLog(new FrozenTime());
        for (var i = 0; i < 5; i++)
        {
            log.Sent(new TrafficRecord { Size = (int)(TrafficLog.BytesMax / 2) });
        }

        Assert.Equal([4L, 5L], log.Read(0).Select(record => record.Sequence));
    }
}
