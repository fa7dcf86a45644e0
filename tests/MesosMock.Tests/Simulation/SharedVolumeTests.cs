using MesosMock.Protocol.V1;
using MesosMock.Simulation.Configuration;

namespace MesosMock.Tests.Simulation;

/// <summary>A shared volume stands in many offers at once, unlike everything else.</summary>
public sealed class SharedVolumeTests
{
    private const string Reserved =
        """
        "name":"disk","type":"SCALAR","scalar":{"value":100},
        "reservations":[{"type":"DYNAMIC","role":"eng"}]
        """;

    private const string Volume =
        "{" + Reserved + ""","shared":{},"disk":{"persistence":{"id":"v"},"""
        + "\"volume\":{\"mode\":\"RW\",\"container_path\":\"data\"}}}";

    private const string Create =
        """[{"type":"RESERVE","reserve":{"resources":[{""" + Reserved + """}]}},"""
        + """{"type":"CREATE","create":{"volumes":[""" + Volume + """]}}]""";

    private const string Destroy =
        """[{"type":"DESTROY","destroy":{"volumes":[""" + Volume + """]}}]""";

    [Fact]
    [Trait("Fact", "S-162")]
    public void Destroying_a_shared_volume_rescinds_the_other_offers_of_it()
    {
        var cluster = Cluster();
        var owner = Subscribe(cluster, FrameworkInfoCapabilityType.SharedResources);
        var other = Subscribe(cluster, FrameworkInfoCapabilityType.SharedResources);
        MakeVolume(owner, other, cluster);
        var offered = other.Offers.Last();
        Assert.Contains(offered.Resources, resource => resource.Shared is not null);

        Accept(owner, Destroy);

        Assert.Contains(offered.Id, other.Rescinded);
    }

    [Fact]
    [Trait("Fact", "S-113")]
    public void Shared_resources_are_kept_from_those_who_do_not_know_them()
    {
        var cluster = Cluster();
        var owner = Subscribe(cluster, FrameworkInfoCapabilityType.SharedResources);
        var other = Subscribe(cluster);
        MakeVolume(owner, other, cluster);

        Assert.Contains(owner.Offers.Last().Resources, resource => resource.Shared is not null);
        Assert.DoesNotContain(
            other.Offers.Last().Resources, resource => resource.Shared is not null);
    }

    private static TestCluster Cluster() =>
        new(TestCluster.Options(agents: 1, capacity: CapacityMode.Infinite));

    private static TestFramework Subscribe(
        TestCluster cluster, params FrameworkInfoCapabilityType[] capabilities) =>
        cluster.Subscribe(
            "demo",
            ["eng"],
            [FrameworkInfoCapabilityType.ReservationRefinement, .. capabilities]);

    /// <summary>One makes the volume, and both are offered the agent again.</summary>
    private static void MakeVolume(TestFramework owner, TestFramework other, TestCluster cluster)
    {
        Accept(owner, Create);
        Call(other, """{"type":"DECLINE","decline":{"offer_ids":[OFFER],FILTERS}}""");
        cluster.Advance(1);
    }

    private static void Accept(TestFramework framework, string operations) => Call(
        framework,
        """{"type":"ACCEPT","accept":{"offer_ids":[OFFER],"operations":"""
        + operations + """,FILTERS}}""");

    /// <summary>Makes a call about the newest offer, which may come again at once.</summary>
    private static void Call(TestFramework framework, string call) =>
        framework.Call(call
            .Replace("OFFER", $$"""{"value":"{{framework.Offers.Last().Id.Value}}"}""")
            .Replace("FILTERS", "\"filters\":{\"refuse_seconds\":0}"));
}
