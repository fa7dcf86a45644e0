using MesosMock.Protocol.V1;
using MesosMock.Protocol.V1.Scheduler;
using MesosMock.Simulation;
using MesosMock.Simulation.Allocation;
using MesosMock.Simulation.Configuration;
using MesosMock.Simulation.Resources;

namespace MesosMock.Tests.Simulation;

public class OffersTests
{
    [Fact]
    [Trait("Fact", "S-105")]
    public void A_new_framework_is_offered_everything_at_once()
    {
        var framework = new TestCluster().Subscribe();

        Assert.Single(framework.Offers);
    }

    [Fact]
    [Trait("Fact", "S-106")]
    [Trait("Fact", "S-107")]
    public void A_run_makes_one_event_with_one_offer_for_each_agent_and_role()
    {
        var cluster = new TestCluster(TestCluster.Options(2));
        var framework = cluster.Subscribe("a", ["x", "y"]);
        var other = cluster.Subscribe("b");

        var offers = Assert.Single(framework.Events, message => message.Offers is not null)
            .Offers!.Offers;
        Assert.Equal(
            ["S0 x", "S0 y", "S1 x", "S1 y"],
            offers.Select(offer =>
                $"{cluster.Short(offer.AgentId.Value)[2..]} {offer.AllocationInfo!.Role}").Order());
        Assert.Equal(
            ["M-O0", "M-O1", "M-O2", "M-O3", "M-O4", "M-O5"],
            framework.Offers.Concat(other.Offers).Select(offer => cluster.Short(offer.Id.Value)));
    }

    [Fact]
    [Trait("Fact", "S-108")]
    [Trait("Fact", "S-109")]
    [Trait("Fact", "S-110")]
    public void A_framework_without_capabilities_is_offered_in_the_old_form()
    {
        var cluster = new TestCluster(TestCluster.Options(resources: "cpus:4"));

        Assert.Equal(
            """
            {"id":{"value":"M-O0"},"framework_id":{"value":"M-0000"},"agent_id":{"value":"M-S0"},
            "hostname":"mesos-agent-0","url":{"scheme":"http","address":{"hostname":"mesos-agent-0",
            "ip":"10.0.0.1","port":5051},"path":"/slave(1)"},
            "resources":[{"name":"cpus","type":"SCALAR","scalar":{"value":4.0},"role":"*"}]}
            """.ReplaceLineEndings(""),
            cluster.Short(TestCluster.Json(cluster.Subscribe().Offers.Single())));
    }

    [Fact]
    [Trait("Fact", "S-108")]
    [Trait("Fact", "S-109")]
    public void Capabilities_bring_allocations_and_take_the_role_of_unreserved_resources()
    {
        var cluster = new TestCluster(TestCluster.Options(resources: "cpus:4"));
        var framework = cluster.Subscribe(
            "n", ["a"], FrameworkInfoCapabilityType.ReservationRefinement);

        var offer = framework.Offers.Single();

        Assert.Equal("a", offer.AllocationInfo!.Role);
        Assert.Equal("a", offer.Resources[0].AllocationInfo!.Role);
        Assert.Null(offer.Resources[0].Role);
    }

    [Fact]
    [Trait("Fact", "S-111")]
    public void Agents_with_gpus_are_kept_for_frameworks_that_know_them()
    {
        var cluster = new TestCluster(TestCluster.Options(resources: "cpus:4;mem:64;gpus:1"));

        Assert.Empty(cluster.Subscribe("a").Offers);
        Assert.Single(
            cluster.Subscribe("b", null, FrameworkInfoCapabilityType.GpuResources).Offers);
    }

    [Theory]
    [Trait("Fact", "S-113")]
    [InlineData(true)]
    [InlineData(false)]
    public void Revocable_resources_are_for_those_who_know_them(bool isAware)
    {
        var cluster = new TestCluster();
        var framework = cluster.Subscribe(
            "n", null, isAware ? [FrameworkInfoCapabilityType.RevocableResources] : []);
        var resources = ResourceSet.FromWire([cluster.Read<Resource>(
            """{"name":"cpus","type":"SCALAR","scalar":{"value":1},"revocable":{}}""")]);

        var seen = Eligibility.Strip(framework.Record.Roles.Single(), resources);

        Assert.Equal(isAware, !seen.IsEmpty);
    }

    [Theory]
    [Trait("Fact", "S-114")]
    [Trait("Fact", "S-115")]
    [Trait("Fact", "S-116")]
    [InlineData(null, 5)]
    [InlineData(0.0, 1)]
    [InlineData(-1.0, 5)]
    [InlineData(0.2, 1)]
    [InlineData(30.0, 30)]
    [InlineData(1e9, 31_536_000)]
    public void Declined_resources_stay_away_for_refuse_seconds(double? seconds, int expected)
    {
        var cluster = new TestCluster(TestCluster.Options() with
        {
            AllocationInterval = TimeSpan.FromSeconds(expected > 1000 ? 3600 : 1),
        });
        var framework = cluster.Subscribe();
        framework.Decline(framework.Offers.Single(), seconds);

        cluster.Advance(expected - 0.5);
        Assert.Single(framework.Offers);
        cluster.Advance(expected > 1000 ? 3601 : 1.5);
        Assert.Equal(2, framework.Offers.Count());
    }

    [Theory]
    [Trait("Fact", "S-117")]
    [InlineData(CapacityMode.Finite, 2)]
    [InlineData(CapacityMode.Infinite, 1)]
    public void More_than_was_refused_comes_through_the_filter(CapacityMode capacity, int offers)
    {
        var cluster = new TestCluster(TestCluster.Options(capacity: capacity));
        var framework = cluster.Subscribe();
        framework.Acknowledges = true;
        var offer = framework.Offers.Single();
        framework.Accept(
            [offer.Id], [TestFramework.LaunchOf(TestFramework.TaskOf(offer, "t-1"))], 1000);

        cluster.Advance(11.5);
        Assert.Equal(TaskState.Finished, framework.Updates.Last().State);
        cluster.Advance(1);

        Assert.Equal(offers, framework.Offers.Count());
    }

    [Fact]
    [Trait("Fact", "S-118")]
    public void Declined_resources_go_to_the_next_framework()
    {
        var cluster = new TestCluster(TestCluster.Options(capacity: CapacityMode.Finite));
        var first = cluster.Subscribe("a");
        var second = cluster.Subscribe("b");
        Assert.Empty(second.Offers);

        first.Decline(first.Offers.Single(), 1000);
        cluster.Advance(1);

        Assert.Single(second.Offers);
    }

    [Fact]
    [Trait("Fact", "S-119")]
    public void Revive_forgets_filters_and_offers_at_once()
    {
        var cluster = new TestCluster();
        var framework = cluster.Subscribe();
        framework.Decline(framework.Offers.Single(), 1000);
        cluster.Advance(3);
        Assert.Single(framework.Offers);

        Assert.Equal(202, framework.Send(CallType.Revive).Status);

        Assert.Equal(2, framework.Offers.Count());
    }

    [Fact]
    [Trait("Fact", "S-120")]
    public void Suppress_stops_offers_and_leaves_the_outstanding_ones()
    {
        var cluster = new TestCluster(TestCluster.Options(2));
        var framework = cluster.Subscribe();
        var offers = framework.Offers.ToArray();
        framework.Decline(offers[0], 0);

        framework.Send(CallType.Suppress);
        cluster.Advance(10);

        Assert.Equal(2, framework.Offers.Count());
        Assert.Empty(framework.Rescinded);
        framework.Launch(offers[1], "t-1");
        cluster.Advance(1);
        Assert.Equal(TaskState.Starting, framework.Updates.Single().State);
    }

    [Fact]
    public void Suppress_keeps_what_was_refused()
    {
        var cluster = new TestCluster();
        var framework = cluster.Subscribe();
        framework.Decline(framework.Offers.Single(), 1000);

        framework.Send(CallType.Suppress);

        Assert.Equal(1, framework.Record.Roles.Single().Slots.FilterCount);
    }

    [Theory]
    [Trait("Fact", "S-121")]
    [InlineData("x")]
    [InlineData("/x")]
    public void A_role_that_is_not_subscribed_spoils_the_whole_suppress_or_revive(string bad)
    {
        var cluster = new TestCluster();
        var framework = cluster.Subscribe("n", ["a"]);
        framework.Decline(framework.Offers.Single(), 1000);

        var revive = framework.Call(
            $$$"""{"type":"REVIVE","revive":{"roles":["a","{{{bad}}}"]}}""");
        var suppress = framework.Call(
            $$$"""{"type":"SUPPRESS","suppress":{"roles":["a","{{{bad}}}"]}}""");

        Assert.Equal((202, 202), (revive.Status, suppress.Status));
        Assert.Single(framework.Offers);
        Assert.False(framework.Record.Roles[0].IsSuppressed);
        Assert.Equal(2, cluster.Warnings.Count());
    }

    [Fact]
    [Trait("Fact", "S-122")]
    public void Declining_an_unknown_offer_does_nothing()
    {
        var cluster = new TestCluster();
        var framework = cluster.Subscribe();
        var events = framework.Events.Count;

        var reply = framework.Call(
            """{"type":"DECLINE","decline":{"offer_ids":[{"value":"M-O9"}]}}""");

        Assert.Equal(202, reply.Status);
        Assert.Equal(events, framework.Events.Count);
        Assert.Single(cluster.Warnings);
    }

    [Theory]
    [Trait("Fact", "S-123")]
    [Trait("Fact", "S-124")]
    [InlineData(10, 1)]
    [InlineData(null, 0)]
    public void Only_an_offer_timeout_ends_an_old_offer(int? timeout, int rescinded)
    {
        var cluster = new TestCluster(TestCluster.Options() with
        {
            OfferTimeout = timeout is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
        });
        var framework = cluster.Subscribe();

        cluster.Advance(9.9);
        Assert.Empty(framework.Rescinded);
        cluster.Advance(0.1);
        Assert.Equal(rescinded, framework.Rescinded.Count());
        cluster.Advance(timeout is null ? 1e6 : 0);

        Assert.Equal(rescinded, framework.Rescinded.Count());
    }

    [Theory]
    [Trait("Fact", "S-125")]
    [InlineData("cpus:0.009;mem:31;disk:100", 0)]
    [InlineData("cpus:0.01;disk:100", 1)]
    [InlineData("mem:32", 1)]
    public void Crumbs_are_not_offered(string resources, int offers)
    {
        var cluster = new TestCluster(TestCluster.Options(1, resources, CapacityMode.Finite));

        Assert.Equal(offers, cluster.Subscribe().Offers.Count());
    }

    [Fact]
    [Trait("Fact", "S-126")]
    public void A_framework_may_ask_for_crumbs()
    {
        var cluster = new TestCluster(TestCluster.Options(1, "disk:1", CapacityMode.Finite));

        var framework = cluster.SubscribeJson(
            """{"user":"u","name":"n","offer_filters":{"*":{"min_allocatable_resources":{}}}}""");

        Assert.Single(framework.Offers);
    }

    [Fact]
    [Trait("Fact", "S-127")]
    public void Equal_frameworks_share_the_agents_evenly()
    {
        var cluster = new TestCluster(TestCluster.Options(40, capacity: CapacityMode.Finite));
        var first = cluster.Subscribe("a");
        first.Send(CallType.Suppress);
        var second = cluster.Subscribe("b");
        first.Send(CallType.Revive);
        foreach (var offer in first.Offers.ToArray())
        {
            first.Decline(offer, 0);
        }

        cluster.Advance(1);

        var shared = new[] { first, second }.Select(framework => framework.Record.Offers.Count);
        Assert.Equal([20, 20], shared);
    }

    [Fact]
    [Trait("Fact", "S-128")]
    public void What_a_finished_task_held_is_offered_before_its_end_is_acknowledged()
    {
        var cluster = new TestCluster(TestCluster.Options(1, "cpus:1;mem:64", CapacityMode.Finite));
        var framework = cluster.Subscribe();
        framework.Launch(framework.Offers.Single(), "t-1", "cpus:1;mem:64");
        cluster.Advance(1);
        framework.Acknowledge(framework.Updates.Last());
        cluster.Advance(5);
        framework.Acknowledge(framework.Updates.Last());
        Assert.Single(framework.Offers);
        cluster.Advance(5);
        Assert.Equal(TaskState.Finished, framework.Updates.Last().State);

        cluster.Advance(1);

        Assert.Equal(2, framework.Offers.Count());
    }

    [Fact]
    [Trait("Fact", "S-129")]
    public void A_broken_agent_connection_takes_its_offers_back()
    {
        var cluster = new TestCluster(TestCluster.Options(2));
        var framework = cluster.Subscribe();
        var offer = framework.Offers.First();

        cluster.Apply(new Command.BreakAgent(offer.AgentId));

        Assert.Equal([offer.Id], framework.Rescinded);
    }

    [Fact]
    [Trait("Fact", "S-107")]
    [Trait("Fact", "S-130")]
    public void A_maintenance_schedule_takes_back_all_offers_and_asks_for_the_scheduled_agents()
    {
        var cluster = new TestCluster(TestCluster.Options(2));
        var framework = cluster.Subscribe();
        var window = cluster.Read<Unavailability>("""{"start":{"nanoseconds":5}}""");

        cluster.Announce(cluster.Step.AgentTable[0], window);

        Assert.Equal(["M-O0", "M-O1"], framework.Rescinded.Select(id => cluster.Short(id.Value)));
        Assert.Equal(
            [window, null],
            framework.Offers.Skip(2).OrderBy(offer => offer.AgentId.Value)
                .Select(offer => offer.Unavailability));
        var asked = Assert.Single(framework.Events[^1].InverseOffers!.InverseOffers);
        Assert.Equal(cluster.AgentId(0), asked.AgentId);
        Assert.Equal("M-O4", cluster.Short(asked.Id.Value));
        Assert.Equal(window, asked.Unavailability);
    }

    [Fact]
    public void In_infinite_mode_everybody_is_offered_everything_whatever_runs()
    {
        var cluster = new TestCluster();
        var first = cluster.Subscribe("a");
        first.Accept(
            [first.Offers.Single().Id],
            [TestFramework.LaunchOf(TestFramework.TaskOf(first.Offers.Single(), "t", "cpus:4"))],
            0);
        cluster.Advance(1);

        var second = cluster.Subscribe("b");

        Assert.Equal(first.Offers.First().Resources, first.Offers.Last().Resources);
        Assert.Equal(2, first.Offers.Count());
        Assert.Equal(first.Offers.First().Resources, second.Offers.Single().Resources);
    }
}
