using MesosMock.Protocol.V1;

namespace MesosMock.Tests.Simulation;

/// <summary>Operators' calls about agents and frameworks, and what came of them.</summary>
public sealed class OperatorAgentTests
{
    private const string Ok = "";

    [Fact]
    [Trait("Fact", "O-107")]
    public void A_grace_period_is_an_object()
    {
        var isRead = MesosMock.Protocol.WireCodec.TryRead<MesosMock.Protocol.V1.Master.Call>(
            """
            {"type":"DRAIN_AGENT","drain_agent":
             {"agent_id":{"value":"a"},"max_grace_period":"600s"}}
            """u8,
            MesosMock.Protocol.WireFormat.Json,
            out _,
            out var error);

        Assert.False(isRead);
        Assert.Contains(
            "Not expecting a JSON string for field 'max_grace_period'",
            error.Detail,
            StringComparison.Ordinal);
    }

    [Theory]
    [Trait("Fact", "O-106")]
    [Trait("Fact", "O-112")]
    [Trait("Fact", "O-116")]
    [InlineData("DRAIN_AGENT", "drain_agent", 400, "Unknown agent")]
    [InlineData("DEACTIVATE_AGENT", "deactivate_agent", 400, "Unknown agent")]
    [InlineData("REACTIVATE_AGENT", "reactivate_agent", 400, "Agent is not deactivated")]
    [InlineData("MARK_AGENT_GONE", "mark_agent_gone", 404, "Agent 'M-S7' not found")]
    public void An_agent_that_is_not_there_is_refused(
        string type, string body, int status, string text)
    {
        var cluster = new TestCluster();

        Assert.Equal((status, text), Ask(cluster, type, body, 7));
    }

    [Fact]
    [Trait("Fact", "O-109")]
    [Trait("Fact", "O-115")]
    public void An_agent_without_tasks_is_drained_at_once_and_comes_back_when_reactivated()
    {
        var cluster = new TestCluster();
        var agent = cluster.Step.AgentTable[0];

        var drained = Ask(cluster, "DRAIN_AGENT", "drain_agent");
        var drain = agent.Drain;
        var wasDeactivated = agent.IsDeactivated;
        var reactivated = Ask(cluster, "REACTIVATE_AGENT", "reactivate_agent");

        Assert.Equal((200, Ok), drained);
        Assert.True(drain is { IsComplete: true } && wasDeactivated);
        Assert.Equal((200, Ok), reactivated);
        Assert.True(agent is { Drain: null, IsOfferable: true });
    }

    [Fact]
    [Trait("Fact", "O-110")]
    [Trait("Fact", "O-113")]
    public void A_drain_kills_within_its_grace_period()
    {
        var story = new TaskStory([]).Launch().Advance(TaskStory.UntilRunning);

        story.Cluster.Operate(
            """
            {"type":"DRAIN_AGENT","drain_agent":
             {"agent_id":{"value":"M-S0"},"max_grace_period":{"seconds":3,"nanos":5}}}
            """);
        var early = Ask(story.Cluster, "REACTIVATE_AGENT", "reactivate_agent");
        var drain = story.Agent.Drain!; // just begun
        story.Advance(10);

        Assert.Equal((400, "Agent is still in the DRAINING state"), early);
        Assert.Equal(TimeSpan.FromSeconds(3), drain.MaxGracePeriod);
        Assert.Equal(
            (TaskState.Killed, TaskStatusReason.AgentDraining),
            (story.Last.State, story.Last.Reason));
        Assert.True(story.Agent.Drain is { IsComplete: true });
    }

    [Fact]
    [Trait("Fact", "O-110")]
    public void A_drain_for_good_says_gone_to_those_who_know_partitions_only()
    {
        var aware = Drained(TaskStory.Aware);
        var unaware = Drained();

        Assert.Equal(
            (TaskState.GoneByOperator, TaskState.Killed), (aware.Last.State, unaware.Last.State));
    }

    [Fact]
    [Trait("Fact", "O-111")]
    public void A_deactivated_agent_runs_on_without_offers()
    {
        var story = new TaskStory([]).Launch().Advance(TaskStory.UntilRunning);
        var open = story.Agent.Offers.Count;
        var rescinds = story.Framework.Rescinded.Count();

        var reply = Ask(story.Cluster, "DEACTIVATE_AGENT", "deactivate_agent");
        var again = Ask(story.Cluster, "DEACTIVATE_AGENT", "deactivate_agent");
        story.Advance(20);

        Assert.Equal(((200, Ok), (200, Ok)), (reply, again));
        Assert.Equal(TaskState.Running, story.Last.State);
        Assert.Equal((1, 1), (open, story.Framework.Rescinded.Count() - rescinds));
        Assert.Empty(story.Agent.Offers);
        Assert.True(story.Agent is { IsDeactivated: true, IsConnected: true });
    }

    [Fact]
    [Trait("Fact", "O-114")]
    public void An_agent_that_is_away_is_reactivated_and_the_answer_says_that_it_is_not()
    {
        var cluster = new TestCluster();
        cluster.Apply(new MesosMock.Simulation.Command.LoseAgent(cluster.AgentId(0), "gone"));
        Ask(cluster, "DEACTIVATE_AGENT", "deactivate_agent");

        var reply = Ask(cluster, "REACTIVATE_AGENT", "reactivate_agent");

        Assert.Equal((409, "Agent removed while processing the call"), reply);
        Assert.False(cluster.Step.AgentTable[0].IsDeactivated);
    }

    [Theory]
    [Trait("Fact", "O-117")]
    [Trait("Fact", "O-118")]
    [Trait("Fact", "O-119")]
    [Trait("Fact", "O-120")]
    [Trait("Fact", "O-122")]
    [InlineData(true, TaskState.GoneByOperator, TaskStatusReason.AgentRemovedByOperator)]
    [InlineData(false, TaskState.Lost, TaskStatusReason.AgentRemoved)]
    public void An_agent_marked_gone_takes_its_tasks_along(
        bool isAware, TaskState state, TaskStatusReason reason)
    {
        var story = new TaskStory(isAware ? [TaskStory.Aware] : []);
        story.Cluster.Watch();
        story.Launch().Advance(TaskStory.UntilRunning);

        var first = Ask(story.Cluster, "MARK_AGENT_GONE", "mark_agent_gone");
        var second = Ask(story.Cluster, "MARK_AGENT_GONE", "mark_agent_gone");

        var last = story.Last;
        Assert.Equal(((200, Ok), (200, Ok)), (first, second));
        Assert.Equal(
            (state, reason, TaskStatusSource.Master, "Agent has been marked gone"),
            (last.State, last.Reason, last.Source, last.Message));
        Assert.Equal(
            isAware ? (0, 1) : (1, 0),
            (story.Framework.Record.UnreachableTasks.Count,
                story.Framework.Record.CompletedTasks.Count));
        Assert.Equal(
            story.AgentId, story.Framework.Events.Single(it => it.Failure is not null)
                .Failure!.AgentId); // just found
        Assert.DoesNotContain(story.Cluster.Published, it => it.AgentRemoved is not null);
    }

    [Fact]
    [Trait("Fact", "O-121")]
    public void Tasks_of_an_unreachable_agent_that_is_marked_gone_are_completed()
    {
        var story = new TaskStory([TaskStory.Aware]).Launch().Advance(TaskStory.UntilRunning);
        story.Cluster.Apply(new MesosMock.Simulation.Command.LoseAgent(story.AgentId, "gone"));

        Ask(story.Cluster, "MARK_AGENT_GONE", "mark_agent_gone");

        Assert.Equal(TaskState.GoneByOperator, story.Last.State);
        Assert.Empty(story.Framework.Record.UnreachableTasks);
        Assert.Single(story.Framework.Record.CompletedTasks);
    }

    [Fact]
    [Trait("Fact", "O-123")]
    [Trait("Fact", "O-124")]
    [Trait("Fact", "O-125")]
    [Trait("Fact", "O-126")]
    public void A_framework_that_is_torn_down_hears_only_the_end_of_its_stream()
    {
        var story = new TaskStory([]).Launch().Advance(TaskStory.UntilRunning);
        var record = story.Framework.Record;
        var id = story.Framework.Id;
        var events = story.Framework.Events.Count;

        var first = TearDown(story, id);
        var second = TearDown(story, id);
        var again = story.Cluster.Subscribe(TestCluster.InfoOf("demo") with { Id = id });

        Assert.Equal((200, Ok), first);
        Assert.Equal((400, "No framework found with specified ID"), second);
        Assert.Equal((true, events), (story.Framework.IsEnded, story.Framework.Events.Count));
        Assert.Equal([record], story.Cluster.Step.FrameworkTable.Completed);
        Assert.Equal(TaskState.Killed, record.CompletedTasks.Single().State);
        Assert.Equal("Framework has been removed", again.Error);
    }

    private static TaskStory Drained(params FrameworkInfoCapabilityType[] capabilities)
    {
        var story = new TaskStory(capabilities).Launch().Advance(TaskStory.UntilRunning);
        story.Cluster.Operate(
            """
            {"type":"DRAIN_AGENT","drain_agent":{"agent_id":{"value":"M-S0"},"mark_gone":true}}
            """);
        return story.Advance(10);
    }

    private static (int Status, string Body) TearDown(TaskStory story, FrameworkId id) =>
        story.Cluster.Ask(
            """{"type":"TEARDOWN","teardown":{"framework_id":{"value":"""
            + $"\"{id.Value}\"}}}}}}");

    private static (int Status, string Body) Ask(
        TestCluster cluster, string type, string body, int agent = 0) =>
        cluster.Ask(
            $$$"""{"type":"{{{type}}}","{{{body}}}":{"agent_id":{"value":"""
            + $"\"M-S{agent}\"}}}}}}");
}
