using MesosMock.Protocol.V1;
using MesosMock.Simulation.Configuration;

namespace MesosMock.Tests.Simulation;

public class EmulationTests
{
    public static TheoryData<string, TaskState, TaskStatusSource, bool, TaskStatusReason?, string> Ends => new()
    {
        { "error", TaskState.Error, TaskStatusSource.Master, false, TaskStatusReason.TaskInvalid, "Emulated task error" },
        { "failed", TaskState.Failed, TaskStatusSource.Executor, true, null, "Command exited with status 1" },
        { "finished", TaskState.Finished, TaskStatusSource.Executor, true, null, "Command exited with status 0" },
        { "lost", TaskState.Lost, TaskStatusSource.Master, false, TaskStatusReason.AgentRemoved, "health check timed out" },
        { "unreachable", TaskState.Unreachable, TaskStatusSource.Master, false, TaskStatusReason.AgentRemoved, "health check timed out" },
        { "gone", TaskState.Gone, TaskStatusSource.Agent, true, TaskStatusReason.ContainerUpdateFailed, "Failed to update resources for container: emulated" },
        { "gone_by_operator", TaskState.GoneByOperator, TaskStatusSource.Master, false, TaskStatusReason.AgentRemovedByOperator, "Agent has been marked gone" },
    };

    [Theory]
    [MemberData(nameof(Ends))]
    public void Each_end_has_its_source_its_reason_and_its_words(
        string end,
        TaskState state,
        TaskStatusSource source,
        bool isAcknowledged,
        TaskStatusReason? reason,
        string message)
    {
        var update = RunOne(RatioOf(end)).Updates.Last();

        Assert.Equal(
            (state, source, isAcknowledged, reason, message),
            (update.State, update.Source, update.Uuid is not null, update.Reason, update.Message));
        Assert.Equal(end is "lost" or "unreachable", update.UnreachableTime is not null);
    }

    [Fact]
    public void A_dropped_task_never_starts()
    {
        var update = Assert.Single(RunOne(RatioOf("dropped")).Updates);

        Assert.Equal(
            (TaskState.Dropped, TaskStatusSource.Agent, TaskStatusReason.AgentRestarted),
            (update.State, update.Source, update.Reason));
        Assert.NotNull(update.Uuid);
    }

    [Theory]
    [InlineData("dropped")]
    [InlineData("gone")]
    [InlineData("gone_by_operator")]
    [InlineData("unreachable")]
    public void Following_capabilities_turns_what_a_framework_cannot_know_into_lost(string end)
    {
        var follow = RatioOf(end) with { FollowCapabilities = true };

        Assert.Equal(TaskState.Lost, RunOne(follow).Updates.Last().State);
        Assert.NotEqual(
            TaskState.Lost,
            RunOne(follow, FrameworkInfoCapabilityType.PartitionAware).Updates.Last().State);
    }

    [Fact]
    public void A_lost_task_may_recover_and_draw_its_end_anew()
    {
        var cluster = ClusterOf(RatioOf("lost") with { RatioTaskLostRecovered = 1 });
        var framework = cluster.Subscribe();
        framework.Acknowledges = true;
        framework.Launch(framework.Offers.First(), "t");
        cluster.Advance(11);
        cluster.Step.Ratios = RatioOf("finished");

        cluster.Advance(15);

        Assert.Equal(
            [TaskState.Starting, TaskState.Running, TaskState.Lost, TaskState.Running, TaskState.Finished],
            framework.Updates.Select(update => update.State));
        var recovery = framework.Updates.ElementAt(3);
        Assert.Equal(
            (TaskStatusReason.AgentReregistered, null), (recovery.Reason, recovery.Uuid));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_staging_update_of_the_forerunner_can_be_switched_off(bool isSent)
    {
        var states = RunOne(RatioOf("finished") with { SendTaskStaging = isSent }).Updates.ToArray();

        Assert.Equal(isSent, states.Any(update => update.State == TaskState.Staging));
        Assert.All(
            states.Where(update => update.State == TaskState.Staging),
            update => Assert.Equal((TaskStatusSource.Master, null), (update.Source, update.Uuid)));
    }

    [Fact]
    public void Without_required_acknowledgements_updates_do_not_wait_and_are_not_repeated()
    {
        var cluster = new TestCluster(TestCluster.Options() with { RequireAcknowledgement = false });
        var framework = cluster.Subscribe();
        framework.Launch(framework.Offers.Single(), "t");

        cluster.Advance(1000);

        Assert.Equal(
            [TaskState.Starting, TaskState.Running, TaskState.Finished],
            framework.Updates.Select(update => update.State));
        Assert.Equal(0, framework.Record.Tasks.Count);
    }

    [Fact]
    public void A_slider_moves_tasks_that_already_run()
    {
        var cluster = ClusterOf(RatioOf("finished"));
        var framework = cluster.Subscribe();
        framework.Acknowledges = true;
        framework.Launch(framework.Offers.First(), "t");
        cluster.Advance(8);

        cluster.Step.Ratios = RatioOf("failed");
        cluster.Advance(5);

        Assert.Equal(TaskState.Failed, framework.Updates.Last().State);
    }

    [Fact]
    public void Chance_follows_the_task_and_not_the_order_of_arrival()
    {
        var ids = Enumerable.Range(0, 200).Select(number => $"t-{number}").ToArray();

        Assert.Equal(EndsOf(ids), EndsOf([.. ids.Reverse()]));
    }

    [Fact]
    public void Shares_of_many_tasks_come_out_near_the_ratios()
    {
        const int tasks = 20_000;
        var ends = EndsOf([.. Enumerable.Range(0, tasks).Select(number => $"t-{number}")]).Values
            .GroupBy(state => state).ToDictionary(group => group.Key, group => group.Count() / (double)tasks);

        // Five standard deviations of a share of 20,000 draws are below 0.018.
        Assert.InRange(ends[TaskState.Failed], 0.18, 0.22);
        Assert.InRange(ends[TaskState.Dropped], 0.28, 0.32);
        Assert.InRange(ends[TaskState.Gone], 0.08, 0.12);
        Assert.InRange(ends[TaskState.Finished], 0.38, 0.42);
    }

    [Fact]
    public void Completed_and_unreachable_tasks_are_remembered_up_to_a_bound()
    {
        foreach (var end in new[] { "finished", "unreachable" })
        {
            var cluster = new TestCluster(TestCluster.Options(resources: "cpus:100") with
            {
                CompletedTasksPerFrameworkMax = 3,
                UnreachableTasksPerFrameworkMax = 2,
                TaskState = RatioOf(end),
            });
            var framework = cluster.Subscribe();
            framework.Acknowledges = true;
            Launch(framework, [.. Enumerable.Range(0, 9).Select(number => $"t-{number}")]);

            cluster.Advance(20);

            var record = framework.Record;
            Assert.Equal(0, record.Tasks.Count);
            Assert.Equal(end == "finished" ? 3 : 0, record.CompletedTasks.Count);
            Assert.Equal(end == "unreachable" ? 2 : 0, record.UnreachableTasks.Count);
        }
    }

    private static TaskStateOptions RatioOf(string end)
    {
        var quiet = new TaskStateOptions { SendTaskStaging = false };
        return end switch
        {
            "error" => quiet with { RatioTaskError = 1 },
            "dropped" => quiet with { RatioTaskDropped = 1 },
            "failed" => quiet with { RatioTaskFailed = 1 },
            "lost" => quiet with { RatioTaskLost = 1 },
            "unreachable" => quiet with { RatioTaskUnreachable = 1 },
            "gone" => quiet with { RatioTaskGone = 1 },
            "gone_by_operator" => quiet with { RatioTaskGoneByOperator = 1 },
            _ => quiet,
        };
    }

    private static TestCluster ClusterOf(TaskStateOptions state) =>
        new(TestCluster.Options(resources: "cpus:100000;mem:4096") with { TaskState = state });

    private static TestFramework RunOne(
        TaskStateOptions state, params FrameworkInfoCapabilityType[] capabilities)
    {
        var cluster = ClusterOf(state);
        var framework = cluster.Subscribe("demo", null, capabilities);
        framework.Acknowledges = true;
        framework.Launch(framework.Offers.First(), "t", "cpus:1");
        cluster.Advance(15);
        return framework;
    }

    private static SortedDictionary<string, TaskState> EndsOf(IReadOnlyList<string> ids)
    {
        var cluster = ClusterOf(new()
        {
            SendTaskStaging = false,
            RatioTaskFailed = 0.2,
            RatioTaskDropped = 0.3,
            RatioTaskGone = 0.1,
        });
        var framework = cluster.Subscribe();
        framework.Acknowledges = true;
        Launch(framework, ids);
        cluster.Advance(15);
        var ends = new SortedDictionary<string, TaskState>(StringComparer.Ordinal);
        foreach (var update in framework.Updates)
        {
            ends[update.TaskId.Value] = update.State;
        }

        return ends;
    }

    private static void Launch(TestFramework framework, IReadOnlyList<string> ids)
    {
        var offer = framework.Offers.First();
        framework.Accept(
            offer, TestFramework.LaunchOf([.. ids.Select(id => TestFramework.TaskOf(offer, id, "cpus:1"))]));
    }
}
