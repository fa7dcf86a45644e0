using MesosMock.Protocol.V1;
using MesosMock.Protocol.V1.Scheduler;
using MesosMock.Simulation.Metrics;

namespace MesosMock.Tests.Simulation;

/// <summary>What is counted, and how it is spelled.</summary>
public sealed class MetricsTests
{
    [Fact]
    [Trait("Fact", "S-218")]
    [Trait("Fact", "E-082")]
    public void Lost_agents_are_counted_under_their_old_name()
    {
        var story = new TaskStory([]).Launch().Advance(TaskStory.UntilRunning);

        story.Lose();

        var snapshot = Snapshot(story);
        Assert.Equal(1, snapshot["master/task_lost/source_master/reason_slave_removed"]);
        Assert.Equal(1, snapshot["master/tasks_lost"]);
    }

    [Fact]
    [Trait("Fact", "S-219")]
    [Trait("Fact", "E-083")]
    public void Call_that_is_refused_for_its_stream_is_counted()
    {
        var story = new TaskStory([]);
        var framework = story.Cluster.Subscribe("a/b ü~");

        var reply = framework.Call(new Call { Type = CallType.Revive }, "another");

        Assert.Equal(400, reply.Status);
        var prefix = $"master/frameworks/a%2Fb%20%C3%BC%7E/{framework.Id.Value}/";
        var snapshot = Snapshot(story);
        Assert.Equal(1, snapshot[prefix + "calls/revive"]);
        Assert.Equal(1, snapshot[prefix + "calls/subscribe"]);
        Assert.Equal(2, snapshot[prefix + "calls"]);
        Assert.Equal(1, snapshot[prefix + "events/subscribed"]);
        Assert.Equal(1, snapshot[prefix + "subscribed"]);
    }

    [Fact]
    [Trait("Fact", "S-220")]
    public void Offers_of_a_framework_that_disconnects_count_as_rescinded()
    {
        var story = new TaskStory([]);

        story.Framework.Close();

        var prefix = $"master/frameworks/demo/{story.Framework.Id.Value}/";
        Assert.Equal(2, Snapshot(story)[prefix + "offers/rescinded"]);
    }

    [Fact]
    public void Ends_are_counted_once_and_updates_by_whether_anybody_got_them()
    {
        var story = new TaskStory([]).Launch().Advance(TaskStory.UntilRunning);
        story.Framework.Close();
        story.Advance(150);

        var snapshot = Snapshot(story);

        Assert.Equal(1, snapshot["master/tasks_finished"]);
        Assert.Equal(2, snapshot["master/valid_status_updates"]);
        Assert.Equal(
            snapshot["master/messages_status_update"] - 2,
            snapshot["master/invalid_status_updates"]);
        Assert.True(snapshot["master/invalid_status_updates"] > 1);
    }

    [Fact]
    public void Framework_counts_the_newest_state_and_the_master_what_is_said()
    {
        var story = new TaskStory([], acknowledges: false).Launch().Advance(320);

        var snapshot = Snapshot(story);

        Assert.Equal(TaskState.Starting, story.Last.State);
        Assert.Equal(0, snapshot["master/tasks_finished"]);
        Assert.Equal(1, snapshot[TerminalOf(story) + "task_finished"]);
    }

    [Fact]
    public void Task_that_ended_out_of_sight_counts_for_its_framework_when_it_is_seen()
    {
        var story = new TaskStory([TaskStory.Aware]).Launch().Advance(TaskStory.UntilRunning);
        story.Lose();
        story.Advance(200);
        Assert.Equal(0, Snapshot(story)[TerminalOf(story) + "task_finished"]);

        story.Return();

        Assert.Equal(1, Snapshot(story)[TerminalOf(story) + "task_finished"]);
    }

    [Fact]
    public void Task_that_was_never_launched_counts_for_the_master_only()
    {
        var story = new TaskStory([]).Launch(task => task with { Resources = [] });

        var snapshot = Snapshot(story);

        Assert.Equal(1, snapshot["master/tasks_error"]);
        Assert.Equal(0, snapshot[TerminalOf(story) + "task_error"]);
    }

    [Fact]
    public void Agent_that_is_marked_gone_does_not_count_as_removed()
    {
        var story = new TaskStory([]);

        story.Apply(new MesosMock.Simulation.Command.MarkAgentGone(story.AgentId));

        Assert.Equal(0, Snapshot(story)["master/slave_removals"]);
    }

    [Fact]
    public void Summary_tells_frameworks_and_ends()
    {
        var story = new TaskStory([])
            .Launch().Advance(210).Launch().Advance(TaskStory.UntilRunning);
        story.Lose();
        story.Cluster.Subscribe("other");

        var summary = story.Cluster.Cluster.Summary;

        Assert.Equal(2, summary.FrameworksSeen);
        Assert.Equal(2, summary.TasksLaunched);
        Assert.Equal(1UL, summary.Seed);
        Assert.Equal(210 + TaskStory.UntilRunning, (summary.Now - summary.Started).TotalSeconds);
        Assert.Equal(
            [new(TaskState.Finished, 1), new(TaskState.Lost, 1)],
            summary.TasksByEnd.OrderBy(end => $"{end.Key}"));
    }

    [Fact]
    public void Task_that_is_unreachable_when_its_framework_is_removed_stays_so_in_the_summary()
    {
        var story = new TaskStory([TaskStory.Aware]).Launch().Advance(TaskStory.UntilRunning);
        story.Lose();

        story.Framework.Call(new Call { Type = CallType.Teardown });

        Assert.Equal(
            [new(TaskState.Unreachable, 1)], story.Cluster.Cluster.Summary.TasksByEnd);
    }

    [Fact]
    public void Launch_that_is_refused_counts_in_the_summary_and_not_as_a_task()
    {
        var story = new TaskStory([]).Launch(task => task with { Resources = [] });

        var summary = story.Cluster.Cluster.Summary;

        Assert.Equal((0, 1), (summary.TasksLaunched, summary.TasksRefused));
    }

    [Fact]
    public void Task_that_came_back_does_not_count_as_lost()
    {
        var story = new TaskStory([]).Launch().Advance(TaskStory.UntilRunning);
        story.Lose();

        story.Return();

        Assert.Empty(story.Cluster.Cluster.Summary.TasksByEnd);
    }

    [Fact]
    [Trait("Fact", "E-085")]
    public void A_launch_of_nothing_counts_as_a_refusal()
    {
        var story = new TaskStory([]).Launch();
        story.Framework.Accept(story.Framework.Offers.ElementAt(1), TestFramework.LaunchOf());

        var snapshot = Snapshot(story);

        Assert.Equal(1, snapshot["master/messages_launch_tasks"]);
        Assert.Equal(1, snapshot["master/messages_decline_offers"]);
    }

    [Fact]
    [Trait("Fact", "E-085")]
    public void A_launch_counts_whatever_becomes_of_it()
    {
        var story = new TaskStory([]);
        var offer = story.Framework.Offers.First();
        var malformed = TestFramework.TaskOf(offer, "m") with
        {
            Resources = [new() { Name = "cpus", Type = ValueKind.Scalar }],
        };
        story.Framework.Accept(offer, TestFramework.LaunchOf(malformed));
        story.Framework.Launch(offer, "t");
        story.Framework.Accept([], [TestFramework.LaunchOf()]);

        var snapshot = Snapshot(story);

        Assert.Equal(2, snapshot["master/messages_launch_tasks"]);
        Assert.Equal(1, snapshot["master/messages_decline_offers"]);
    }

    [Fact]
    public void A_refusal_counts_for_whoever_refuses()
    {
        var story = new TaskStory([]);
        var thief = story.Cluster.Subscribe("thief");

        thief.Decline(story.Framework.Offers.First());

        Assert.Equal(1, thief.Record.Metrics.OffersDeclined);
        Assert.Equal(0, story.Framework.Record.Metrics.OffersDeclined);
    }

    [Fact]
    public void Tasks_are_counted_by_state_wherever_they_go()
    {
        var story = new TaskStory([]).Launch().Advance(TaskStory.UntilRunning);
        var running = Snapshot(story);
        story.Lose();
        var lost = Snapshot(story);
        story.Return();
        var back = Snapshot(story);
        story.Advance(150);
        var ended = Snapshot(story);

        Assert.Equal(
            (1, 0, 1, 0),
            (running["master/tasks_running"], running["master/tasks_unreachable"],
                back["master/tasks_running"], back["master/tasks_unreachable"]));
        Assert.Equal(
            (0, 1, 0, 0),
            (lost["master/tasks_running"], lost["master/tasks_unreachable"],
                ended["master/tasks_running"], ended["master/tasks_unreachable"]));
        Assert.True(running["master/cpus_used"] > 0);
        Assert.Equal((0, 0), (lost["master/cpus_used"], ended["master/cpus_used"]));
        Assert.Equal(1, lost["master/slaves_unreachable"]);
        Assert.Equal(1, back["master/slave_reregistrations"]);
        Assert.Equal(1, back["master/slave_removals/reason_unhealthy"]);
    }

    [Fact]
    public void A_long_name_of_a_framework_is_encoded_once_for_all_its_metrics()
    {
        var cluster = new TestCluster();
        var framework = cluster.Subscribe(new string('é', 1 << 16));

        var prefixes = MetricGroup.Sort(MetricsSnapshot.Of(cluster.Step))
            .Select(metric => metric.Prefix)
            .Where(prefix => prefix.Contains(framework.Id.Value, StringComparison.Ordinal))
            .ToArray();

        Assert.True(prefixes.Length > 50);
        Assert.Single(prefixes.Distinct(ReferenceEqualityComparer.Instance));
    }

    [Fact]
    public void Acknowledgements_are_timed_from_the_first_sending()
    {
        var story = new TaskStory([]).Launch().Advance(TaskStory.UntilRunning);

        var latency = story.Cluster.Step.Metrics.AcknowledgementLatency.Take();

        Assert.Equal(story.Cluster.Step.Metrics.ValidStatusUpdateAcknowledgements,
            latency.Counts.Sum());
        Assert.True(latency.Counts.Sum() > 0);
    }

    private static string TerminalOf(TaskStory story) =>
        $"master/frameworks/demo/{story.Framework.Id.Value}/tasks/terminal/";

    private static Dictionary<string, double> Snapshot(TaskStory story) =>
        story.Cluster.Metrics();
}
