using MesosMock.Protocol.V1;
using MesosMock.Simulation.Configuration;

namespace MesosMock.Tests.Simulation;

/// <summary>Rules and labels decide how single tasks live and end.</summary>
public sealed class TaskPlanTests
{
    [Fact]
    public void The_first_rule_that_matches_decides()
    {
        var (cluster, framework) = Start(
            new TaskRuleOptions { Match = "task(web-*)", End = [new("FAILED", 1)] },
            new TaskRuleOptions { Match = "task(*)", End = [new("GONE", 1)] });

        Launch(cluster, framework, "web-1");
        Launch(cluster, framework, "batch-1");

        Assert.Equal(TaskState.Failed, LastOf(framework, "web-1").State);
        Assert.Equal(TaskState.Gone, LastOf(framework, "batch-1").State);
    }

    [Fact]
    public void A_task_without_a_rule_follows_the_ratios()
    {
        var (cluster, framework) = Start(
            new TaskRuleOptions { Match = "task(web-*)", End = [new("FAILED", 1)] });

        Launch(cluster, framework, "t");

        Assert.Equal(TaskState.Finished, LastOf(framework, "t").State);
    }

    [Fact]
    public void Shares_come_out_and_the_rest_finishes()
    {
        var (cluster, framework) = Start(
            new TaskRuleOptions { Match = "task(*)", End = [new("FAILED", 0.3)] });
        for (var number = 0; number < 200; number++)
        {
            Launch(cluster, framework, $"t-{number}", untilEnd: false);
        }

        cluster.Advance(60);

        var ends = framework.Updates.Where(update => update.State
            is TaskState.Failed or TaskState.Finished).ToArray();
        Assert.Equal(200, ends.Length);
        Assert.InRange(ends.Count(update => update.State == TaskState.Failed), 40, 80);
    }

    [Fact]
    public void A_rule_says_how_long_a_task_runs_and_why_it_ends()
    {
        var (cluster, framework) = Start(new TaskRuleOptions
        {
            Match = "task(*)",
            RunFor = DurationDistribution.Constant(TimeSpan.FromSeconds(100)),
            End = [new("FAILED", 1)],
            Reason = [new("FAILED", "REASON_CONTAINER_LIMITATION_MEMORY")],
        });

        Launch(cluster, framework, "t");
        Assert.Equal(TaskState.Running, LastOf(framework, "t").State);
        cluster.Advance(100);

        Assert.Equal(TaskState.Failed, LastOf(framework, "t").State);
        Assert.Equal(
            TaskStatusReason.ContainerLimitationMemory, LastOf(framework, "t").Reason);
    }

    [Theory]
    [InlineData("DROPPED", TaskState.Dropped)]
    [InlineData("KILLED", TaskState.Killed)]
    [InlineData("ERROR", TaskState.Error)]
    [InlineData("LOST", TaskState.Lost)]
    [InlineData("UNREACHABLE", TaskState.Unreachable)]
    [InlineData("GONE_BY_OPERATOR", TaskState.GoneByOperator)]
    public void Every_end_can_be_named(string end, TaskState expected)
    {
        var (cluster, framework) = Start(
            new TaskRuleOptions { Match = "task(*)", End = [new(end, 1)] });

        Launch(cluster, framework, "t");

        Assert.Equal(expected, LastOf(framework, "t").State);
    }

    [Fact]
    public void Labels_steer_a_task_where_they_are_allowed()
    {
        var (cluster, framework) = Start(allowed: true);

        Launch(
            cluster,
            framework,
            "t",
            labels:
            [
                ("mesosmock.run_for", "2s"),
                ("mesosmock.end", "TASK_FAILED"),
                ("mesosmock.reason", "REASON_CONTAINER_LIMITATION_DISK"),
            ]);

        var last = LastOf(framework, "t");
        Assert.Equal(
            (TaskState.Failed, TaskStatusReason.ContainerLimitationDisk),
            (last.State, last.Reason));
    }

    [Fact]
    public void Labels_are_not_heard_by_default()
    {
        var (cluster, framework) = Start();

        Launch(cluster, framework, "t", labels: [("mesosmock.end", "FAILED")]);

        Assert.Equal(TaskState.Finished, LastOf(framework, "t").State);
        Assert.Empty(cluster.Warnings);
    }

    [Fact]
    public void A_label_that_makes_no_sense_is_told_of()
    {
        var (cluster, framework) = Start(allowed: true);

        Launch(cluster, framework, "t", labels: [("mesosmock.end", "SLEEPY")]);

        Assert.Equal(TaskState.Finished, LastOf(framework, "t").State);
        Assert.StartsWith(
            "Ignoring label mesosmock.end=SLEEPY of task t", Assert.Single(cluster.Warnings));
    }

    [Fact]
    public void A_label_makes_the_health_turn_over()
    {
        var (cluster, framework) = Start(allowed: true);

        Launch(
            cluster,
            framework,
            "t",
            labels: [("mesosmock.health", "flap:2s"), ("mesosmock.run_for", "7s")]);

        Assert.Equal(
            [true, false, true],
            framework.Updates.Where(update =>
                update.Reason == TaskStatusReason.TaskHealthCheckStatusUpdated)
                .Select(update => update.Healthy!.Value));
    }

    [Fact]
    public void A_label_keeps_a_killed_task_alive_to_the_end_of_its_grace()
    {
        var (cluster, framework) = Start(allowed: true);
        Launch(
            cluster,
            framework,
            "t",
            untilEnd: false,
            labels: [("mesosmock.exit_after_kill", "never")]);
        cluster.Advance(3);

        framework.Kill("t");
        cluster.Advance(2);
        Assert.NotEqual(TaskState.Killed, LastOf(framework, "t").State);
        cluster.Advance(1);

        Assert.Equal(TaskState.Killed, LastOf(framework, "t").State);
    }

    private static TaskStatusInfo LastOf(TestFramework framework, string task) =>
        framework.Updates.Last(update => update.TaskId.Value == task);

    private static void Launch(
        TestCluster cluster,
        TestFramework framework,
        string id,
        bool untilEnd = true,
        params (string Key, string Value)[] labels)
    {
        var offer = framework.Offers.Last();
        framework.Accept(
            [offer.Id],
            [
                TestFramework.LaunchOf(TestFramework.TaskOf(offer, id, "cpus:0.01;mem:1") with
                {
                    Labels = new()
                    {
                        Items = [.. labels.Select(
                            label => new Label { Key = label.Key, Value = label.Value })],
                    },
                }),
            ],
            0);
        cluster.Advance(untilEnd ? 20 : 1);
    }

    private static (TestCluster Cluster, TestFramework Framework) Start(
        params TaskRuleOptions[] rules) => Start(false, rules);

    private static (TestCluster Cluster, TestFramework Framework) Start(
        bool allowed, params TaskRuleOptions[] rules)
    {
        var cluster = new TestCluster(TestCluster.Options() with
        {
            TaskRules = rules,
            AllowTaskDirectives = allowed,
        });
        var framework = cluster.Subscribe(
            "demo", null, FrameworkInfoCapabilityType.PartitionAware);
        framework.Acknowledges = true;
        return (cluster, framework);
    }
}
