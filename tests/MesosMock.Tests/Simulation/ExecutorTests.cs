using MesosMock.Protocol;
using MesosMock.Protocol.V1;
using MesosMock.Protocol.V1.Scheduler;
using MesosMock.Simulation;
using MesosMock.Simulation.Configuration;
using MesosMock.Simulation.Lifecycle;
using MesosMock.Simulation.Resources;

namespace MesosMock.Tests.Simulation;

/// <summary>Command, custom and default executors.</summary>
public sealed class ExecutorTests
{
    [Fact]
    [Trait("Fact", "S-172")]
    public void Shutdown_on_an_unknown_agent_is_dropped()
    {
        var story = Custom().Advance(TaskStory.UntilRunning);
        story.Clear();

        var reply = story.Framework.Call(
            """
            {"type":"SHUTDOWN","shutdown":{"agent_id":{"value":"M-S9"},"executor_id":{"value":"e"}}}
            """);

        Assert.Equal(202, reply.Status);
        Assert.Empty(story.Framework.Events);
    }

    [Fact]
    [Trait("Fact", "S-213")]
    [Trait("Fact", "S-217")]
    public void Executor_that_dies_takes_its_tasks_along_and_is_reported()
    {
        var story = Custom().Advance(TaskStory.UntilRunning);
        story.Clear();

        End(story, "e", 256);

        Assert.Equal(
            [EventType.Update, EventType.Failure],
            story.Framework.Events.Select(message => message.Type!.Value));
        Assert.Equal(TaskState.Failed, story.Last.State);
        Assert.Equal(TaskStatusSource.Agent, story.Last.Source);
        Assert.Equal(TaskStatusReason.ExecutorTerminated, story.Last.Reason);
        Assert.Equal("Executor terminated", story.Last.Message);
        Assert.NotNull(story.Last.Uuid);
        var failure = story.Framework.Events[^1].Failure!;
        Assert.Equal(
            (story.AgentId, new ExecutorId("e"), 256),
            (failure.AgentId!.Value, failure.ExecutorId!.Value, failure.Status!.Value));
        Assert.Empty(story.Framework.Record.Executors);
        Assert.Empty(story.Agent.Executors);
        story.AssertAllFree();
    }

    [Fact]
    public void Default_executor_that_dies_is_reported_once_with_its_own_status()
    {
        var story = Group("a", "b").Advance(TaskStory.UntilRunning);
        story.Clear();

        End(story, "e", 9);

        Assert.Equal([TaskState.Failed, TaskState.Failed], story.States);
        var failure = Assert.Single(story.Framework.Events, message => message.Failure is not null);
        Assert.Equal(9, failure.Failure!.Status);
        story.AssertAllFree();
    }

    [Fact]
    public void Default_executor_ends_with_the_last_of_its_tasks()
    {
        var story = Group("a", "b").Advance(TaskStory.UntilRunning);
        story.Clear();

        story.Advance(100);

        Assert.Equal([TaskState.Finished, TaskState.Finished], story.States);
        Assert.Equal(0, Assert.Single(
            story.Framework.Events, message => message.Failure is not null).Failure!.Status);
        story.AssertAllFree();
    }

    [Fact]
    public void Killed_task_takes_its_group_along()
    {
        var story = Group("a", "b").Advance(TaskStory.UntilRunning);
        story.Clear();

        story.Framework.Kill("a");
        story.Advance(1);

        Assert.Equal([TaskState.Killed, TaskState.Killed], story.States);
    }

    [Fact]
    public void Group_that_is_killed_at_once_never_reaches_its_executor()
    {
        var story = Group("a", "b");

        story.Framework.Kill("b");

        Assert.Equal(["a", "b"], story.Framework.Updates.Select(status => status.TaskId.Value));
        Assert.All(story.Framework.Updates, status => Assert.Equal(
            "A task within the task group was killed before delivery to the executor",
            status.Message));
    }

    [Fact]
    [Trait("Fact", "S-214")]
    public void End_of_a_command_task_is_no_failure()
    {
        var story = new TaskStory([]).Launch().Advance(210);

        Assert.Equal(TaskState.Finished, story.Last.State);
        Assert.DoesNotContain(story.Framework.Events, message => message.Failure is not null);
    }

    [Fact]
    [Trait("Fact", "S-215")]
    public void Next_offer_names_the_executor_that_lives_there()
    {
        var story = Custom();
        story.Clear();

        story.Advance(10);

        var offer = story.Framework.Offers.First(offer => offer.AgentId == story.AgentId);
        Assert.Equal([new ExecutorId("e")], offer.ExecutorIds);
    }

    [Fact]
    [Trait("Fact", "S-216")]
    public void Second_task_of_an_executor_is_charged_only_its_own_resources()
    {
        var story = Custom().Advance(10);
        var offer = story.Framework.Offers.Last(offer => offer.AgentId == story.AgentId);
        var before = story.Agent.Unallocated.Add(ResourcesOf(offer));

        story.Framework.Accept(offer, TestFramework.LaunchOf(
            TestFramework.TaskOf(offer, "u") with
            {
                Command = null,
                Executor = TaskStory.CustomExecutor,
            }));

        var used = before.Subtract(story.Agent.Unallocated);
        Assert.Equal("cpus:0.5; mem:64", used.ToString());
    }

    [Fact]
    public void Executors_of_an_agent_that_returns_are_charged_again()
    {
        var story = Custom().Advance(TaskStory.UntilRunning);
        story.Lose();
        Assert.Empty(story.Framework.Record.Executors);

        story.Return();

        Assert.Single(story.Framework.Record.Executors);
        End(story, "e", 0);
        story.AssertAllFree();
    }

    [Fact]
    public void Group_with_one_id_twice_is_refused_as_a_whole()
    {
        var story = Group("a", "b", "a");

        Assert.Equal([TaskState.Error, TaskState.Error, TaskState.Error], story.States);
        Assert.All(story.Framework.Updates, status => Assert.Equal(
            (TaskStatusReason.TaskGroupInvalid, "Task 'a' is invalid: Task has duplicate ID: a"),
            (status.Reason, status.Message)));
        story.AssertAllFree();
    }

    [Fact]
    public void Group_whose_tasks_came_differently_far_is_killed_as_a_whole()
    {
        var story = Group("a", "b").Advance(TaskStory.UntilStarting);
        var late = story.Framework.Record.Tasks.Find(new("b"))!; // launched
        late.Stage = LifeStage.Staging;
        story.Clear();

        story.Framework.Kill("b");
        story.Advance(1);

        Assert.Equal(
            ["b", "a"], story.Framework.Updates.Select(status => status.TaskId.Value).Distinct());
        Assert.Equal([TaskState.Killed, TaskState.Killed], story.States);
        story.AssertAllFree();
    }

    [Fact]
    public void Message_of_an_executor_reaches_its_framework()
    {
        var story = Custom();

        story.Apply(new Command.ExecutorMessage(
            story.Framework.Id, story.AgentId, new("e"), new Bytes("hi"u8.ToArray())));

        Assert.Equal("e", story.Framework.Events[^1].Message!.ExecutorId.Value);
    }

    private static ResourceSet ResourcesOf(Offer offer) =>
        ResourceSet.FromWire(offer.Resources);

    private static void End(TaskStory story, string executor, int status) => story.Apply(
        new Command.EndExecutor(story.Framework.Id, story.AgentId, new(executor), status));

    private static TaskStory Finite() => new([], options: TaskStory.Options(CapacityMode.Finite));

    private static TaskStory Custom() => Finite().Launch(task => task with
    {
        Command = null,
        Executor = TaskStory.CustomExecutor,
    });

    private static TaskStory Group(params string[] tasks)
    {
        var story = Finite();
        var offer = story.Framework.Offers.First(offer => offer.AgentId == story.AgentId);
        story.Framework.Accept(offer, new OfferOperation
        {
            Type = OfferOperationType.LaunchGroup,
            LaunchGroup = new()
            {
                Executor = new()
                {
                    Type = ExecutorInfoType.Default,
                    ExecutorId = new("e"),
                    FrameworkId = story.Framework.Id,
                    Resources = TestFramework.ResourcesOf("cpus:0.1;mem:32;disk:10"),
                },
                TaskGroup = new()
                {
                    Tasks = [.. tasks.Select(id => TestFramework.TaskOf(offer, id))],
                },
            },
        });
        return story;
    }
}
