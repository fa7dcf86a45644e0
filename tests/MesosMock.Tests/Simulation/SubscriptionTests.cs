using MesosMock.Protocol.V1;
using MesosMock.Protocol.V1.Scheduler;
using MasterEventType = MesosMock.Protocol.V1.Master.EventType;

namespace MesosMock.Tests.Simulation;

public class SubscriptionTests
{
    private readonly TestCluster _cluster = new();

    [Fact]
    [Trait("Fact", "S-072")]
    public void New_frameworks_are_numbered_and_told_their_id_first()
    {
        var first = _cluster.Subscribe("a");
        var second = _cluster.Subscribe("b");

        Assert.Equal(EventType.Subscribed, first.Events[0].Type);
        Assert.Equal("M-0000", _cluster.Short(first.Id.Value));
        Assert.Equal("M-0001", _cluster.Short(second.Id.Value));
    }

    [Fact]
    [Trait("Fact", "S-073")]
    public void Subscribed_describes_the_heartbeat_and_the_master()
    {
        var framework = _cluster.Subscribe();

        Assert.Equal(
            """
            {"type":"SUBSCRIBED","subscribed":{"framework_id":{"value":"M-0000"},
            "heartbeat_interval_seconds":15.0,
            "master_info":{"id":"M","ip":16777343,"port":5050,"pid":"master@127.0.0.1:5050",
            "hostname":"localhost","version":"1.11.0",
            "address":{"hostname":"localhost","ip":"127.0.0.1","port":5050},
            "capabilities":[{"type":"AGENT_UPDATE"},{"type":"AGENT_DRAINING"},
            {"type":"QUOTA_V2"}]}}}
            """.ReplaceLineEndings(""),
            _cluster.Short(TestCluster.Json(framework.Events[0])));
    }

    [Theory]
    [Trait("Fact", "S-073")]
    [InlineData("localhost", 16777343, "127.0.0.1")]
    [InlineData("10.1.2.3", 50462986, "10.1.2.3")]
    [InlineData("a.b.example.com", 0, null)]
    public void A_master_on_all_addresses_advertises_its_hostname(
        string hostname, int packed, string? ip)
    {
        var cluster = new TestCluster(
            TestCluster.Options() with { Ip = "0.0.0.0", Hostname = hostname });

        var master = cluster.Subscribe().Events[0].Subscribed!.MasterInfo!;

        Assert.Equal($"master@{hostname}:5050", master.Pid);
        Assert.Equal((hostname, ip), (master.Address!.Hostname, master.Address.Ip));
        Assert.Equal((uint)packed, master.Ip);
    }

    [Fact]
    [Trait("Fact", "S-074")]
    public void A_heartbeat_follows_the_subscription_at_once()
    {
        var framework = _cluster.Subscribe();

        Assert.Equal(EventType.Heartbeat, framework.Events[1].Type);
    }

    [Fact]
    [Trait("Fact", "S-075")]
    public void Two_subscriptions_without_id_make_two_frameworks()
    {
        var first = _cluster.Subscribe();
        var second = _cluster.Subscribe();

        Assert.NotEqual(first.Id, second.Id);
        Assert.False(first.IsEnded);
        Assert.Equal(2, _cluster.Step.FrameworkTable.Known.Count);
    }

    [Theory]
    [Trait("Fact", "S-076")]
    [Trait("Fact", "S-077")]
    [Trait("Fact", "S-078")]
    [Trait("Fact", "S-079")]
    [Trait("Fact", "S-082")]
    [InlineData(
        """ "roles":["a"] """,
        "'FrameworkInfo.roles' must not be set when the framework is not MULTI_ROLE capable")]
    [InlineData(
        """ "role":"a","capabilities":[{"type":"MULTI_ROLE"}] """,
        "'FrameworkInfo.role' must not be set when the framework is MULTI_ROLE capable")]
    [InlineData(
        """ "roles":["/x"],"capabilities":[{"type":"MULTI_ROLE"}] """,
        "'FrameworkInfo.roles' contains invalid role: Role '/x' cannot start with a slash")]
    [InlineData(
        """ "roles":["a","a"],"capabilities":[{"type":"MULTI_ROLE"}] """,
        "'FrameworkInfo.roles' contains duplicate items: { a }")]
    [InlineData(
        """ "failover_timeout":1e17 """,
        "The framework failover_timeout (1e+17) is invalid")]
    public void A_bad_framework_info_is_refused_with_one_error_and_the_end_of_the_stream(
        string fields, string error)
    {
        var framework = _cluster.SubscribeJson("{\"user\":\"u\",\"name\":\"n\"," + fields + "}");

        Assert.Equal(error, framework.Error);
        Assert.Equal([EventType.Error], framework.Events.Select(message => message.Type));
        Assert.True(framework.IsEnded);
    }

    [Fact]
    [Trait("Fact", "S-081")]
    public void A_suppressed_role_has_to_be_one_of_the_roles()
    {
        var framework = _cluster.Subscribe(TestCluster.InfoOf("n", ["a"]), ["x"]);

        Assert.Equal(
            "Suppressed roles { x } are not contained in the set of roles", framework.Error);
    }

    [Fact]
    [Trait("Fact", "S-083")]
    public void Constraints_are_for_subscribed_roles_only()
    {
        var constraints = _cluster.Read<OfferConstraints>(
            """{"role_constraints":{"x":{"groups":[{"attribute_constraints":[]}]}}}""");

        var framework = _cluster.Subscribe(TestCluster.InfoOf("n", ["a"]), null, constraints);

        Assert.Equal(
            "Offer constraints specify `role_constraints` for a role 'x'"
            + "not contained in the set of roles",
            framework.Error);
    }

    [Fact]
    [Trait("Fact", "S-084")]
    public void A_refused_subscription_leaves_no_trace()
    {
        _cluster.Watch();

        _cluster.Subscribe(TestCluster.InfoOf("n", ["a", "a"]));

        Assert.Empty(_cluster.Published);
        Assert.Equal(0, _cluster.Step.FrameworkTable.Known.Count);
        Assert.Equal("M-0000", _cluster.Short(_cluster.Subscribe().Id.Value));
    }

    [Fact]
    [Trait("Fact", "S-085")]
    public void An_id_that_was_never_seen_is_adopted()
    {
        var framework = _cluster.Subscribe(TestCluster.InfoOf("n") with { Id = new("mine") });

        Assert.Equal("mine", framework.Id.Value);
        Assert.Null(framework.Error);
    }

    [Fact]
    public void A_minted_id_skips_one_that_was_adopted()
    {
        var adopted = new FrameworkId($"{_cluster.Cluster.MasterId}-0000");
        _cluster.Subscribe(TestCluster.InfoOf("n") with { Id = adopted });

        Assert.Equal("M-0001", _cluster.Short(_cluster.Subscribe().Id.Value));
    }

    [Fact]
    [Trait("Fact", "S-086")]
    public void A_framework_that_was_torn_down_may_not_return()
    {
        var framework = _cluster.Subscribe();
        framework.Send(CallType.Teardown);

        var again = _cluster.Subscribe(TestCluster.InfoOf("demo") with { Id = framework.Id });

        Assert.Equal("Framework has been removed", again.Error);
        Assert.True(again.IsEnded);
    }

    [Fact]
    [Trait("Fact", "S-087")]
    public void Without_any_role_no_offer_ever_comes()
    {
        var framework = _cluster.Subscribe("n", []);

        _cluster.Advance(10);

        Assert.Equal(EventType.Subscribed, framework.Events[0].Type);
        Assert.Empty(framework.Offers);
    }

    [Fact]
    [Trait("Fact", "S-088")]
    public void User_and_checkpoint_stay_as_they_were_first()
    {
        var framework = _cluster.Subscribe();

        var again = _cluster.Subscribe(TestCluster.InfoOf("renamed") with
        {
            Id = framework.Id,
            User = "other",
            Checkpoint = true,
        });

        Assert.Null(again.Error);
        Assert.Equal("user", again.Record.Info.User);
        Assert.False(again.Record.Info.Checkpoint);
        Assert.Equal("renamed", again.Record.Info.Name);
    }

    [Fact]
    [Trait("Fact", "S-089")]
    public void Another_principal_is_refused_and_the_live_connection_stays_usable()
    {
        var framework = _cluster.Subscribe();

        var thief = _cluster.Subscribe(TestCluster.InfoOf("demo") with
        {
            Id = framework.Id,
            Principal = "p",
        });

        Assert.Equal("Changing framework's principal is not allowed.", thief.Error);
        Assert.True(thief.IsEnded);
        Assert.False(framework.IsEnded);
        Assert.Equal(202, framework.Send(CallType.Revive).Status);
    }

    [Fact]
    [Trait("Fact", "S-090")]
    [Trait("Fact", "S-091")]
    public void A_second_subscription_takes_over_and_the_old_stream_is_told()
    {
        var framework = _cluster.Subscribe();

        var thief = Resubscribe(framework);

        Assert.Equal("Framework failed over", framework.Error);
        Assert.Equal(EventType.Error, framework.Events[^1].Type);
        Assert.True(framework.IsEnded);
        Assert.Equal(framework.Id, thief.Id);
        var reply = framework.Send(CallType.Revive);
        Assert.Equal(400, reply.Status);
        Assert.Equal(
            "The stream ID 'stream-0' included in this request didn't match the stream ID "
            + "currently associated with framework ID M-0000",
            _cluster.Short(reply.Body));
    }

    [Theory]
    [Trait("Fact", "S-092")]
    [InlineData(true, TaskState.Dropped)]
    [InlineData(false, TaskState.Lost)]
    public void Offers_from_before_a_takeover_are_void_without_a_rescind(
        bool isAware, TaskState state)
    {
        var info = TestCluster.InfoOf(
            "demo", null, isAware ? [FrameworkInfoCapabilityType.PartitionAware] : []);
        var framework = _cluster.Subscribe(info);
        var offer = framework.Offers.Single();

        var thief = _cluster.Subscribe(info with { Id = framework.Id });
        thief.Launch(offer, "t-1");

        var update = Assert.Single(thief.Updates);
        Assert.Equal(state, update.State);
        Assert.Equal(
            "Task launched with invalid offers: Offer M-O0 is no longer valid",
            _cluster.Short(update.Message!));
        Assert.Empty(framework.Rescinded);
        Assert.Empty(thief.Rescinded);
    }

    [Fact]
    public void A_takeover_brings_offers_in_the_next_round_only()
    {
        var framework = _cluster.Subscribe();

        var thief = Resubscribe(framework);

        Assert.Empty(thief.Offers);
        _cluster.Advance(1);
        Assert.Single(thief.Offers);
    }

    [Fact]
    [Trait("Fact", "S-093")]
    public void Subscribing_again_without_suppressed_roles_ends_their_suppression()
    {
        var info = TestCluster.InfoOf("n", ["a"]);
        var framework = _cluster.Subscribe(info, ["a"]);
        _cluster.Advance(5);
        Assert.Empty(framework.Offers);

        var again = _cluster.Subscribe(info with { Id = framework.Id });
        _cluster.Advance(1);

        Assert.Single(again.Offers);
    }

    [Fact]
    [Trait("Fact", "S-094")]
    public void Subscribing_again_makes_agents_resend_everybodys_unacknowledged_updates()
    {
        var framework = _cluster.Subscribe("a");
        var neighbour = _cluster.Subscribe("b");
        framework.Launch(framework.Offers.First(), "t-1");
        neighbour.Launch(neighbour.Offers.First(), "t-2");
        _cluster.Advance(2);
        var sent = Assert.Single(neighbour.Updates);

        var again = Resubscribe(framework, "a");

        Assert.Equal(sent, neighbour.Updates.Skip(1).Single());
        Assert.Equal(TaskState.Starting, Assert.Single(again.Updates).State);
    }

    [Fact]
    [Trait("Fact", "S-095")]
    public void Subscribing_again_is_news_to_operators_even_without_a_change()
    {
        var framework = _cluster.Subscribe();
        _cluster.Watch();

        Resubscribe(framework);

        Assert.Equal(
            [MasterEventType.FrameworkUpdated], _cluster.Published.Select(message => message.Type));
    }

    private TestFramework Resubscribe(TestFramework framework, string name = "demo") =>
        _cluster.Subscribe(TestCluster.InfoOf(name) with { Id = framework.Id });
}
