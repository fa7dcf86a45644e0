using MesosMock.Protocol.V1;
using MesosMock.Protocol.V1.Scheduler;

namespace MesosMock.Tests.Simulation;

/// <summary>KILL, from unknown tasks to stubborn ones.</summary>
public sealed class KillTests
{
    [Fact]
    [Trait("Fact", "S-164")]
    public void Kill_of_an_unknown_task_without_agent_is_answered_with_unknown()
    {
        var story = new TaskStory([TaskStory.Aware]);

        var reply = story.Framework.Kill("nobody");

        Assert.Equal(202, reply.Status);
        Assert.Equal(TaskState.Unknown, story.Last.State);
        Assert.Equal(TaskStatusReason.Reconciliation, story.Last.Reason);
        Assert.Equal("Reconciliation: Task is unknown", story.Last.Message);
        Assert.Null(story.Last.AgentId);
        Assert.Equal(1, story.Cluster.Step.Metrics.MessagesKillTask);
        Assert.Equal(1, story.Cluster.Step.Metrics.MessagesReconcileTasks);
    }

    [Fact]
    [Trait("Fact", "S-165")]
    public void Kill_of_an_unknown_task_tells_an_old_framework_that_it_is_lost()
    {
        var story = new TaskStory([]);

        story.Framework.Kill("nobody");

        Assert.Equal(TaskState.Lost, story.Last.State);
    }

    [Fact]
    [Trait("Fact", "S-166")]
    public void Kill_of_an_unknown_task_on_a_registered_agent_is_answered_with_gone()
    {
        var story = new TaskStory([TaskStory.Aware]);

        story.Framework.Kill("nobody", story.AgentId);

        Assert.Equal(TaskState.Gone, story.Last.State);
        Assert.Equal("Reconciliation: Task is unknown to the agent", story.Last.Message);
    }

    [Fact]
    [Trait("Fact", "S-167")]
    public void Kill_with_the_wrong_agent_is_dropped()
    {
        var story = new TaskStory([TaskStory.Aware]).Launch().Advance(TaskStory.UntilRunning);
        story.Clear();

        var reply = story.Framework.Kill("t", story.Cluster.AgentId(1));
        story.Advance(20);

        Assert.Equal(202, reply.Status);
        Assert.Empty(story.Framework.Updates);
    }

    [Fact]
    [Trait("Fact", "S-168")]
    public void Killed_task_passes_through_killing_only_where_that_is_understood()
    {
        foreach (var understands in new[] { true, false })
        {
            var story = new TaskStory(understands ? [TaskStory.Killing] : [])
                .Launch().Advance(TaskStory.UntilRunning);
            story.Clear();

            story.Framework.Kill("t");
            story.Advance(1);

            Assert.Equal(understands, story.States.Contains(TaskState.Killing));
            Assert.Equal(TaskState.Killed, story.Last.State);
            Assert.Equal(TaskStatusSource.Executor, story.Last.Source);
            Assert.NotNull(story.Last.Uuid);
            Assert.Null(story.Last.Reason);
            Assert.Equal("Command terminated with signal Terminated", story.Last.Message);
        }
    }

    [Theory]
    [Trait("Fact", "S-169")]
    [InlineData(null, 3)]
    [InlineData(10.0, 10)]
    public void Process_that_ignores_the_signal_is_killed_after_its_grace(
        double? given, double grace)
    {
        var story = new TaskStory([TaskStory.Killing]).Launch().Advance(TaskStory.UntilRunning);
        story.Task.ExitAfterKill = TimeSpan.FromHours(1);

        story.Framework.Call(KillOf(given));
        story.Advance(grace - 0.1);
        Assert.Equal(TaskState.Killing, story.Last.State);
        story.Advance(0.2);

        Assert.Equal(TaskState.Killed, story.Last.State);
        Assert.Equal("Command terminated with signal Killed", story.Last.Message);
    }

    [Fact]
    [Trait("Fact", "S-169")]
    public void Second_kill_can_only_shorten_the_grace()
    {
        var story = new TaskStory([TaskStory.Killing]).Launch().Advance(TaskStory.UntilRunning);
        story.Task.ExitAfterKill = TimeSpan.FromHours(1);

        story.Framework.Call(KillOf(20));
        story.Framework.Call(KillOf(30));
        story.Advance(6);
        Assert.Equal(TaskState.Killing, story.Last.State);
        story.Framework.Call(KillOf(5));
        story.Advance(0);

        Assert.Equal(TaskState.Killed, story.Last.State);
        Assert.Single(story.States, TaskState.Killing);
    }

    [Fact]
    [Trait("Fact", "S-169")]
    public void Second_kill_cannot_lengthen_the_grace()
    {
        var story = new TaskStory([]).Launch().Advance(TaskStory.UntilRunning);
        story.Task.ExitAfterKill = TimeSpan.FromHours(1);

        story.Framework.Call(KillOf(20));
        story.Framework.Call(KillOf(30));
        story.Advance(20);

        Assert.Equal(TaskState.Killed, story.Last.State);
    }

    [Fact]
    [Trait("Fact", "S-170")]
    public void Kill_waits_for_a_disconnected_agent()
    {
        var story = new TaskStory([]).Launch().Advance(TaskStory.UntilRunning);
        story.Break();
        story.Clear();

        story.Framework.Kill("t");
        story.Framework.Kill("t");
        story.Advance(10);
        Assert.Empty(story.Framework.Updates);
        Assert.Single(story.Agent.PendingKills);
        story.Return();
        story.Advance(1);

        Assert.Equal([TaskState.Killed], story.States);
        Assert.Empty(story.Agent.PendingKills);
    }

    [Fact]
    [Trait("Fact", "S-171")]
    public void Task_is_killed_before_its_executor_has_it()
    {
        var story = new TaskStory([]).Launch();

        story.Framework.Kill("t");

        Assert.Equal(TaskState.Killed, story.Last.State);
        Assert.Equal(TaskStatusSource.Agent, story.Last.Source);
        Assert.Equal(TaskStatusReason.TaskKilledDuringLaunch, story.Last.Reason);
        Assert.Equal("Killed before delivery to the executor", story.Last.Message);
        Assert.NotNull(story.Last.Uuid);
    }

    [Fact]
    public void Kill_of_a_task_that_ended_unacknowledged_says_nothing_new()
    {
        var story = new TaskStory([], acknowledges: false).Launch().Advance(250);
        story.Clear();

        story.Framework.Kill("t");

        Assert.Empty(story.Framework.Events);
    }

    [Fact]
    public void Task_fails_when_its_time_is_up()
    {
        var story = new TaskStory([TaskStory.Killing]).Launch(task => task with
        {
            MaxCompletionTime = new() { Nanoseconds = 30_000_000_000 },
        }).Advance(130);
        Assert.Equal(TaskState.Running, story.Last.State);

        story.Advance(2);

        Assert.Equal([TaskState.Starting, TaskState.Running, TaskState.Failed], story.States);
        Assert.Equal(TaskStatusReason.MaxCompletionTimeReached, story.Last.Reason);
        Assert.Equal("Command terminated with signal Terminated", story.Last.Message);
    }

    [Fact]
    public void Healthy_task_says_so_once()
    {
        var story = new TaskStory([]).Launch(task => task with
        {
            HealthCheck = new() { Command = new() { Value = "true" }, DelaySeconds = 4 },
        }).Advance(104);
        Assert.Null(story.Last.Healthy);

        story.Advance(60);

        Assert.Equal([TaskState.Starting, TaskState.Running, TaskState.Running], story.States);
        Assert.True(story.Last.Healthy);
        Assert.Equal(TaskStatusReason.TaskHealthCheckStatusUpdated, story.Last.Reason);
    }

    [Fact]
    public void Checked_task_always_carries_a_check_status()
    {
        var story = new TaskStory([]).Launch(task => task with
        {
            Check = new()
            {
                Type = CheckInfoType.Command,
                Command = new() { Command = new() { Value = "true" } },
                DelaySeconds = 4,
            },
            HealthCheck = new() { Command = new() { Value = "true" }, DelaySeconds = 6 },
        }).Advance(104);
        Assert.NotNull(story.Last.CheckStatus);
        Assert.Null(story.Last.CheckStatus.Command!.ExitCode);

        story.Advance(2);
        Assert.Equal(0, story.Last.CheckStatus!.Command!.ExitCode);
        Assert.Equal(TaskStatusReason.TaskCheckStatusUpdated, story.Last.Reason);
        story.Advance(2);

        Assert.Equal(0, story.Last.CheckStatus!.Command!.ExitCode);
        Assert.True(story.Last.Healthy);
        story.Reconcile();
        Assert.True(story.Last.Healthy);
        story.Advance(100);
        Assert.Equal(TaskState.Finished, story.Last.State);
        Assert.Null(story.Last.Healthy);
    }

    private static Call KillOf(double? grace) => new()
    {
        Type = CallType.Kill,
        Kill = new()
        {
            TaskId = new("t"),
            KillPolicy = grace is { } seconds
                ? new() { GracePeriod = new() { Nanoseconds = (long)(seconds * 1e9) } }
                : null,
        },
    };
}
