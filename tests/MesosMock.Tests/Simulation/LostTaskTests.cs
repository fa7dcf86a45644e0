using MesosMock.Protocol.V1;
using MesosMock.Simulation.Configuration;

namespace MesosMock.Tests.Simulation;

/// <summary>
/// A task that a draw loses as soon as it ran for 100 s, and that is back after 10 s.
/// </summary>
public sealed class LostTaskTests
{
    private const double UntilLost = 202;

    [Fact]
    public void What_it_holds_is_given_to_nobody_else()
    {
        var story = Story(CapacityMode.Finite).Launch().Advance(UntilLost);
        Assert.Equal(TaskState.Lost, story.Last.State);
        var task = story.Framework.Record.UnreachableTasks.Single();

        Assert.True(task.HoldsResources);
        story.Advance(10);

        Assert.Equal(TaskState.Running, story.Last.State);
        Assert.True(task.HoldsResources);
        story.Cluster.Step.Ratios = new();
        story.Advance(100);
        Assert.Equal(TaskState.Finished, story.Last.State);
        story.AssertAllFree();
    }

    [Fact]
    public void A_full_agent_has_no_room_for_another_while_one_is_lost()
    {
        var story = Story(CapacityMode.Finite).Launch(All).Advance(UntilLost - 2);
        story.Clear();

        story.Advance(12);

        Assert.DoesNotContain(story.Framework.Offers, offer => offer.AgentId == story.AgentId);
        Assert.Equal([TaskState.Lost, TaskState.Running], story.States);
    }

    [Fact]
    public void One_that_does_not_come_back_makes_room_at_once()
    {
        var story = Story(CapacityMode.Finite, recovers: false).Launch(All).Advance(UntilLost - 2);
        story.Clear();

        story.Advance(3);

        Assert.Contains(story.Framework.Offers, offer => offer.AgentId == story.AgentId);
        Assert.Equal([TaskState.Lost], story.States);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(50)]
    public void An_agent_that_was_away_meanwhile_counts_it_again(double away)
    {
        var story = Story(CapacityMode.Finite).Launch(All).Advance(UntilLost);

        story.Lose();
        story.Advance(away);
        story.Return();
        story.Advance(20);

        Assert.Equal(TaskState.Running, story.Last.State);
        Assert.True(story.Task.HoldsResources);
        Assert.False(story.Agent.Unallocated.Scalar("cpus") > 0);
    }

    [Fact]
    public void Nothing_is_held_for_a_framework_that_was_removed()
    {
        var story = Story(CapacityMode.Finite).Launch().Advance(UntilLost);

        story.Framework.Send(MesosMock.Protocol.V1.Scheduler.CallType.Teardown);

        story.AssertAllFree();
    }

    [Fact]
    public void Drain_does_not_wait_for_it()
    {
        var story = Story(CapacityMode.Finite).Launch().Advance(UntilLost);

        story.Drain();

        Assert.True(story.Agent.Drain!.IsComplete);
        story.Advance(100);
        Assert.Equal(TaskState.Lost, story.Last.State);
        story.AssertAllFree();
    }

    [Fact]
    public void Its_checks_go_on_when_it_is_back()
    {
        var story = Story(CapacityMode.Infinite).Launch(task => task with
        {
            HealthCheck = new()
            {
                Type = HealthCheckType.Command,
                Command = new() { Value = "true" },
                DelaySeconds = 105,
            },
            MaxCompletionTime = new DurationInfo(150_000_000_000),
        }).Advance(UntilLost);

        story.Advance(8.5);
        Assert.Equal(TaskState.Lost, story.Last.State);
        story.Advance(1);
        Assert.Equal(
            (TaskState.Running, TaskStatusReason.TaskHealthCheckStatusUpdated, true),
            (story.Last.State, story.Last.Reason, story.Last.Healthy));
        story.Advance(40);

        Assert.Equal(
            (TaskState.Failed, TaskStatusReason.MaxCompletionTimeReached),
            (story.Last.State, story.Last.Reason));
    }

    [Fact]
    public void Statuses_of_one_that_comes_and_goes_for_ever_are_kept_up_to_a_bound()
    {
        var story = Story(CapacityMode.Infinite).Launch().Advance(UntilLost);

        for (var times = 0; times < 120; times++)
        {
            story.Advance(110);
        }

        var task = story.Framework.Record.Tasks.Concat(story.Framework.Record.UnreachableTasks)
            .Single();
        Assert.Equal(100, task.Statuses.Count);
        Assert.Equal(story.Last.Timestamp, task.Statuses[^1].Timestamp);
    }

    private static TaskInfo All(TaskInfo task) => task with
    {
        Resources = TestFramework.ResourcesOf("cpus:4;mem:4096;disk:10000;ports:[31000-32000]"),
    };

    private static TaskStory Story(CapacityMode capacity, bool recovers = true)
    {
        var options = TaskStory.Options(capacity);
        return new([], options: options with
        {
            TaskState = options.TaskState with
            {
                RatioTaskLost = 1,
                RatioTaskLostRecovered = recovers ? 1 : 0,
            },
        });
    }
}
