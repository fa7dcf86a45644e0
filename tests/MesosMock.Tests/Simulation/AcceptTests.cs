using MesosMock.Protocol.V1;
using MesosMock.Simulation;
using MasterEventType = MesosMock.Protocol.V1.Master.EventType;
using WireOffer = MesosMock.Protocol.V1.Offer;

namespace MesosMock.Tests.Simulation;

public class AcceptTests
{
    private const string Group =
        """
        {"type":"LAUNCH_GROUP","launch_group":{"executor":{"type":"DEFAULT","executor_id":{"value":"e"},FRAMEWORK
        "resources":[RESOURCES]},"task_group":{"tasks":[TASK1,TASK2]}}}
        """;

    private readonly TestCluster _cluster = new(TestCluster.Options(2));
    private readonly TestFramework _framework;

    public AcceptTests() =>
        _framework = _cluster.Subscribe("demo", null, FrameworkInfoCapabilityType.PartitionAware);

    private WireOffer Offer => _framework.Offers.First();

    [Theory]
    [Trait("Fact", "S-131")]
    [Trait("Fact", "S-132")]
    [InlineData(true, TaskState.Dropped)]
    [InlineData(false, TaskState.Lost)]
    public void An_offer_that_is_gone_drops_the_task(bool isAware, TaskState state)
    {
        var framework = isAware ? _framework : _cluster.Subscribe("old");
        var offer = framework.Offers.First();
        _cluster.Apply(new Command.BreakAgent(offer.AgentId));

        framework.Launch(offer, "t-1");

        AssertDropped(framework, state, $"Offer {_cluster.Short(offer.Id.Value)} is no longer valid");
    }

    [Fact]
    [Trait("Fact", "S-133")]
    public void An_accept_without_offers_drops_the_task()
    {
        _framework.Accept([], [Launch("t-1")]);

        AssertDropped(_framework, TaskState.Dropped, "No offers specified");
    }

    [Fact]
    [Trait("Fact", "S-134")]
    public void One_bad_offer_spoils_the_good_one()
    {
        var bad = _cluster.Read<OfferId>("""{"value":"M-O99"}""");
        _framework.Accept([Offer.Id, bad], [Launch("t-1")]);

        _framework.Launch(Offer, "t-2");

        Assert.Equal(
            ["t-1 Offer M-O99 is no longer valid", "t-2 Offer M-O0 is no longer valid"],
            _framework.Updates.Select(update => update.TaskId.Value
                + _cluster.Short(update.Message!)["Task launched with invalid offers:".Length..]));
        Assert.Empty(_framework.Rescinded);
    }

    [Fact]
    [Trait("Fact", "S-135")]
    public void An_offer_counts_once()
    {
        _framework.Accept([Offer.Id, Offer.Id], [Launch("t-1")]);

        AssertDropped(_framework, TaskState.Dropped, "Duplicate offer M-O0 in offer list");
    }

    [Fact]
    [Trait("Fact", "S-136")]
    public void Offers_of_two_agents_cannot_be_combined()
    {
        _framework.Accept(_framework.Offers.Select(offer => offer.Id), [Launch("t-1")]);

        var message = _cluster.Short(_framework.Updates.Single().Message!);
        Assert.Equal(
            "Task launched with invalid offers: Aggregated offers must belong to one single agent. "
            + "Offer M-O1 uses agent M-S1 and agent M-S0",
            message);
    }

    [Fact]
    [Trait("Fact", "S-137")]
    public void Another_frameworks_offer_is_refused_and_lost_to_its_owner()
    {
        var victim = _cluster.Subscribe("victim");
        var stolen = victim.Offers.First();

        _framework.Accept([stolen.Id], [Launch("t-1")]);

        AssertDropped(
            _framework,
            TaskState.Dropped,
            "Offer M-O2 has invalid framework M-0001 while framework M-0000 is expected");
        Assert.Empty(victim.Rescinded);
        victim.Launch(stolen, "t-2");
        AssertDropped(victim, TaskState.Lost, "Offer M-O2 is no longer valid");
    }

    [Fact]
    [Trait("Fact", "S-138")]
    public void A_launch_is_silent_until_the_executor_reports()
    {
        _cluster.Watch();
        _framework.Launch(Offer, "t-1");
        _cluster.Advance(0.9);

        Assert.Empty(_framework.Updates);
        var added = Assert.Single(_cluster.Published);
        Assert.Equal(MasterEventType.TaskAdded, added.Type);
        Assert.Equal(TaskState.Staging, added.TaskAdded!.Task.State);
        _cluster.Advance(0.1);
        Assert.Equal(TaskState.Starting, _framework.Updates.Single().State);
    }

    [Fact]
    [Trait("Fact", "S-139")]
    public void A_task_needs_resources() =>
        AssertError(Task("t") with { Resources = [] }, "Task uses no resources");

    [Fact]
    [Trait("Fact", "S-140")]
    public void A_task_needs_a_command_or_an_executor()
    {
        var error = "Task should have at least one (but not both) of CommandInfo or ExecutorInfo present";
        AssertError(Task("t") with { Command = null }, error);
    }

    [Fact]
    [Trait("Fact", "S-141")]
    public void A_task_belongs_on_the_offers_agent() => AssertError(
        Task("t") with { AgentId = new("elsewhere") },
        "Task uses invalid agent elsewhere while agent M-S0 is expected");

    [Fact]
    [Trait("Fact", "S-142")]
    public void An_id_in_use_is_refused_and_its_task_unharmed()
    {
        _framework.Launch(Offer, "t");
        _framework.Launch(_framework.Offers.ElementAt(1), "t");

        AssertError("Task has duplicate ID: t");
        _cluster.Advance(1);
        Assert.Equal(TaskState.Starting, _framework.Updates.Last().State);
    }

    [Fact]
    [Trait("Fact", "S-143")]
    public void The_id_of_an_unreachable_task_is_refused()
    {
        _framework.Launch(Offer, "t");
        _cluster.Apply(new Command.LoseAgent(Offer.AgentId, "health check timed out"));

        _framework.Launch(_framework.Offers.ElementAt(1), "t");

        Assert.Equal("Task reuses the ID of an unreachable task: t", _framework.Updates.Last().Message);
    }

    [Fact]
    [Trait("Fact", "S-144")]
    public void The_id_of_a_completed_task_may_be_used_again()
    {
        _framework.Acknowledges = true;
        _framework.Launch(Offer, "t");
        _cluster.Advance(12);
        Assert.Equal(TaskState.Finished, _framework.Updates.Last().State);

        _framework.Launch(_framework.Offers.Last(), "t");
        _cluster.Advance(1);

        Assert.Equal(TaskState.Starting, _framework.Updates.Last().State);
    }

    [Fact]
    [Trait("Fact", "S-145")]
    public void More_than_the_offer_holds_is_refused() => AssertError(
        Task("t", "cpus:5;mem:64"),
        "Total resources cpus(allocated: *):5; mem(allocated: *):64 required by task and its executor "
        + "is more than available cpus(allocated: *):4; mem(allocated: *):4096; "
        + "disk(allocated: *):10000; ports(allocated: *):[31000-32000]");

    [Fact]
    [Trait("Fact", "S-146")]
    public void An_id_with_a_slash_is_refused() =>
        AssertError(Task("a/b"), "'a/b' contains invalid characters");

    [Fact]
    [Trait("Fact", "S-147")]
    public void A_bad_task_does_not_hurt_its_neighbour()
    {
        _framework.Accept(
            Offer, TestFramework.LaunchOf(Task("bad") with { Resources = [] }, Task("good")));

        AssertError("Task uses no resources");
        _cluster.Advance(1);
        Assert.Equal("good", _framework.Updates.Last().TaskId.Value);
    }

    [Fact]
    [Trait("Fact", "S-148")]
    public void A_malformed_resource_spoils_all_tasks_of_the_launch()
    {
        var negative = _cluster.Read<Resource>(
            """{"name":"cpus","type":"SCALAR","scalar":{"value":-1}}""");

        _framework.Accept(
            Offer, TestFramework.LaunchOf(Task("bad") with { Resources = [negative] }, Task("good")));

        Assert.Equal(["bad", "good"], _framework.Updates.Select(update => update.TaskId.Value));
        Assert.All(_framework.Updates, update => Assert.Equal(
            (TaskState.Error,
                "Resource 'cpus:-1' is invalid: Invalid scalar resource: value <= 0"),
            (update.State, update.Message)));
    }

    [Fact]
    [Trait("Fact", "S-149")]
    public void A_launch_without_its_body_says_nothing_and_uses_the_offer_up()
    {
        _framework.Accept(Offer, new OfferOperation { Type = OfferOperationType.Launch });

        Assert.Empty(_framework.Updates);
        _cluster.Advance(4.9);
        Assert.Equal(2, _framework.Offers.Count());
        _cluster.Advance(1.1);
        Assert.Equal(3, _framework.Offers.Count());
    }

    [Fact]
    [Trait("Fact", "S-150")]
    public void What_an_accept_leaves_stays_away_for_five_seconds()
    {
        _framework.Launch(Offer, "t");

        _cluster.Advance(4.9);
        Assert.Equal(2, _framework.Offers.Count());
        _cluster.Advance(1.1);

        Assert.Equal(3, _framework.Offers.Count());
    }

    [Fact]
    [Trait("Fact", "S-151")]
    public void An_accept_without_operations_counts_as_accepted()
    {
        _framework.Accept(Offer);

        Assert.Equal(1, _framework.Record.Metrics.OffersAccepted);
        Assert.Equal(0, _framework.Record.Metrics.OffersDeclined);
        _cluster.Advance(4.9);
        Assert.Equal(2, _framework.Offers.Count());
    }

    [Fact]
    [Trait("Fact", "S-156")]
    public void A_launch_may_not_ask_for_feedback()
    {
        _framework.Accept(Offer, Launch("t") with { Id = new("op") });

        AssertError("The `id` field cannot be set on LAUNCH operations");
    }

    [Theory]
    [Trait("Fact", "S-157")]
    [Trait("Fact", "S-159")]
    [Trait("Fact", "S-160")]
    [Trait("Fact", "S-161")]
    [InlineData(false, "cpus:0.1;mem:32;disk:1", "cpus:1;mem:32", "'ExecutorInfo.framework_id' must be set")]
    [InlineData(true, "cpus:0.1;mem:16;disk:1", "cpus:1;mem:32",
        "Executor 'e' uses less memory (16MB) than the minimum required (32MB)")]
    [InlineData(true, "cpus:0.1;mem:32", "cpus:1;mem:32", "Executor 'e' uses no disk")]
    [InlineData(true, "cpus:0.1;mem:32;disk:1", "", "Task 't-2' is invalid: Task uses no resources")]
    public void A_group_is_refused_as_a_whole(
        bool hasFramework, string executor, string second, string error)
    {
        _framework.Accept(Offer, GroupOf(hasFramework, executor, second));

        Assert.Equal(["t-1", "t-2"], _framework.Updates.Select(update => update.TaskId.Value));
        Assert.All(_framework.Updates, update => Assert.Equal(
            (TaskState.Error, TaskStatusReason.TaskGroupInvalid, error),
            (update.State, update.Reason, update.Message)));
    }

    [Fact]
    public void A_group_runs_under_its_executor()
    {
        _framework.Acknowledges = true;
        _framework.Accept(Offer, GroupOf(true, "cpus:0.1;mem:32;disk:1", "cpus:1;mem:32"));

        _cluster.Advance(11);

        Assert.Equal(
            ["t-1", "t-2"],
            _framework.Updates.Where(update => update.State == TaskState.Finished)
                .Select(update => update.TaskId.Value));
        Assert.All(_framework.Updates, update => Assert.Equal("e", update.ExecutorId!.Value.Value));
        Assert.Contains(_framework.Events, message => message.Failure?.Status == 0);
    }

    [Fact]
    [Trait("Fact", "S-158")]
    public void A_custom_executor_gets_its_framework_filled_in()
    {
        var executor = _cluster.Read<ExecutorInfo>(
            """{"executor_id":{"value":"e"},"command":{"value":"run"}}""");

        _framework.Accept(
            Offer, TestFramework.LaunchOf(Task("t") with { Command = null, Executor = executor }));
        _cluster.Advance(1);

        Assert.Equal(TaskState.Starting, _framework.Updates.Single().State);
    }

    private TaskInfo Task(string id, string resources = "cpus:0.5;mem:64") =>
        TestFramework.TaskOf(Offer, id, resources);

    private OfferOperation Launch(string id) => TestFramework.LaunchOf(Task(id));

    private OfferOperation GroupOf(bool hasFramework, string executor, string second)
    {
        var task = TestFramework.ResourcesOf(second);
        return _cluster.Read<OfferOperation>(Group
            .Replace("FRAMEWORK", hasFramework ? "\"framework_id\":{\"value\":\"M-0000\"}," : "")
            .Replace("RESOURCES", string.Join(
                ',', TestFramework.ResourcesOf(executor).Select(TestCluster.Json)))
            .Replace("TASK1", TestCluster.Json(Task("t-1")))
            .Replace("TASK2", TestCluster.Json(Task("t-2") with { Resources = task })));
    }

    private void AssertDropped(TestFramework framework, TaskState state, string why)
    {
        var update = Assert.Single(framework.Updates);
        Assert.Equal(
            (state, TaskStatusReason.InvalidOffers, TaskStatusSource.Master, null),
            (update.State, update.Reason, update.Source, update.Uuid));
        Assert.Equal($"Task launched with invalid offers: {why}", _cluster.Short(update.Message!));
    }

    private void AssertError(TaskInfo task, string message)
    {
        _framework.Accept(Offer, TestFramework.LaunchOf(task));
        AssertError(message);
    }

    private void AssertError(string message)
    {
        var update = Assert.Single(_framework.Updates);
        Assert.Equal(
            (TaskState.Error, TaskStatusReason.TaskInvalid, TaskStatusSource.Master, null),
            (update.State, update.Reason, update.Source, update.Uuid));
        Assert.Equal(message, _cluster.Short(update.Message!));
    }
}
