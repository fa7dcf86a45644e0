using MesosMock.Protocol.V1;
using MesosMock.Simulation;
using MesosMock.Simulation.Configuration;

namespace MesosMock.Tests.Simulation;

/// <summary>States that somebody forces upon a task, in the master's lists.</summary>
public sealed class ForcedStateTests
{
    [Theory]
    [InlineData(true, "LOST", "completed")]
    [InlineData(false, "LOST", "unreachable")]
    [InlineData(true, "UNREACHABLE", "unreachable")]
    [InlineData(true, "GONE_BY_OPERATOR", "completed")]
    public void A_loss_is_filed_where_a_master_has_it(bool isAware, string state, string place)
    {
        var story = Story(isAware).Launch().Advance(TaskStory.UntilRunning);

        story.Apply(new Command.Act($"tasks force task(t) {state}"));

        var record = story.Framework.Record;
        Assert.Empty(record.Tasks);
        Assert.Equal(place == "unreachable", record.UnreachableTasks.Contains(new("t")));
        Assert.Equal(
            place == "completed", record.CompletedTasks.Any(task => task.Id.Value == "t"));
    }

    [Fact]
    public void A_drawn_loss_of_one_who_knows_partitions_is_its_end()
    {
        var story = Story(isAware: true).Launch().Advance(TaskStory.UntilRunning);
        story.Cluster.Step.Ratios = story.Cluster.Step.Ratios with { RatioTaskLost = 1 };

        story.Advance(100);

        Assert.Equal(TaskState.Lost, story.Last.State);
        Assert.Empty(story.Framework.Record.UnreachableTasks);
        story.AssertAllFree();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void One_made_unreachable_returns_with_its_agent_and_lives_on(bool hasExecutor)
    {
        var story = Story(isAware: true).Launch(task => hasExecutor
            ? task with { Command = null, Executor = TaskStory.CustomExecutor }
            : task).Advance(TaskStory.UntilRunning);
        story.Apply(new Command.Act("tasks force task(t) UNREACHABLE"));
        story.Lose();
        story.Clear();

        story.Return();

        var task = story.Task;
        Assert.Equal(TaskState.Running, story.Last.State);
        Assert.Equal(TaskStatusReason.AgentReregistered, story.Last.Reason);
        Assert.True(task.HoldsResources);
        story.Advance(100);
        Assert.Equal(TaskState.Finished, story.Last.State);
        Assert.False(task.HoldsResources);
    }

    [Fact]
    public void One_whose_executor_is_gone_does_not_return()
    {
        var story = Story(isAware: true)
            .Launch(task => task with { Command = null, Executor = TaskStory.CustomExecutor })
            .Advance(TaskStory.UntilRunning);
        story.Apply(new Command.Act("tasks force task(t) UNREACHABLE"));
        story.Apply(new Command.EndExecutor(
            story.Framework.Id, story.AgentId, new("e"), 1));

        story.Lose();
        story.Return();

        Assert.Equal(TaskState.Unreachable, story.Last.State);
        Assert.Empty(story.Framework.Record.Tasks);
        story.AssertAllFree();
    }

    [Fact]
    public void Without_a_checkpoint_it_dies_with_its_agent()
    {
        var story = Story(isAware: true, checkpoint: false)
            .Launch().Advance(TaskStory.UntilRunning);
        story.Apply(new Command.Act("tasks force task(t) UNREACHABLE"));

        story.Break();
        story.Return();

        Assert.Equal(TaskState.Unreachable, story.Last.State);
        Assert.Empty(story.Framework.Record.Tasks);
        story.AssertAllFree();
    }

    private static TaskStory Story(bool isAware, bool checkpoint = true) => new(
        isAware ? [TaskStory.Aware] : [],
        checkpoint: checkpoint,
        options: TaskStory.Options(CapacityMode.Finite));
}
