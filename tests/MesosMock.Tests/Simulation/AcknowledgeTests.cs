using MesosMock.Protocol;
using MesosMock.Protocol.V1;

namespace MesosMock.Tests.Simulation;

/// <summary>ACKNOWLEDGE and what happens without it; MESSAGE and REQUEST beside it.</summary>
public sealed class AcknowledgeTests
{
    private static readonly Bytes SomeUuid =
        new([1, 2, 3, 4, 5, 6, 0x40, 8, 9, 10, 11, 12, 13, 14, 15, 16]);

    [Theory]
    [Trait("Fact", "S-173")]
    [InlineData("M-S9")]
    [InlineData("M-S0")]
    public void Message_to_an_unknown_or_disconnected_agent_is_counted_and_dropped(string agent)
    {
        var story = new TaskStory([]);
        story.Break();
        story.Clear();

        var reply = story.Framework.Call(
            $$$"""
            {"type":"MESSAGE","message":{"agent_id":{"value":"{{{agent}}}"},
            "executor_id":{"value":"e"},"data":"aGk="}}
            """);

        Assert.Equal(202, reply.Status);
        Assert.Empty(story.Framework.Events);
        Assert.Equal(1, story.Cluster.Step.Metrics.MessagesFrameworkToExecutor);
        Assert.Equal(1, story.Cluster.Step.Metrics.InvalidFrameworkToExecutorMessages);
        Assert.Equal(0, story.Cluster.Step.Metrics.ValidFrameworkToExecutorMessages);
    }

    [Fact]
    [Trait("Fact", "S-174")]
    public void Ended_task_is_reconciled_until_its_end_is_acknowledged()
    {
        var story = new TaskStory([TaskStory.Aware]).Launch().Advance(TaskStory.UntilRunning);
        story.Framework.Acknowledges = false;
        story.Advance(100);
        var end = story.Last;

        story.Reconcile();
        Assert.Equal(TaskState.Finished, story.Last.State);
        Assert.Equal("Reconciliation: Latest task state", story.Last.Message);
        story.Framework.Acknowledge(end);
        story.Reconcile();

        Assert.Equal(TaskState.Gone, story.Last.State);
        Assert.Empty(story.Framework.Record.Tasks);
        Assert.Single(story.Framework.Record.CompletedTasks);
        Assert.Empty(story.Agent.Tasks);
    }

    [Fact]
    [Trait("Fact", "S-177")]
    public void Wrong_uuid_does_not_complete_a_task_that_ended()
    {
        var story = new TaskStory([]).Launch().Advance(TaskStory.UntilRunning);
        story.Framework.Acknowledges = false;
        story.Advance(100);

        story.Framework.Acknowledge(story.Last with { Uuid = SomeUuid });

        Assert.Equal(TaskState.Finished, story.Task.State);
        Assert.Empty(story.Framework.Record.CompletedTasks);
    }

    [Fact]
    public void Update_of_a_task_that_the_master_forgot_is_passed_on()
    {
        var story = new TaskStory([]).Launch().Advance(TaskStory.UntilRunning);
        story.Framework.Acknowledges = false;
        story.Advance(100);
        var end = story.Last;
        story.Agent.IsCutOff = true;
        story.Framework.Acknowledge(end);
        Assert.Empty(story.Framework.Record.Tasks);
        story.Clear();

        story.Return();

        Assert.Equal(end, Assert.Single(story.Framework.Updates));
    }

    [Fact]
    [Trait("Fact", "S-175")]
    public void Next_update_waits_for_the_acknowledgement()
    {
        var story = new TaskStory([], acknowledges: false).Launch().Advance(105);
        Assert.All(story.States, state => Assert.Equal(TaskState.Starting, state));
        var starting = story.Last;
        story.Clear();

        story.Framework.Acknowledge(starting);

        Assert.Equal([TaskState.Running], story.States);
    }

    [Fact]
    [Trait("Fact", "S-176")]
    public void Unacknowledged_update_is_sent_again_at_growing_intervals()
    {
        var story = new TaskStory([], acknowledges: false).Launch().Advance(1);
        var first = TestCluster.Json(story.Last);
        var last = story.Now;
        var waits = new List<double>();
        while (waits.Count < 9)
        {
            story.Framework.Events.Clear();
            story.Advance(1);
            if (story.Framework.Updates.Any())
            {
                waits.Add((story.Now - last).TotalSeconds);
                last = story.Now;
                Assert.Equal(first, TestCluster.Json(story.Last));
            }
        }

        Assert.Equal([10, 20, 40, 80, 160, 320, 600, 600, 600], waits);
    }

    [Fact]
    public void Operators_do_not_hear_of_what_is_sent_again()
    {
        var story = new TaskStory([], acknowledges: false).Launch();
        story.Cluster.Watch();

        story.Advance(50);

        Assert.True(story.Framework.Updates.Count() > 1);
        Assert.Single(story.Cluster.Published);
    }

    [Fact]
    [Trait("Fact", "S-177")]
    public void Wrong_uuid_does_not_stop_the_resends()
    {
        var story = new TaskStory([], acknowledges: false)
            .Launch().Advance(TaskStory.UntilStarting);
        var wrong = story.Last with { Uuid = SomeUuid };
        story.Clear();

        var reply = story.Framework.Acknowledge(wrong);
        story.Advance(10);

        Assert.Equal(202, reply.Status);
        Assert.Equal([TaskState.Starting], story.States);
        Assert.Equal(1, story.Cluster.Step.Metrics.ValidStatusUpdateAcknowledgements);
    }

    [Fact]
    [Trait("Fact", "S-178")]
    public void Acknowledgement_for_an_unregistered_or_disconnected_agent_is_invalid()
    {
        var story = new TaskStory([], acknowledges: false)
            .Launch().Advance(TaskStory.UntilStarting);
        var starting = story.Last;

        story.Framework.Acknowledge(starting with { AgentId = story.Cluster.AgentId(7) });
        story.Break();
        var reply = story.Framework.Acknowledge(starting);

        Assert.Equal(202, reply.Status);
        Assert.Equal(2, story.Cluster.Step.Metrics.InvalidStatusUpdateAcknowledgements);
        Assert.Equal(0, story.Cluster.Step.Metrics.ValidStatusUpdateAcknowledgements);
        Assert.Equal(2, story.Cluster.Step.Metrics.MessagesStatusUpdateAcknowledgement);
    }

    [Fact]
    public void Acknowledgement_before_any_update_is_invalid()
    {
        var story = new TaskStory([]).Launch();

        story.Framework.Acknowledge(new()
        {
            TaskId = new("t"),
            State = TaskState.Running,
            AgentId = story.AgentId,
            Uuid = SomeUuid,
        });

        Assert.Equal(1, story.Cluster.Step.Metrics.InvalidStatusUpdateAcknowledgements);
    }

    [Fact]
    [Trait("Fact", "S-179")]
    public void Request_is_counted_and_nothing_else()
    {
        var story = new TaskStory([]);
        story.Clear();

        var reply = story.Framework.Call("""{"type":"REQUEST","request":{"requests":[]}}""");

        Assert.Equal(202, reply.Status);
        Assert.Equal(1, story.Cluster.Step.Metrics.MessagesResourceRequest);
        Assert.Empty(story.Cluster.Effects);
    }

    [Fact]
    public void Without_acknowledgements_all_updates_come_and_nothing_stays_behind()
    {
        var story = new TaskStory(
            [],
            acknowledges: false,
            options: TaskStory.Options() with { RequireAcknowledgement = false });

        story.Launch().Advance(210);

        Assert.Equal([TaskState.Starting, TaskState.Running, TaskState.Finished], story.States);
        Assert.Empty(story.Agent.Tasks);
        Assert.Empty(story.Framework.Record.Tasks);
    }
}
