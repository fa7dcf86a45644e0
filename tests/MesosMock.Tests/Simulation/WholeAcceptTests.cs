using MesosMock.Protocol.V1;
using MesosMock.Simulation.Configuration;

namespace MesosMock.Tests.Simulation;

/// <summary>What concerns an ACCEPT as a whole: its offers, and the order of its parts.</summary>
public sealed class WholeAcceptTests
{
    private readonly TestCluster _cluster = new(TestCluster.Options(capacity: CapacityMode.Finite));
    private readonly TestFramework _framework;

    public WholeAcceptTests() => _framework = _cluster.Subscribe();

    [Fact]
    [Trait("Fact", "S-136")]
    public void Offers_of_one_agent_can_be_combined()
    {
        _framework.Acknowledges = true;
        var first = _framework.Offers.Single();
        _framework.Accept(
            [first.Id],
            [TestFramework.LaunchOf(TestFramework.TaskOf(first, "t-1", "cpus:1;mem:64"))],
            refuseSeconds: 0);
        _cluster.Advance(20);
        var rest = _framework.Offers.Skip(1).ToArray();
        Assert.Equal(2, rest.Length);

        _framework.Accept(
            rest.Select(offer => offer.Id),
            [TestFramework.LaunchOf(TestFramework.TaskOf(first, "t-2", "cpus:4;mem:4096"))]);
        _cluster.Advance(1);

        Assert.Equal(TaskState.Starting, _framework.Updates.Last().State);
        Assert.Equal(3, _framework.Record.Metrics.OffersAccepted);
    }

    [Fact]
    public void What_is_malformed_is_refused_before_anything_is_carried_out()
    {
        var offer = _framework.Offers.Single();
        var negative = _cluster.Read<Resource>(
            """{"name":"cpus","type":"SCALAR","scalar":{"value":-1}}""");

        _framework.Accept(
            offer,
            TestFramework.LaunchOf(
                TestFramework.TaskOf(offer, "invalid") with { Resources = [] }),
            TestFramework.LaunchOf(
                TestFramework.TaskOf(offer, "malformed") with { Resources = [negative] }));

        Assert.Equal(
            ["malformed", "invalid"], _framework.Updates.Select(update => update.TaskId.Value));
    }
}
