using MesosMock.Protocol.V1;
using MesosMock.Protocol.V1.Scheduler;
using MesosMock.Simulation;
using MasterEventType = MesosMock.Protocol.V1.Master.EventType;

namespace MesosMock.Tests.Simulation;

public class UpdateFrameworkTests
{
    private readonly TestCluster _cluster = new();

    [Fact]
    [Trait("Fact", "S-180")]
    public void A_new_name_and_role_are_taken_and_offered_in_the_next_round()
    {
        var framework = _cluster.Subscribe("a", ["x"]);
        _cluster.Watch();

        var reply = Update(framework, TestCluster.InfoOf("b", ["x", "y"]));

        Assert.Equal((200, ""), (reply.Status, reply.Body));
        var published = Assert.Single(_cluster.Published);
        Assert.Equal(MasterEventType.FrameworkUpdated, published.Type);
        Assert.Equal("b", published.FrameworkUpdated!.Framework.FrameworkInfo.Name);
        Assert.Single(framework.Offers);
        _cluster.Advance(1);
        Assert.Equal("y", framework.Offers.Last().AllocationInfo!.Role);
    }

    [Fact]
    [Trait("Fact", "S-181")]
    public void The_same_info_is_no_news()
    {
        var framework = _cluster.Subscribe("a", ["x"]);
        _cluster.Watch();

        var reply = Update(framework, TestCluster.InfoOf("a", ["x"]));

        Assert.Equal(200, reply.Status);
        Assert.Empty(_cluster.Published);
    }

    [Fact]
    [Trait("Fact", "S-182")]
    public void The_user_may_not_change()
    {
        var framework = _cluster.Subscribe(TestCluster.InfoOf("n") with { User = "a" });

        var reply = Update(framework, TestCluster.InfoOf("n") with { User = "b" });

        Assert.Equal(
            (400, "FrameworkInfo update is not valid: Updating 'FrameworkInfo.user' is unsupported; "
                + "attempted to update from 'a' to 'b'"),
            (reply.Status, reply.Body));
    }

    [Fact]
    public void Checkpointing_may_not_change()
    {
        var framework = _cluster.Subscribe();

        var reply = Update(framework, TestCluster.InfoOf("demo") with { Checkpoint = true });

        Assert.Equal(
            "FrameworkInfo update is not valid: Updating 'FrameworkInfo.checkpoint' is unsupported; "
            + "attempted to update from 'false' to 'true'",
            reply.Body);
    }

    [Fact]
    [Trait("Fact", "S-183")]
    public void Leaving_the_principal_out_is_a_change()
    {
        var framework = _cluster.Subscribe(TestCluster.InfoOf("n") with { Principal = "p" });

        var reply = Update(framework, TestCluster.InfoOf("n"));

        Assert.Equal(
            (400, "FrameworkInfo update is not valid: Changing framework's principal is not allowed."),
            (reply.Status, reply.Body));
    }

    [Fact]
    [Trait("Fact", "S-184")]
    public void The_offers_of_a_role_that_is_left_are_taken_back()
    {
        var framework = _cluster.Subscribe("n", ["a", "b"]);
        var left = framework.Offers.Single(offer => offer.AllocationInfo!.Role == "a");

        Update(framework, TestCluster.InfoOf("n", ["b"]));

        Assert.Equal([left.Id], framework.Rescinded);
        _cluster.Advance(10);
        Assert.Equal(2, framework.Offers.Count());
    }

    [Fact]
    [Trait("Fact", "S-185")]
    public void Both_ids_have_to_be_equal()
    {
        var framework = _cluster.Subscribe();

        var reply = framework.Call(new Call
        {
            Type = CallType.UpdateFramework,
            UpdateFramework = new() { FrameworkInfo = TestCluster.InfoOf("n") },
        });

        Assert.Equal(
            (400, "Failed to validate scheduler::Call: "
                + "'framework_id' differs from 'update_framework.framework_info.id'"),
            (reply.Status, reply.Body));
    }

    [Fact]
    [Trait("Fact", "S-186")]
    public void A_suppressed_role_has_to_be_one_of_the_roles()
    {
        var framework = _cluster.Subscribe("n", ["a"]);

        var reply = Update(framework, TestCluster.InfoOf("n", ["a"]), "x");

        Assert.Equal(
            (400, "'UpdateFramework' call is not valid: "
                + "Suppressed roles { x } are not contained in the set of roles"),
            (reply.Status, reply.Body));
    }

    [Fact]
    public void An_invalid_info_is_refused_and_changes_nothing()
    {
        var framework = _cluster.Subscribe("n", ["a"]);

        var reply = Update(framework, TestCluster.InfoOf("m", ["a", "a"]));

        Assert.Equal(
            (400, "Supplied FrameworkInfo is not valid: "
                + "'FrameworkInfo.roles' contains duplicate items: { a }"),
            (reply.Status, reply.Body));
        Assert.Equal("n", framework.Record.Info.Name);
    }

    [Fact]
    public void Newly_suppressed_roles_keep_their_offers()
    {
        var framework = _cluster.Subscribe("n", ["a"]);

        Update(framework, TestCluster.InfoOf("n", ["a"]), "a");
        _cluster.Advance(10);

        Assert.Empty(framework.Rescinded);
        Assert.Single(framework.Record.Offers);
    }

    private static CallReply Update(
        TestFramework framework, FrameworkInfo info, params string[] suppressed) =>
        framework.Call(new Call
        {
            Type = CallType.UpdateFramework,
            UpdateFramework = new()
            {
                FrameworkInfo = info with { Id = framework.Id },
                SuppressedRoles = [.. suppressed],
            },
        });
}
