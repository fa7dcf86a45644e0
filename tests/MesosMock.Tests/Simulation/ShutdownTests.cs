using MesosMock.Protocol.V1;
using MesosMock.Protocol.V1.Scheduler;
using MesosMock.Simulation.Configuration;

namespace MesosMock.Tests.Simulation;

/// <summary>SHUTDOWN of an executor and its tasks.</summary>
public sealed class ShutdownTests
{
    [Fact]
    public void Shutdown_kills_the_tasks_as_a_kill_does_and_then_the_executor_is_gone()
    {
        var story = Custom().Advance(TaskStory.UntilRunning);
        story.Clear();

        Shutdown(story, "e");
        story.Advance(0);

        Assert.Equal(
            [EventType.Update, EventType.Update, EventType.Failure],
            story.Framework.Events.Select(message => message.Type!.Value));
        Assert.Equal([TaskState.Killing, TaskState.Killed], story.States);
        Assert.Equal(0, story.Framework.Events[^1].Failure!.Status);
        story.AssertAllFree();
    }

    [Fact]
    public void Executor_that_does_not_go_is_shot_after_its_grace()
    {
        var story = Custom().Advance(TaskStory.UntilRunning);
        story.Task.ExitAfterKill = TimeSpan.FromHours(1);
        story.Framework.Call(
            """
            {"type":"KILL","kill":{"task_id":{"value":"t"},
            "kill_policy":{"grace_period":{"nanoseconds":60000000000}}}}
            """);
        story.Clear();

        Shutdown(story, "e");
        story.Advance(4.9);
        Assert.Empty(story.Framework.Updates);
        story.Advance(0.1);

        Assert.Equal(
            (TaskState.Failed, TaskStatusSource.Agent, TaskStatusReason.ExecutorTerminated),
            (story.Last.State, story.Last.Source, story.Last.Reason));
        var failure = Assert.Single(story.Framework.Events, message => message.Failure is not null);
        Assert.Equal(9, failure.Failure!.Status);
        story.Advance(100);
        story.AssertAllFree();
    }

    [Fact]
    public void Process_that_ignores_the_shutdown_is_killed_after_three_seconds()
    {
        var story = Custom().Advance(TaskStory.UntilRunning);
        story.Task.ExitAfterKill = TimeSpan.FromHours(1);

        Shutdown(story, "e");
        story.Advance(2.9);
        Assert.Equal(TaskState.Killing, story.Last.State);
        story.Advance(0.1);

        Assert.Equal(
            (TaskState.Killed, "Command terminated with signal Killed"),
            (story.Last.State, story.Last.Message));
    }

    [Fact]
    public void Terminating_executor_takes_neither_tasks_nor_kills_nor_another_shutdown()
    {
        var story = Custom().Advance(TaskStory.UntilRunning);
        story.Task.ExitAfterKill = TimeSpan.FromSeconds(2);
        Shutdown(story, "e");
        var offer = story.Framework.Offers.Last(offer => offer.AgentId == story.AgentId);
        story.Clear();
        story.Advance(1.1);

        story.Framework.Accept(offer, TestFramework.LaunchOf(
            TestFramework.TaskOf(offer, "u") with
            {
                Command = null,
                Executor = TaskStory.CustomExecutor,
            }));
        story.Framework.Kill("t");
        Shutdown(story, "e");
        story.Advance(1);

        Assert.Equal(
            [("u", TaskState.Lost), ("t", TaskState.Killed)],
            story.Framework.Updates.Select(status => (status.TaskId.Value, status.State)));
        var refused = story.Framework.Updates.First();
        Assert.Equal(
            ("Executor terminating", TaskStatusReason.ExecutorTerminated, TaskStatusSource.Agent),
            (refused.Message, refused.Reason, refused.Source));
        Assert.NotNull(refused.Uuid);
        story.AssertAllFree();
    }

    [Fact]
    public void Task_that_the_executor_was_never_given_fails_with_it()
    {
        var story = Custom();

        Shutdown(story, "e");

        Assert.Equal(
            (TaskState.Failed, TaskStatusSource.Agent, TaskStatusReason.ExecutorTerminated),
            (story.Last.State, story.Last.Source, story.Last.Reason));
        Assert.Empty(story.Agent.Executors);
        story.AssertAllFree();
    }

    [Fact]
    public void Command_task_is_killed_with_its_own_grace()
    {
        var story = new TaskStory([TaskStory.Killing]).Launch(task => task with
        {
            KillPolicy = new() { GracePeriod = new DurationInfo(60_000_000_000) },
        }).Advance(TaskStory.UntilRunning);
        story.Task.ExitAfterKill = TimeSpan.FromHours(1);

        Shutdown(story, "t");
        story.Advance(59);
        Assert.Equal(TaskState.Killing, story.Last.State);
        story.Advance(1);

        Assert.Equal(TaskState.Killed, story.Last.State);
        Assert.DoesNotContain(story.Framework.Events, message => message.Failure is not null);
    }

    [Fact]
    public void Removed_framework_leaves_no_timer_of_a_shutdown()
    {
        var story = Custom().Advance(TaskStory.UntilRunning);
        story.Task.ExitAfterKill = TimeSpan.FromHours(1);
        var before = story.Cluster.Step.Timers.Count;
        Shutdown(story, "e");

        story.Framework.Send(CallType.Teardown);

        Assert.True(story.Cluster.Step.Timers.Count <= before);
        story.Advance(100);
        Assert.Empty(story.Agent.Executors);
    }

    private static void Shutdown(TaskStory story, string executor) => story.Framework.Call(
        $$$$"""
        {"type":"SHUTDOWN","shutdown":{"agent_id":{"value":"M-S0"},
        "executor_id":{"value":"{{{{executor}}}}"}}}
        """);

    private static TaskStory Custom() =>
        new TaskStory([TaskStory.Killing], options: TaskStory.Options(CapacityMode.Finite))
            .Launch(task => task with { Command = null, Executor = TaskStory.CustomExecutor });
}
