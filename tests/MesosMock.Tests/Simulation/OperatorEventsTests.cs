using MesosMock.Protocol.V1;
using MesosMock.Protocol.V1.Master;
using MesosMock.Simulation;
using SchedulerCall = MesosMock.Protocol.V1.Scheduler.CallType;

namespace MesosMock.Tests.Simulation;

/// <summary>What operators' streams are told, and what not.</summary>
public sealed class OperatorEventsTests
{
    private readonly TestCluster _cluster = new(TestCluster.Options(agents: 2));

    [Fact]
    public void A_stream_begins_with_the_state_and_goes_on_from_there()
    {
        var framework = _cluster.Subscribe("demo", ["dev"]);
        framework.Launch(framework.Offers.First(), "before");
        _cluster.Watch();
        framework.Launch(framework.Offers.Last(), "after");

        var snapshot = _cluster.Effects.OfType<Effect.Snapshot>().Single().Cluster;
        Assert.Equal("before", snapshot.Frameworks.Single().Tasks.Single().Id.Value);
        Assert.Equal("after", _cluster.Published.Single().TaskAdded!.Task.TaskId.Value);
    }

    [Fact]
    [Trait("Fact", "O-132")]
    [Trait("Fact", "O-133")]
    public void One_stream_too_many_ends_the_oldest_after_it_began()
    {
        var cluster = new TestCluster(TestCluster.Options() with { OperatorStreamsMax = 2 });
        foreach (var id in (string[])["a", "b", "c"])
        {
            cluster.Apply(new Command.Watch(id));
        }

        var effects = cluster.Effects.Where(effect => effect is not Effect.Note).ToArray();
        Assert.Equal(new Effect.EndStream("a"), effects[^1]);
        Assert.Equal("c", Assert.IsType<Effect.Snapshot>(effects[^2]).StreamId);
        Assert.Equal(2, Subscribers(cluster));
        cluster.Apply(new Command.StreamClosed("b"));
        Assert.Equal(1, Subscribers(cluster));
    }

    [Fact]
    [Trait("Fact", "O-134")]
    [Trait("Fact", "O-135")]
    [Trait("Fact", "O-136")]
    [Trait("Fact", "O-137")]
    public void A_task_is_added_and_updated_once_a_state()
    {
        _cluster.Watch();
        var framework = _cluster.Subscribe("demo", ["dev"]);
        framework.Launch(framework.Offers.First(), "t");
        _cluster.Advance(1);
        _cluster.Advance(60); // sent again and again
        framework.Acknowledges = true;
        framework.Acknowledge(framework.Updates.Last());
        _cluster.Advance(60);

        Assert.Equal(
            [
                EventType.FrameworkAdded, EventType.TaskAdded, EventType.TaskUpdated,
                EventType.TaskUpdated, EventType.TaskUpdated,
            ],
            Types());
        var added = _cluster.Published.Single(told => told.TaskAdded is not null).TaskAdded!.Task;
        Assert.Equal(TaskState.Staging, added.State);
        Assert.True(added.Statuses.IsEmpty);
        var updates = _cluster.Published.Where(told => told.TaskUpdated is not null).ToArray();
        Assert.Equal(
            [TaskState.Starting, TaskState.Running, TaskState.Finished],
            updates.Select(told => told.TaskUpdated!.Status.State));
        Assert.StartsWith(
            "{\"type\":\"TASK_UPDATED\",\"task_updated\":{\"framework_id\":{\"value\":\"M-0000\"},"
            + "\"status\":{\"task_id\":{\"value\":\"t\"}",
            _cluster.Short(TestCluster.Json(updates[0])),
            StringComparison.Ordinal);
        Assert.EndsWith(
            "},\"state\":\"TASK_STARTING\"}}",
            TestCluster.Json(updates[0]),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_refused_task_is_never_told_of()
    {
        var framework = _cluster.Subscribe("demo", ["dev"]);
        _cluster.Watch();

        framework.Launch(framework.Offers.First(), "t", "cpus:1000");

        Assert.Equal(TaskState.Error, framework.Updates.Single().State);
        Assert.Empty(_cluster.Published);
    }

    [Fact]
    [Trait("Fact", "O-138")]
    [Trait("Fact", "O-139")]
    public void An_agent_is_added_when_it_returns_from_being_unreachable_and_only_then()
    {
        _cluster.Watch();
        _cluster.Apply(new Command.BreakAgent(_cluster.AgentId(0)));
        _cluster.Apply(new Command.ReturnAgent(_cluster.AgentId(0)));
        Assert.Empty(_cluster.Published);

        _cluster.Apply(new Command.LoseAgent(_cluster.AgentId(0), "health check timed out"));
        Assert.Empty(_cluster.Published);
        _cluster.Apply(new Command.SetAgentActive(_cluster.AgentId(1), IsActive: false));
        _cluster.Apply(new Command.ReturnAgent(_cluster.AgentId(0)));

        var agent = Assert.Single(_cluster.Published).AgentAdded!.Agent;
        Assert.Equal(_cluster.AgentId(0), agent.AgentInfo.Id);
        Assert.True(agent.Active);
        Assert.Equal("1.11.0", agent.Version);
        Assert.Equal(8, agent.Capabilities.Count);
        Assert.NotNull(agent.ReregisteredTime);
    }

    [Fact]
    [Trait("Fact", "O-120")]
    [Trait("Fact", "O-145")]
    public void Operators_own_doings_are_not_told_but_for_an_agent_that_leaves()
    {
        _cluster.Watch();
        var id = _cluster.AgentId(0);
        _cluster.Apply(new Command.DrainAgent(id, null, MarkGone: false));
        _cluster.Apply(new Command.SetAgentActive(id, IsActive: true));
        _cluster.Apply(new Command.SetAgentActive(id, IsActive: false));
        _cluster.Apply(new Command.MarkAgentGone(id));
        Assert.Empty(_cluster.Published);

        _cluster.Apply(new Command.UnregisterAgent(_cluster.AgentId(1)));
        var left = Assert.Single(_cluster.Published);
        Assert.Equal(
            "{\"type\":\"AGENT_REMOVED\",\"agent_removed\":{\"agent_id\":{\"value\":\"M-S1\"}}}",
            _cluster.Short(TestCluster.Json(left)));
    }

    [Fact]
    [Trait("Fact", "O-140")]
    [Trait("Fact", "O-141")]
    [Trait("Fact", "O-142")]
    [Trait("Fact", "O-143")]
    public void A_framework_is_told_of_when_it_comes_comes_back_and_is_removed()
    {
        _cluster.Watch();
        var info = TestCluster.InfoOf("demo", ["dev"]) with { FailoverTimeout = 60 };
        var framework = _cluster.Subscribe(info);
        framework.Close();
        _cluster.Advance(1);
        _cluster.Subscribe(info with { Id = framework.Id }).Send(SchedulerCall.Teardown);

        Assert.Equal(
            [EventType.FrameworkAdded, EventType.FrameworkUpdated, EventType.FrameworkRemoved],
            Types());
        var told = _cluster.Published.Select(message => _cluster.Short(TestCluster.Json(message)))
            .ToArray();
        Assert.EndsWith(
            "\"active\":true,\"connected\":true,\"recovered\":false,"
            + "\"registered_time\":{\"nanoseconds\":1700000000000000000},"
            + "\"reregistered_time\":{\"nanoseconds\":1700000000000000000},"
            + "\"unregistered_time\":{\"nanoseconds\":0}}}}",
            told[0],
            StringComparison.Ordinal);
        Assert.Contains(
            "\"reregistered_time\":{\"nanoseconds\":1700000001000000000}",
            told[1],
            StringComparison.Ordinal);
        Assert.StartsWith(
            "{\"type\":\"FRAMEWORK_REMOVED\",\"framework_removed\":{\"framework_info\":{",
            told[2],
            StringComparison.Ordinal);
        Assert.DoesNotContain("\"active\"", told[2], StringComparison.Ordinal);
    }

    private IEnumerable<EventType?> Types() => _cluster.Published.Select(told => told.Type);

    private static int Subscribers(TestCluster cluster) => cluster.Cluster.View.OperatorStreams;
}
