using MesosMock.Protocol.V1;
using MesosMock.Protocol.V1.Scheduler;
using MesosMock.Simulation;
using MesosMock.Simulation.State;

namespace MesosMock.Tests.Simulation;

/// <summary>DRAIN_AGENT.</summary>
public sealed class DrainTests
{
    [Fact]
    [Trait("Fact", "S-198")]
    public void Drain_takes_back_the_offers_and_kills_the_tasks()
    {
        var story = new TaskStory([TaskStory.Killing]).Launch().Advance(TaskStory.UntilRunning);
        story.Clear();

        story.Drain();
        story.Advance(1);

        Assert.Equal(
            [EventType.Rescind, EventType.Update, EventType.Update],
            story.Framework.Events.Select(message => message.Type!.Value));
        Assert.Equal([TaskState.Killing, TaskState.Killed], story.States);
        Assert.All(
            story.Framework.Updates,
            status => Assert.Equal(TaskStatusReason.AgentDraining, status.Reason));
        Assert.True(story.Agent.Drain!.IsComplete);
        story.Advance(10);
        Assert.Empty(story.Agent.Offers);
    }

    [Fact]
    [Trait("Fact", "S-199")]
    public void Drain_that_marks_gone_says_so_in_the_updates_and_ends_in_failure()
    {
        var story = new TaskStory([TaskStory.Aware]).Launch().Advance(TaskStory.UntilRunning);
        story.Framework.Acknowledges = false;
        story.Clear();

        story.Drain(markGone: true);
        story.Advance(1);
        Assert.Equal([TaskState.GoneByOperator], story.States);
        Assert.Equal(TaskStatusReason.AgentDraining, story.Last.Reason);
        Assert.Equal(TaskStatusSource.Executor, story.Last.Source);
        Assert.NotNull(story.Last.Uuid);
        Assert.DoesNotContain(story.Framework.Events, message => message.Type == EventType.Failure);
        story.Framework.Acknowledge(story.Last);

        Assert.Equal(EventType.Failure, story.Framework.Events[^1].Type);
        Assert.Equal(story.AgentId, story.Framework.Events[^1].Failure!.AgentId);
    }

    [Fact]
    [Trait("Fact", "S-200")]
    public void Drain_waits_for_the_last_acknowledgement()
    {
        var story = new TaskStory([]).Launch().Advance(TaskStory.UntilRunning);
        story.Framework.Acknowledges = false;

        story.Drain();
        story.Advance(1000);
        Assert.False(story.Agent.Drain!.IsComplete);
        story.Framework.Acknowledge(story.Last);

        Assert.True(story.Agent.Drain!.IsComplete);
    }

    [Fact]
    [Trait("Fact", "S-200")]
    public void Drain_waits_for_the_acknowledgement_of_every_task()
    {
        var story = new TaskStory([], acknowledges: false);
        var offer = story.Framework.Offers.First(offer => offer.AgentId == story.AgentId);
        story.Framework.Accept(offer, TestFramework.LaunchOf(
            TestFramework.TaskOf(offer, "t"), TestFramework.TaskOf(offer, "u")));
        story.Drain();
        Assert.Equal([TaskState.Killed, TaskState.Killed], story.States);

        story.Framework.Acknowledge(story.Framework.Updates.First());
        Assert.False(story.Agent.Drain!.IsComplete);
        story.Framework.Acknowledge(story.Last);

        Assert.True(story.Agent.Drain!.IsComplete);
    }

    [Fact]
    public void Drain_shortens_the_grace()
    {
        var story = new TaskStory([]).Launch().Advance(TaskStory.UntilRunning);
        story.Task.ExitAfterKill = TimeSpan.FromHours(1);

        story.Drain(grace: TimeSpan.FromSeconds(1));
        story.Advance(1.1);

        Assert.Equal(TaskState.Killed, story.Last.State);
        Assert.Equal("Command terminated with signal Killed", story.Last.Message);
    }

    [Fact]
    public void Killing_that_became_an_end_is_the_only_end()
    {
        var story = new TaskStory([TaskStory.Aware, TaskStory.Killing])
            .Launch().Advance(TaskStory.UntilRunning);
        story.Clear();

        story.Drain(markGone: true);
        story.Advance(700);

        Assert.Equal([TaskState.GoneByOperator], story.States);
    }

    [Fact]
    public void Disconnected_agent_drains_when_it_is_back()
    {
        var story = new TaskStory([]).Launch().Advance(TaskStory.UntilRunning);
        story.Break();
        story.Drain();
        story.Advance(5);
        Assert.Equal(TaskState.Running, story.Last.State);

        story.Return();
        story.Advance(1);

        Assert.Equal(TaskState.Killed, story.Last.State);
        Assert.True(story.Agent.Drain!.IsComplete);
    }

    [Fact]
    public void Drain_ends_when_the_last_framework_is_removed()
    {
        var story = new TaskStory([]).Launch().Advance(TaskStory.UntilRunning);
        story.Task.ExitAfterKill = TimeSpan.FromHours(1);
        story.Drain();

        story.Framework.Send(CallType.Teardown);

        Assert.True(story.Agent.Drain!.IsComplete);
    }

    [Fact]
    public void Idle_agent_is_drained_at_once_even_while_it_is_disconnected()
    {
        var story = new TaskStory([]);
        story.Break();

        story.Drain();

        Assert.True(story.Agent.Drain!.IsComplete);
    }

    [Fact]
    public void Idle_agent_that_is_drained_for_good_is_gone_at_once()
    {
        var story = new TaskStory([]);

        story.Drain(markGone: true);

        Assert.Equal(AgentStatus.Gone, story.Agent.Status);
        Assert.Equal(story.AgentId, story.Framework.Events[^1].Failure!.AgentId);
        story.Drain();
        Assert.Null(story.Agent.Drain);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Unreachable_agent_drains_when_it_is_back(bool markGone)
    {
        var story = new TaskStory([]).Launch().Advance(TaskStory.UntilRunning);
        story.Lose();
        story.Drain(markGone);
        story.Advance(5);
        Assert.False(story.Agent.Drain!.IsComplete);
        story.Clear();

        story.Return();
        Assert.Equal(
            [TaskState.Running], story.Framework.Updates.Select(status => status.State));
        story.Advance(5);

        Assert.Equal(
            (TaskState.Killed, TaskStatusReason.AgentDraining),
            (story.Last.State, story.Last.Reason));
        Assert.Equal(markGone ? AgentStatus.Gone : AgentStatus.Registered, story.Agent.Status);
        Assert.DoesNotContain(story.Framework.Offers, offer => offer.AgentId == story.AgentId);
    }

    [Fact]
    public void Idle_unreachable_agent_is_not_drained_before_it_is_back()
    {
        var story = new TaskStory([]);
        story.Lose();

        story.Drain(markGone: true);
        Assert.Equal(AgentStatus.Unreachable, story.Agent.Status);
        story.Return();

        Assert.Equal(AgentStatus.Gone, story.Agent.Status);
    }

    [Fact]
    public void Agent_that_is_away_does_not_know_that_it_is_draining()
    {
        var story = new TaskStory([]).Launch().Advance(TaskStory.UntilRunning);
        story.Task.ExitAfterKill = TimeSpan.FromSeconds(1);
        story.Framework.Kill("t");
        story.Break();
        story.Drain();
        story.Advance(2);

        story.Return();

        Assert.Equal((TaskState.Killed, null), (story.Last.State, story.Last.Reason));
    }

    [Fact]
    public void Draining_again_begins_anew_and_may_shorten_the_grace()
    {
        var story = new TaskStory([]).Launch(task => task with
        {
            KillPolicy = new() { GracePeriod = new DurationInfo(600_000_000_000) },
        }).Advance(TaskStory.UntilRunning);
        story.Task.ExitAfterKill = TimeSpan.FromHours(1);
        story.Drain();
        story.Advance(10);
        Assert.Equal(TaskState.Running, story.Last.State);

        story.Drain(grace: TimeSpan.FromSeconds(1));
        story.Advance(0);
        Assert.Equal(TaskState.Killed, story.Last.State);
        Assert.True(story.Agent.Drain!.IsComplete);
        story.Drain(markGone: true);

        Assert.Equal(AgentStatus.Gone, story.Agent.Status);
    }

    [Fact]
    public void Unreachable_agent_that_is_deactivated_comes_back_without_offers()
    {
        var story = new TaskStory([]);
        story.Lose();
        story.Apply(new Command.SetAgentActive(story.AgentId, false));

        story.Return();
        Assert.Empty(story.Agent.Offers);
        story.Apply(new Command.SetAgentActive(story.AgentId, true));
        story.Advance(1);

        Assert.Single(story.Agent.Offers);
    }
}
