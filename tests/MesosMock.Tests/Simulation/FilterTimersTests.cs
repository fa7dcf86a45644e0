using MesosMock.Protocol.V1.Scheduler;
using MesosMock.Simulation;
using MesosMock.Simulation.Configuration;

namespace MesosMock.Tests.Simulation;

/// <summary>What a filter leaves behind when it ends before its time: nothing.</summary>
public sealed class FilterTimersTests
{
    private const double Year = 365 * 24 * 3600;

    private readonly TestCluster _cluster = new(TestCluster.Options(2));

    [Fact]
    public void Reviving_for_ever_leaves_no_timers_behind()
    {
        var framework = _cluster.Subscribe();
        var before = _cluster.Step.Timers.Count;

        for (var times = 0; times < 100; times++)
        {
            framework.Decline(framework.Offers.Last(), Year);
            framework.Send(CallType.Revive);
        }

        Assert.Equal(before, _cluster.Step.Timers.Count);
    }

    [Fact]
    public void Agent_that_comes_and_goes_leaves_no_timers_behind()
    {
        var framework = _cluster.Subscribe();
        var before = _cluster.Step.Timers.Count;

        for (var times = 0; times < 100; times++)
        {
            framework.Decline(
                framework.Offers.Last(offer => offer.AgentId == _cluster.AgentId(0)), Year);
            _cluster.Apply(new Command.LoseAgent(_cluster.AgentId(0), "gone"));
            _cluster.Apply(new Command.ReturnAgent(_cluster.AgentId(0)));
        }

        Assert.Equal(before, _cluster.Step.Timers.Count);
    }

    [Theory]
    [InlineData(CapacityMode.Infinite)]
    [InlineData(CapacityMode.Finite)]
    public void Framework_that_is_removed_leaves_no_timers_behind(CapacityMode capacity)
    {
        var cluster = new TestCluster(TestCluster.Options(capacity: capacity));
        var before = cluster.Step.Timers.Count;
        var framework = cluster.Subscribe("demo", ["a", "b"]);
        framework.Decline(framework.Offers.Last(), Year);

        framework.Send(CallType.Teardown);

        Assert.Equal(before, cluster.Step.Timers.Count);
    }

    [Fact]
    public void Other_filters_of_the_same_call_end_in_time_all_the_same()
    {
        var framework = _cluster.Subscribe();
        framework.Call(new Call
        {
            Type = CallType.Decline,
            Decline = new()
            {
                OfferIds = [.. framework.Offers.Select(offer => offer.Id)],
                Filters = new() { RefuseSeconds = 10 },
            },
        });
        _cluster.Apply(new Command.LoseAgent(_cluster.AgentId(0), "gone"));
        framework.Events.Clear();

        _cluster.Advance(9);
        Assert.Empty(framework.Offers);
        _cluster.Advance(2);

        Assert.Equal(_cluster.AgentId(1), framework.Offers.Single().AgentId);
    }
}
