using MesosMock.Simulation.Configuration;

namespace MesosMock.Tests.Simulation;

/// <summary>What a refusal keeps back, and what it does not.</summary>
public sealed class FilterTests
{
    private readonly TestCluster _cluster = new(TestCluster.Options(capacity: CapacityMode.Finite));

    [Fact]
    [Trait("Fact", "S-117")]
    public void Less_than_was_refused_is_kept_back()
    {
        var refuser = _cluster.Subscribe("refuser");
        refuser.Decline(refuser.Offers.Single(), 1000);
        var user = _cluster.Subscribe("user");
        var offer = user.Offers.Single();
        user.Accept(
            [offer.Id],
            [TestFramework.LaunchOf(TestFramework.TaskOf(offer, "t", "cpus:1;mem:64"))],
            refuseSeconds: 1000);

        _cluster.Advance(5);

        Assert.Single(refuser.Offers);
        Assert.Single(user.Offers);
    }

    [Fact]
    [Trait("Fact", "S-134")]
    public void An_accept_that_is_void_refuses_nothing()
    {
        var framework = _cluster.Subscribe();
        var offer = framework.Offers.Single();

        framework.Accept([offer.Id, offer.Id], []);
        _cluster.Advance(1);

        Assert.Equal(2, framework.Offers.Count());
    }
}
