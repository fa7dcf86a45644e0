using MesosMock.Protocol.V1;
using MesosMock.Protocol.V1.Scheduler;
using MesosMock.Simulation;
using MesosMock.Simulation.Configuration;
using MasterEventType = MesosMock.Protocol.V1.Master.EventType;

namespace MesosMock.Tests.Simulation;

/// <summary>Agents break away, are given up, come back, or leave for good.</summary>
public sealed class AgentFailureTests
{
    [Fact]
    [Trait("Fact", "S-187")]
    public void Task_of_an_unreachable_agent_is_unreachable_and_then_the_agent_failed()
    {
        var story = new TaskStory([TaskStory.Aware]).Launch().Advance(TaskStory.UntilRunning);
        story.Clear();

        story.Lose();

        var events = story.Framework.Events.Where(message => message.Rescind is null).ToArray();
        Assert.Equal(
            [EventType.Update, EventType.Failure],
            events.Select(message => message.Type!.Value));
        Assert.Equal(TaskState.Unreachable, story.Last.State);
        Assert.Equal(TaskStatusSource.Master, story.Last.Source);
        Assert.Equal(TaskStatusReason.AgentRemoved, story.Last.Reason);
        Assert.Equal("health check timed out", story.Last.Message);
        Assert.Equal(story.Now.UnixNanoseconds, story.Last.UnreachableTime!.Value.Nanoseconds);
        Assert.Null(story.Last.Uuid);
        Assert.Null(story.Last.ExecutorId);
        Assert.Equal(story.AgentId, events[1].Failure!.AgentId);
        Assert.Null(events[1].Failure!.ExecutorId);
        Assert.Null(events[1].Failure!.Status);
    }

    [Fact]
    [Trait("Fact", "S-188")]
    public void Task_of_an_unreachable_agent_is_lost_to_an_old_framework()
    {
        var story = new TaskStory([]).Launch().Advance(TaskStory.UntilRunning);

        story.Lose();

        Assert.Equal(TaskState.Lost, story.Last.State);
        Assert.NotNull(story.Last.UnreachableTime);
    }

    [Fact]
    [Trait("Fact", "S-189")]
    public void Failure_goes_to_every_connected_framework()
    {
        var story = new TaskStory([]);
        var other = story.Cluster.Subscribe("other");
        var absent = story.Cluster.Subscribe("absent");
        absent.Close();

        story.Lose();

        Assert.Single(story.Framework.Events, message => message.Type == EventType.Failure);
        Assert.Single(other.Events, message => message.Type == EventType.Failure);
        Assert.DoesNotContain(absent.Events, message => message.Type == EventType.Failure);
    }

    [Fact]
    [Trait("Fact", "S-190")]
    [Trait("Fact", "S-197")]
    public void Operators_hear_of_a_removal_only_when_an_agent_unregisters()
    {
        var story = new TaskStory([]);
        story.Cluster.Watch();

        story.Lose();
        story.Apply(new Command.MarkAgentGone(story.AgentId));
        Assert.DoesNotContain(
            story.Cluster.Published, message => message.Type == MasterEventType.AgentRemoved);
        story.Apply(new Command.UnregisterAgent(story.Cluster.AgentId(1)));

        Assert.Single(
            story.Cluster.Published, message => message.Type == MasterEventType.AgentRemoved);
    }

    [Fact]
    [Trait("Fact", "S-191")]
    public void Task_of_an_agent_that_returns_runs_again()
    {
        foreach (var isAware in new[] { true, false })
        {
            var story = new TaskStory(isAware ? [TaskStory.Aware] : [], options: Finite())
                .Launch().Advance(TaskStory.UntilRunning);
            story.Cluster.Watch();
            story.Lose();
            story.Advance(10);
            story.Clear();

            story.Return();

            Assert.Equal([TaskState.Running], story.States);
            Assert.Equal(TaskStatusReason.AgentReregistered, story.Last.Reason);
            Assert.Equal("Unreachable agent re-reregistered", story.Last.Message);
            Assert.Null(story.Last.Uuid);
            Assert.NotNull(story.Last.ContainerStatus);
            Assert.Equal(
                [MasterEventType.TaskAdded, MasterEventType.AgentAdded],
                story.Cluster.Published.Select(message => message.Type!.Value));
            Assert.Contains(story.Framework.Offers, offer => offer.AgentId == story.AgentId);
            story.Advance(100);
            Assert.Equal(TaskState.Finished, story.Last.State);
            story.AssertAllFree();
        }
    }

    [Fact]
    public void Task_of_an_agent_that_returns_is_as_healthy_as_its_agent_knows()
    {
        var story = new TaskStory([]).Launch(task => task with
        {
            Check = new()
            {
                Type = CheckInfoType.Command,
                Command = new() { Command = new() { Value = "true" } },
            },
            HealthCheck = new() { Command = new() { Value = "true" } },
        }).Advance(TaskStory.UntilRunning + 60);
        story.Lose();

        story.Return();

        Assert.Equal(TaskStatusReason.AgentReregistered, story.Last.Reason);
        Assert.True(story.Last.Healthy);
        Assert.Equal(0, story.Last.CheckStatus!.Command!.ExitCode);
    }

    [Fact]
    [Trait("Fact", "S-192")]
    public void Short_disconnection_is_not_told_to_checkpointing_frameworks()
    {
        var story = new TaskStory([]).Launch().Advance(TaskStory.UntilRunning);
        story.Clear();

        story.Break();
        story.Advance(5);
        story.Return();
        story.Advance(5);

        Assert.Empty(story.Framework.Updates);
        Assert.DoesNotContain(story.Framework.Events, message => message.Type == EventType.Failure);
    }

    [Fact]
    [Trait("Fact", "S-193")]
    public void Disconnection_loses_the_tasks_of_frameworks_that_do_not_checkpoint()
    {
        var story = new TaskStory([TaskStory.Aware], checkpoint: false, options: Finite())
            .Launch().Advance(TaskStory.UntilRunning);

        story.Break();

        Assert.Equal(TaskState.Lost, story.Last.State);
        Assert.Equal(TaskStatusReason.AgentDisconnected, story.Last.Reason);
        Assert.Equal($"Agent {story.Agent.Hostname} disconnected", story.Last.Message);
        Assert.Empty(story.Agent.Tasks);
        story.AssertAllFree();
    }

    [Fact]
    [Trait("Fact", "S-194")]
    [Trait("Fact", "S-196")]
    public void Task_of_a_gone_agent_is_gone_by_operator_or_lost()
    {
        foreach (var isAware in new[] { true, false })
        {
            var story = new TaskStory(isAware ? [TaskStory.Aware] : [], options: Finite())
                .Launch().Advance(TaskStory.UntilRunning);

            story.Apply(new Command.MarkAgentGone(story.AgentId));

            Assert.Equal(isAware ? TaskState.GoneByOperator : TaskState.Lost, story.Last.State);
            Assert.Equal(
                isAware ? TaskStatusReason.AgentRemovedByOperator : TaskStatusReason.AgentRemoved,
                story.Last.Reason);
            Assert.Equal("Agent has been marked gone", story.Last.Message);
            Assert.Null(story.Last.UnreachableTime);
            Assert.Equal(EventType.Failure, story.Framework.Events[^1].Type);
            story.AssertAllFree();
        }
    }

    [Fact]
    [Trait("Fact", "S-195")]
    public void Unreachable_agent_that_is_marked_gone_does_not_fail_again()
    {
        foreach (var isAware in new[] { true, false })
        {
            var story = new TaskStory(isAware ? [TaskStory.Aware] : [])
                .Launch().Advance(TaskStory.UntilRunning);
            story.Cluster.Watch();
            story.Lose();
            story.Clear();

            story.Apply(new Command.MarkAgentGone(story.AgentId));
            story.Return();

            Assert.Equal(
                [EventType.Update],
                story.Framework.Events.Select(message => message.Type!.Value));
            Assert.Equal(isAware ? TaskState.GoneByOperator : TaskState.Lost, story.Last.State);
            Assert.Equal(isAware ? 1 : 0, story.Cluster.Published.Count());
            Assert.Empty(story.Framework.Record.UnreachableTasks);
            Assert.Single(story.Framework.Record.CompletedTasks);
        }
    }

    [Fact]
    [Trait("Fact", "S-197")]
    public void Task_of_an_agent_that_unregisters_is_lost_to_everybody()
    {
        var story = new TaskStory([TaskStory.Aware], options: Finite())
            .Launch().Advance(TaskStory.UntilRunning);

        story.Apply(new Command.UnregisterAgent(story.AgentId));

        Assert.Equal(TaskState.Lost, story.Last.State);
        Assert.Equal(TaskStatusReason.AgentRemoved, story.Last.Reason);
        Assert.Equal(
            $"Agent {story.Agent.Hostname} removed: the agent unregistered", story.Last.Message);
        Assert.Equal(EventType.Failure, story.Framework.Events[^1].Type);
        story.AssertAllFree();
    }

    [Fact]
    [Trait("Fact", "S-201")]
    public void Absent_framework_misses_what_the_master_says_and_gets_what_agents_say()
    {
        var story = new TaskStory([TaskStory.Aware]).Launch().Advance(TaskStory.UntilRunning);
        story.Framework.Close();
        story.Lose();
        story.Return();
        story.Advance(100);

        var returned = story.Resubscribe();

        var status = Assert.Single(returned.Updates);
        Assert.Equal(TaskState.Finished, status.State);
        Assert.NotNull(status.Uuid);
        Assert.Equal(1, story.Cluster.Step.Metrics.InvalidStatusUpdates);
    }

    [Fact]
    public void Ended_task_that_is_unacknowledged_is_filed_with_its_end()
    {
        var story = new TaskStory([TaskStory.Aware]).Launch().Advance(TaskStory.UntilRunning);
        story.Framework.Acknowledges = false;
        story.Advance(100);
        story.Cluster.Watch();
        story.Clear();

        story.Lose();

        Assert.Equal(TaskState.Unreachable, story.Last.State);
        var told = Assert.Single(story.Cluster.Published).TaskUpdated!;
        Assert.Equal(TaskState.Unreachable, told.Status.State);
        Assert.Equal(TaskState.Finished, told.State);
        Assert.Equal(
            TaskState.Finished, Assert.Single(story.Framework.Record.UnreachableTasks).State);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Agent_that_is_lost_with_a_lost_task_keeps_its_books(bool isFound)
    {
        var story = new TaskStory([TaskStory.Aware], options: Finite() with
        {
            TaskState = TaskStory.Options().TaskState with
            {
                RatioTaskLost = 1,
                RatioTaskLostRecovered = 1,
            },
        }).Launch().Advance(isFound ? 150 : 202);
        Assert.Equal(isFound ? TaskState.Running : TaskState.Lost, story.Last.State);
        story.Lose();
        story.Advance(100);
        Assert.Single(story.States, state => state is TaskState.Unreachable or TaskState.Lost);

        story.Return();
        story.Advance(1);

        Assert.Equal(isFound ? 0 : 1, story.Framework.Record.Tasks.Count);
        Assert.Empty(story.Framework.Record.UnreachableTasks);
        story.Framework.Send(CallType.Teardown);
        Assert.Empty(story.Agent.Tasks);
        story.AssertAllFree();
    }

    [Fact]
    public void Lost_task_that_is_found_sends_what_was_not_acknowledged()
    {
        var story = new TaskStory([], acknowledges: false, options: Finite() with
        {
            TaskState = new()
            {
                SendTaskStaging = false,
                RatioTaskLost = 1,
                RatioTaskLostRecovered = 1,
            },
        }).Launch().Advance(12);
        Assert.Equal(TaskState.Lost, story.Last.State);
        story.Clear();

        story.Advance(10);

        Assert.Equal([TaskState.Running, TaskState.Starting], story.States);
    }

    [Fact]
    public void Framework_that_is_removed_meanwhile_leaves_nothing_on_a_returning_agent()
    {
        var story = new TaskStory([TaskStory.Aware], options: Finite() with
        {
            UnreachableTasksPerFrameworkMax = 0,
        }).Launch().Advance(TaskStory.UntilRunning);
        story.Lose();
        story.Framework.Send(CallType.Teardown);

        story.Return();
        story.Advance(200);

        Assert.Empty(story.Agent.Tasks);
        story.AssertAllFree();
    }

    private static ClusterOptions Finite() => TaskStory.Options(CapacityMode.Finite);
}
