using MesosMock.Protocol.V1.Scheduler;
using MesosMock.Simulation;
using MesosMock.Simulation.Configuration;
using MesosMock.Simulation.Faults;

namespace MesosMock.Tests.Simulation.Faults;

/// <summary>What all rules have in common, whatever their fault does.</summary>
public sealed class FaultRuleTests
{
    private static readonly FaultOptions Ghost = new()
    {
        Fault = "recon.unknown-task",
        Parameters = [new("ghosts", "1")],
    };

    [Fact]
    public void Probability_nought_is_no_rule_at_all()
    {
        var (cluster, framework) = Start(Ghost with { Probability = 0 });

        Reconcile(framework, 20);
        cluster.Step.Faults.Rules[0].Fire();
        Reconcile(framework, 1);

        Assert.Empty(framework.Updates);
        Assert.Null(cluster.Step.Faults.Calls);
        Assert.Empty(cluster.Effects.OfType<Effect.Fault>());
    }

    [Fact]
    public void Without_a_living_rule_there_is_nobody_to_ask()
    {
        var (cluster, framework) = Start(Ghost);
        var faults = cluster.Step.Faults;
        Assert.NotNull(faults.Calls);

        Assert.Single(faults.HealAll());
        Reconcile(framework, 3);

        Assert.Empty(framework.Updates);
        Assert.Null(faults.Calls);
        Assert.Null(faults.Events);
        Assert.Empty(faults.HealAll());
    }

    [Fact]
    public void Skipped_opportunities_pass_and_the_last_firing_is_the_last()
    {
        var (cluster, framework) = Start(Ghost with { Skip = 2, Max = 3 });

        var fired = Reconcile(framework, 8);

        Assert.Equal([0, 0, 1, 1, 1, 0, 0, 0], fired);
        Assert.Equal(FaultState.Spent, cluster.Step.Faults.Rules[0].State);
        Assert.Equal(3, cluster.Cluster.Summary.FaultsFired);
        Assert.Equal(3, cluster.Step.Faults.Fired["recon.unknown-task"]);
    }

    [Fact]
    public void A_rule_rests_after_a_firing()
    {
        var (cluster, framework) = Start(Ghost with { Cooldown = TimeSpan.FromSeconds(5) });

        var first = Reconcile(framework, 2);
        cluster.Advance(5);
        var later = Reconcile(framework, 2);

        Assert.Equal([1, 0], first);
        Assert.Equal([1, 0], later);
    }

    [Fact]
    public void A_rule_heals_by_itself_when_its_time_is_over()
    {
        var (cluster, framework) = Start(Ghost with { For = TimeSpan.FromSeconds(30) });
        cluster.Advance(29);
        var before = Reconcile(framework, 1);

        cluster.Advance(1);

        Assert.Equal([1], before);
        Assert.Equal([0], Reconcile(framework, 1));
        Assert.Equal(FaultState.Expired, cluster.Step.Faults.Rules[0].State);
        Assert.Contains(FaultMoment.Expired, Moments(cluster));
    }

    [Fact]
    public void One_that_had_its_only_time_is_spent_and_can_be_armed_again()
    {
        var cluster = new TestCluster(TestCluster.Options(agents: 2));
        var faults = cluster.Step.Faults;

        faults.Add(new() { Fault = "agent.restart", Target = "agent(S7)" });
        var (rule, _) = faults.Add(new() { Fault = "agent.restart", Target = "agent(S1)" });

        Assert.Equal(FaultState.Armed, faults.Rules[0].State);
        Assert.Equal((FaultState.Spent, 1), (rule!.State, rule.Fired));
        cluster.Advance(10);
        rule.Arm();
        Assert.Equal((FaultState.Spent, 1), (rule.State, rule.Fired));
        Assert.False(cluster.Step.AgentTable[1].IsInTouch);
    }

    [Fact]
    public void A_rule_begins_at_its_time()
    {
        var (cluster, framework) = Start(Ghost with { At = TimeSpan.FromSeconds(10) });
        cluster.Advance(9);
        var before = Reconcile(framework, 1);

        cluster.Advance(1);

        Assert.Equal([0], before);
        Assert.Equal([1, 1], Reconcile(framework, 2));
    }

    [Fact]
    public void With_a_period_one_opportunity_is_taken_in_each()
    {
        var period = DurationDistribution.Constant(TimeSpan.FromSeconds(10));
        var (cluster, framework) = Start(Ghost with { Every = period });
        var before = Reconcile(framework, 2);

        cluster.Advance(10);
        var first = Reconcile(framework, 2);
        cluster.Advance(10);
        var second = Reconcile(framework, 2);

        Assert.Equal([0, 0], before);
        Assert.Equal([1, 0], first);
        Assert.Equal([1, 0], second);
    }

    [Fact]
    public void A_dry_run_is_only_told_of()
    {
        var (cluster, framework) = Start(Ghost with { DryRun = true });

        Assert.Equal([0, 0], Reconcile(framework, 2));

        Assert.Equal(2, Moments(cluster).Count(moment => moment == FaultMoment.WouldFire));
        Assert.DoesNotContain(FaultMoment.Fired, Moments(cluster));
        Assert.Equal(0, cluster.Cluster.Summary.FaultsFired);
    }

    [Fact]
    public void A_rule_that_is_not_armed_waits_for_somebody_to_fire_it()
    {
        var (cluster, framework) = Start(Ghost with { IsArmed = false });
        var before = Reconcile(framework, 1);

        cluster.Step.Faults.Rules[0].Fire();

        Assert.Equal([0], before);
        Assert.Equal([1, 0], Reconcile(framework, 2));
    }

    [Fact]
    public void A_disarmed_rule_is_armed_again()
    {
        var (cluster, framework) = Start(Ghost);
        var rule = cluster.Step.Faults.Rules[0];

        rule.Disarm();
        var disarmed = Reconcile(framework, 1);
        rule.Arm();

        Assert.Equal([0], disarmed);
        Assert.Equal([1], Reconcile(framework, 1));
    }

    [Fact]
    public void Only_what_the_target_names_is_taken()
    {
        var (cluster, framework) = Start(Ghost with { Target = "framework(other)" });
        var other = cluster.Subscribe("other");

        Assert.Equal([0], Reconcile(framework, 1));
        Assert.Equal([1], Reconcile(other, 1));
    }

    [Fact]
    public void A_share_of_the_subjects_is_taken_and_always_the_same()
    {
        var (cluster, _) = Start(Ghost with { Mode = "50%" });
        var all = Enumerable.Range(0, 60).Select(number => cluster.Subscribe($"f{number}"))
            .ToArray();

        var first = all.Select(framework => Reconcile(framework, 1)[0]).ToArray();
        var second = all.Select(framework => Reconcile(framework, 1)[0]).ToArray();

        Assert.InRange(first.Sum(), 18, 42);
        Assert.Equal(first, second);
    }

    [Fact]
    public void A_number_of_subjects_is_taken_and_no_more()
    {
        var (cluster, _) = Start(Ghost with { Mode = "2" });
        var all = Enumerable.Range(0, 5).Select(number => cluster.Subscribe($"f{number}"))
            .ToArray();

        Assert.Equal([1, 1, 0, 0, 0], all.Select(framework => Reconcile(framework, 1)[0]));
        Assert.Equal([1, 1, 0, 0, 0], all.Select(framework => Reconcile(framework, 1)[0]));
    }

    [Fact]
    public void The_order_in_which_calls_arrive_changes_no_draw()
    {
        var rule = Ghost with { Probability = 0.5 };
        int[] Draws(string first, string second)
        {
            var cluster = new TestCluster(TestCluster.Options() with { Faults = [rule] });
            var one = cluster.Subscribe(first);
            var two = cluster.Subscribe(second);
            var ones = Reconcile(one, 30);
            var twos = Reconcile(two, 30);
            return first == "a" ? [.. ones, .. twos] : [.. twos, .. ones];
        }

        var draws = Draws("a", "b");

        Assert.Equal(draws, Draws("b", "a"));
        Assert.InRange(draws.Sum(), 18, 42);
    }

    [Fact]
    public void Nothing_to_act_on_is_no_opportunity_missed()
    {
        var cluster = new TestCluster(TestCluster.Options() with
        {
            Faults = [new() { Fault = "framework.removed", Max = 1 }],
        });
        cluster.Advance(100);

        var framework = cluster.Subscribe();
        cluster.Advance(1);

        Assert.True(framework.IsEnded);
    }

    [Fact]
    public void A_fault_that_is_wrong_is_refused_with_what_is_wrong()
    {
        var book = new TestCluster().Step.Faults;

        var (rule, unknown) = book.Add(new() { Fault = "update.duplicat" });
        var (_, parameter) = book.Add(Ghost with { Parameters = [new("ghost", "1")] });
        var (_, value) = book.Add(Ghost with { Parameters = [new("ghosts", "many")] });
        var (_, target) = book.Add(Ghost with { Target = "agnt(S1)" });

        Assert.Null(rule);
        Assert.Contains("update.duplicate", unknown!.Known!);
        Assert.Equal("parameters.ghost", parameter!.Key);
        Assert.StartsWith("\"many\" is not a whole number", value!.Message);
        Assert.Equal("target", target!.Key);
        Assert.Empty(book.Rules);
    }

    private static IEnumerable<FaultMoment> Moments(TestCluster cluster) =>
        cluster.Effects.OfType<Effect.Fault>().Select(effect => effect.Moment);

    private static (TestCluster Cluster, TestFramework Framework) Start(FaultOptions fault)
    {
        var cluster = new TestCluster(TestCluster.Options() with { Faults = [fault] });
        return (cluster, cluster.Subscribe());
    }

    /// <summary>How many ghosts each of a number of reconciliations reveals.</summary>
    private static int[] Reconcile(TestFramework framework, int times) =>
        [
            .. Enumerable.Range(0, times).Select(_ =>
            {
                var before = framework.Updates.Count();
                framework.Call(new Call { Type = CallType.Reconcile, Reconcile = new() });
                return framework.Updates.Count() - before;
            }),
        ];
}
