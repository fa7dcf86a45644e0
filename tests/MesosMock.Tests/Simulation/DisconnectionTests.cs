using MesosMock.Protocol.V1;
using MesosMock.Protocol.V1.Scheduler;
using MasterEventType = MesosMock.Protocol.V1.Master.EventType;

namespace MesosMock.Tests.Simulation;

public class DisconnectionTests
{
    private readonly TestCluster _cluster = new();

    [Fact]
    [Trait("Fact", "S-096")]
    public void Without_a_failover_timeout_a_closed_stream_removes_the_framework_at_once()
    {
        var framework = _cluster.Subscribe();

        framework.Close();
        _cluster.Advance(0);

        var reply = framework.Send(CallType.Revive);
        Assert.Equal((400, "Framework cannot be found"), (reply.Status, reply.Body));
    }

    [Fact]
    [Trait("Fact", "S-097")]
    [Trait("Fact", "S-100")]
    public void During_the_failover_timeout_calls_are_forbidden_and_tasks_run_on()
    {
        var framework = _cluster.Subscribe(Patient());
        framework.Launch(framework.Offers.First(), "t-1");
        _cluster.Watch();

        framework.Close();

        Assert.Empty(_cluster.Published);
        _cluster.Advance(59);
        var reply = framework.Send(CallType.Revive);
        Assert.Equal((403, "Framework is not subscribed"), (reply.Status, reply.Body));
        Assert.Equal(TaskState.Finished, Assert.Single(framework.Record.Tasks).State);
        Assert.DoesNotContain(_cluster.Published, IsRemoval);
        _cluster.Advance(1);
        Assert.Contains(_cluster.Published, IsRemoval);
        Assert.Equal(400, framework.Send(CallType.Revive).Status);
    }

    [Fact]
    [Trait("Fact", "S-098")]
    public void Coming_back_in_time_keeps_the_tasks_and_voids_the_timer()
    {
        var framework = _cluster.Subscribe(Patient());
        framework.Launch(framework.Offers.First(), "t-1");
        framework.Close();
        _cluster.Advance(30);

        var again = _cluster.Subscribe(Patient() with { Id = framework.Id });
        _cluster.Advance(100);

        Assert.False(again.IsEnded);
        Assert.Equal(202, again.Send(CallType.Revive).Status);
        Assert.Contains(again.Updates, update => update.TaskId.Value == "t-1");
    }

    [Fact]
    public void Each_disconnection_starts_a_timer_of_its_own()
    {
        var framework = _cluster.Subscribe(Patient());
        framework.Close();
        _cluster.Advance(50);
        var again = _cluster.Subscribe(Patient() with { Id = framework.Id });
        again.Close();

        _cluster.Advance(59);
        Assert.Equal(403, again.Send(CallType.Revive).Status);
        _cluster.Advance(1);

        Assert.Equal(400, again.Send(CallType.Revive).Status);
    }

    [Fact]
    [Trait("Fact", "S-099")]
    public void Disconnection_forgets_what_was_refused()
    {
        var framework = _cluster.Subscribe(Patient());
        framework.Decline(framework.Offers.Single(), 1000);
        framework.Close();

        var again = _cluster.Subscribe(Patient() with { Id = framework.Id });

        Assert.Single(again.Offers);
    }

    [Fact]
    [Trait("Fact", "S-101")]
    [Trait("Fact", "S-103")]
    public void Teardown_ends_the_stream_without_a_word()
    {
        var framework = _cluster.Subscribe();
        framework.Launch(framework.Offers.First(), "t-1");
        var events = framework.Events.Count;

        Assert.Equal(202, framework.Send(CallType.Teardown).Status);

        Assert.True(framework.IsEnded);
        Assert.Equal(events, framework.Events.Count);
        var reply = framework.Send(CallType.Revive);
        Assert.Equal((400, "Framework cannot be found"), (reply.Status, reply.Body));
    }

    [Fact]
    [Trait("Fact", "S-102")]
    public void Teardown_tells_operators_of_every_task_and_then_of_the_framework()
    {
        var framework = _cluster.Subscribe();
        var offer = framework.Offers.First();
        framework.Accept(offer, TestFramework.LaunchOf(
            TestFramework.TaskOf(offer, "t-1"), TestFramework.TaskOf(offer, "t-2")));
        _cluster.Watch();

        framework.Send(CallType.Teardown);

        Assert.Equal(
            [
                MasterEventType.TaskUpdated,
                MasterEventType.TaskUpdated,
                MasterEventType.FrameworkRemoved,
            ],
            _cluster.Published.Select(message => message.Type));
        var status = _cluster.Published.First().TaskUpdated!.Status;
        Assert.Equal(TaskState.Killed, status.State);
        Assert.Equal(TaskStatusReason.FrameworkRemoved, status.Reason);
        Assert.Equal(TaskStatusSource.Master, status.Source);
        Assert.Equal("Framework M-0000 removed", _cluster.Short(status.Message!));
        Assert.Equal(TaskState.Killed, _cluster.Published.First().TaskUpdated!.State);
    }

    [Fact]
    [Trait("Fact", "S-102")]
    public void Teardown_tells_operators_of_unreachable_tasks_too()
    {
        var story = new TaskStory([TaskStory.Aware]).Launch().Advance(TaskStory.UntilRunning);
        story.Lose();
        story.Cluster.Watch();

        story.Framework.Send(CallType.Teardown);

        Assert.Equal(
            [MasterEventType.TaskUpdated, MasterEventType.FrameworkRemoved],
            story.Cluster.Published.Select(message => message.Type));
        Assert.Equal(
            TaskState.Killed, story.Cluster.Published.First().TaskUpdated!.Status.State);
    }

    [Fact]
    [Trait("Fact", "S-104")]
    public void Closing_a_stolen_stream_does_not_disconnect_the_framework()
    {
        var first = _cluster.Subscribe(Patient());
        var second = _cluster.Subscribe(Patient() with { Id = first.Id });
        var third = _cluster.Subscribe(Patient() with { Id = first.Id });

        first.Close();
        second.Close();

        Assert.Equal("Framework failed over", second.Error);
        Assert.Equal(202, third.Send(CallType.Revive).Status);
        Assert.Equal(400, second.Send(CallType.Revive).Status);
    }

    private static FrameworkInfo Patient() =>
        TestCluster.InfoOf("demo") with { FailoverTimeout = 60 };

    private static bool IsRemoval(MesosMock.Protocol.V1.Master.Event message) =>
        message.Type == MasterEventType.FrameworkRemoved;

    [Fact]
    public void Coming_and_going_for_ever_leaves_no_timers_behind()
    {
        var info = Patient() with { FailoverTimeout = 1e9 };
        var framework = _cluster.Subscribe(info);
        framework.Decline(framework.Offers.Last(), 1e6);
        framework.Close();
        var before = _cluster.Step.Timers.Count;

        for (var times = 0; times < 100; times++)
        {
            var again = _cluster.Subscribe(info with { Id = framework.Id });
            again.Decline(again.Offers.Last(), 1e6);
            again.Close();
            _cluster.Advance(1);
        }

        Assert.Equal(before, _cluster.Step.Timers.Count);
    }
}
