using MesosMock.Protocol.V1;
using MesosMock.Simulation;

namespace MesosMock.Tests.Simulation;

/// <summary>RECONCILE and RECONCILE_OPERATIONS.</summary>
public sealed class ReconciliationTests
{
    [Fact]
    [Trait("Fact", "S-202")]
    [Trait("Fact", "S-203")]
    public void Known_task_is_reconciled_whatever_agent_the_request_names()
    {
        foreach (var agent in new[] { "M-S0", "M-S1", "M-S99" })
        {
            var story = new TaskStory([TaskStory.Aware]).Launch().Advance(TaskStory.UntilRunning);
            story.Clear();

            story.Framework.Call(
                "{\"type\":\"RECONCILE\",\"reconcile\":{\"tasks\":[{\"task_id\":{\"value\":\"t\"},"
                + $"\"agent_id\":{{\"value\":\"{agent}\"}}}}]}}}}");

            var status = Assert.Single(story.Framework.Updates);
            Assert.Equal(TaskState.Running, status.State);
            Assert.Equal("Reconciliation: Latest task state", status.Message);
            Assert.Equal(TaskStatusReason.Reconciliation, status.Reason);
            Assert.Equal(TaskStatusSource.Master, status.Source);
            Assert.Equal(story.AgentId, status.AgentId);
            Assert.Null(status.Uuid);
            Assert.Null(status.ExecutorId);
            Assert.NotNull(status.ContainerStatus);
        }
    }

    [Fact]
    [Trait("Fact", "S-204")]
    [Trait("Fact", "S-205")]
    public void Unreachable_task_is_known_by_its_agent_only()
    {
        var story = new TaskStory([TaskStory.Aware]).Launch().Advance(TaskStory.UntilRunning);
        story.Lose();
        var since = story.Framework.Updates.Last().UnreachableTime;

        story.Advance(5);
        story.Reconcile();
        Assert.Equal(TaskState.Unreachable, story.Last.State);
        Assert.Equal("Reconciliation: Task is unreachable", story.Last.Message);
        Assert.Equal(since, story.Last.UnreachableTime);
        story.Reconcile(withAgent: false);

        Assert.Equal(TaskState.Unknown, story.Last.State);
        Assert.Null(story.Last.UnreachableTime);
        Assert.Null(story.Last.AgentId);
    }

    [Fact]
    [Trait("Fact", "S-206")]
    public void Task_of_a_gone_agent_is_gone_by_operator_or_lost()
    {
        foreach (var isAware in new[] { true, false })
        {
            var story = new TaskStory(isAware ? [TaskStory.Aware] : []);
            story.Apply(new Command.MarkAgentGone(story.AgentId));

            story.Reconcile();

            Assert.Equal(isAware ? TaskState.GoneByOperator : TaskState.Lost, story.Last.State);
            Assert.Equal("Reconciliation: Task is gone", story.Last.Message);
        }
    }

    [Fact]
    [Trait("Fact", "S-208")]
    public void Implicit_reconciliation_lists_tracked_tasks_only()
    {
        var story = new TaskStory([TaskStory.Aware]).Launch();
        var other = story.Framework.Offers.First(offer => offer.AgentId == story.Cluster.AgentId(1));
        story.Framework.Launch(other, "u");
        story.Advance(TaskStory.UntilRunning);
        story.Lose();
        story.Framework.Acknowledges = false;
        story.Advance(99);
        story.Clear();

        story.Framework.Call("""{"type":"RECONCILE","reconcile":{}}""");

        var status = Assert.Single(story.Framework.Updates);
        Assert.Equal("u", status.TaskId.Value);
        Assert.Equal(TaskState.Finished, status.State);
    }

    [Fact]
    [Trait("Fact", "S-209")]
    public void Implicit_reconciliation_of_nothing_is_silent()
    {
        var story = new TaskStory([]);
        story.Clear();

        var reply = story.Framework.Call("""{"type":"RECONCILE","reconcile":{"tasks":[]}}""");

        Assert.Equal(202, reply.Status);
        Assert.Empty(story.Framework.Events);
    }

    [Fact]
    [Trait("Fact", "S-210")]
    public void Task_just_launched_is_staging()
    {
        var story = new TaskStory([]).Launch();

        story.Reconcile();

        Assert.Equal(TaskState.Staging, story.Last.State);
        Assert.Null(story.Last.ContainerStatus);
    }

    [Fact]
    public void Answer_is_the_last_forwarded_state_and_not_the_newest()
    {
        var story = new TaskStory([], acknowledges: false).Launch().Advance(155);

        story.Reconcile();

        Assert.Equal(TaskState.Starting, story.Last.State);
        Assert.Equal(TaskState.Running, story.Task.State);
    }

    [Fact]
    [Trait("Fact", "S-211")]
    public void Unknown_operation_without_agent_is_unknown()
    {
        var story = new TaskStory([]);

        var reply = story.Framework.Call(OperationsOf("""{"operation_id":{"value":"o"}}"""));

        Assert.Equal(new CallReply(202, ""), reply);
        var status = Assert.Single(story.Framework.OperationUpdates);
        Assert.Equal(OperationState.Unknown, status.State);
        Assert.Equal(
            "Reconciliation: Operation is unknown and no 'agent_id' was provided", status.Message);
        Assert.Null(status.Uuid);
    }

    [Fact]
    [Trait("Fact", "S-212")]
    public void Operation_on_an_unreachable_agent_is_unreachable()
    {
        var story = new TaskStory([]);
        story.Lose();

        story.Framework.Call(
            OperationsOf("""{"operation_id":{"value":"o"},"agent_id":{"value":"M-S0"}}"""));

        var status = Assert.Single(story.Framework.OperationUpdates);
        Assert.Equal(OperationState.Unreachable, status.State);
        Assert.Equal("Reconciliation: Agent is unreachable", status.Message);
    }

    private static string OperationsOf(string operation) =>
        "{\"type\":\"RECONCILE_OPERATIONS\",\"reconcile_operations\":{\"operations\":["
        + operation + "]}}";
}
