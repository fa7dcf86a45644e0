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

    [Fact]
    public void One_copy_serves_all_tasks_of_a_launch_but_not_of_a_group()
    {
        foreach (var isGroup in new[] { false, true })
        {
            var cluster = Cluster();
            var owner = Subscribe(cluster, FrameworkInfoCapabilityType.SharedResources);
            MakeVolume(owner, owner, cluster);
            var offer = owner.Offers.Last();
            var tasks = new[] { "a", "b" }
                .Select(id => TestFramework.TaskOf(offer, id))
                .Select(task => task with
                {
                    Resources = [.. task.Resources, cluster.Read<Resource>(Volume)],
                })
                .ToArray();

            owner.Accept(offer, isGroup ? GroupOf(owner, tasks) : TestFramework.LaunchOf(tasks));
            cluster.Advance(1);

            var expected = isGroup ? TaskState.Error : TaskState.Starting;
            Assert.Equal([expected, expected], owner.Updates.Select(update => update.State));
        }
    }

    private static OfferOperation GroupOf(TestFramework framework, TaskInfo[] tasks) => new()
    {
        Type = OfferOperationType.LaunchGroup,
        LaunchGroup = new()
        {
            Executor = new()
            {
                Type = ExecutorInfoType.Default,
                ExecutorId = new("e"),
                FrameworkId = framework.Id,
                Resources = TestFramework.ResourcesOf("cpus:0.1;mem:32;disk:10"),
            },
            TaskGroup = new() { Tasks = [.. tasks] },
        },
    };

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
