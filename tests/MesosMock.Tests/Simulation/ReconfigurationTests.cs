using MesosMock.Protocol.V1;
using MesosMock.Simulation;
using MesosMock.Simulation.Configuration;
using MesosMock.Simulation.Faults;

namespace MesosMock.Tests.Simulation;

/// <summary>A configuration that changes while the cluster runs.</summary>
public sealed class ReconfigurationTests
{
    private readonly TestCluster _cluster = new();

    [Fact]
    public void What_the_configuration_changes_is_in_force_and_the_rest_stays_as_set_by_hand()
    {
        _cluster.Apply(new Command.Act("ratio set failed=0.5 lost=0.25"));

        Reconfigure(options => options with
        {
            TaskState = options.TaskState with { RatioTaskLost = 0.125 },
        });

        Assert.Equal(
            (0.5, 0.125),
            (_cluster.Step.Ratios.RatioTaskFailed, _cluster.Step.Ratios.RatioTaskLost));
    }

    [Fact]
    public void Ratios_that_do_not_fit_together_any_more_are_as_configured()
    {
        _cluster.Apply(new Command.Act("ratio set failed=0.75"));

        Reconfigure(options => options with
        {
            TaskState = options.TaskState with { RatioTaskLost = 0.5 },
        });

        Assert.Equal(
            (0, 0.5), (_cluster.Step.Ratios.RatioTaskFailed, _cluster.Step.Ratios.RatioTaskLost));
    }

    [Fact]
    public void What_was_saved_by_hand_is_no_news_for_what_is_temporary()
    {
        _cluster.Apply(new Command.Act("ratio set failed=0.25"));
        _cluster.Apply(new Command.Act("ratio set failed=0.75 for 60s"));

        Reconfigure(options => options with
        {
            TaskState = options.TaskState with { RatioTaskFailed = 0.25 },
        });
        var during = _cluster.Step.Ratios.RatioTaskFailed;
        _cluster.Advance(seconds: 61);

        Assert.Equal((0.75, 0.25), (during, _cluster.Step.Ratios.RatioTaskFailed));
    }

    [Fact]
    public void A_reset_goes_back_to_the_configuration_as_it_is_now()
    {
        Reconfigure(options => options with
        {
            TaskState = options.TaskState with { RatioTaskFailed = 0.25 },
        });
        _cluster.Apply(new Command.Act("ratio set failed=0.5"));

        _cluster.Apply(new Command.Act("ratio reset"));

        Assert.Equal(0.25, _cluster.Step.Ratios.RatioTaskFailed);
    }

    [Fact]
    public void Delays_are_those_of_the_next_state()
    {
        var framework = _cluster.Subscribe();
        framework.Acknowledges = true;
        Reconfigure(options => options with
        {
            TaskState = options.TaskState with
            {
                DelayTaskStarting = DurationDistribution.Constant(TimeSpan.FromSeconds(100)),
            },
        });
        _cluster.Advance(seconds: 1);

        framework.Launch(framework.Offers.First(), "t");
        _cluster.Advance(seconds: 99);
        var before = framework.Updates.Count();
        _cluster.Advance(seconds: 2);

        Assert.Equal((0, 1), (before, framework.Updates.Count()));
    }

    [Fact]
    public void Agents_draw_once_there_is_something_to_draw()
    {
        Reconfigure(options => options with
        {
            Agent = new() { RatioAgentGone = 1, Interval = TimeSpan.FromSeconds(10) },
        });

        _cluster.Advance(seconds: 11);

        Assert.False(_cluster.Step.AgentTable[0].IsRegistered);
    }

    [Fact]
    public void Resources_begin_to_vanish()
    {
        var cluster = new TestCluster(TestCluster.Options(capacity: CapacityMode.Finite));
        var options = LiveOptions.Of(cluster.Step.Options) with
        {
            Resources = new() { RatioLost = 0.5, Interval = TimeSpan.FromSeconds(10) },
        };

        cluster.Apply(new Command.Reconfigure(options));
        cluster.Advance(seconds: 11);

        Assert.Contains(
            cluster.Effects.OfType<Effect.Note>(),
            note => note.Text.Contains(" lost ", StringComparison.Ordinal));
    }

    [Fact]
    public void Rules_for_faults_come_and_go_and_those_that_stay_are_left_alone()
    {
        var stays = new FaultOptions
        {
            Fault = "update.duplicate",
            Parameters = [new("copies", "3")],
        };
        Reconfigure(options => options with
        {
            Faults = [stays, new() { Fault = "kill.lost" }],
        });

        Reconfigure(options => options with
        {
            Faults =
            [
                new() { Fault = "kill.slow" },
                stays with { Parameters = [new("copies", "3")] },
            ],
        });

        Assert.Equal(
            [
                ("update.duplicate", FaultState.Armed),
                ("kill.lost", FaultState.Healed),
                ("kill.slow", FaultState.Armed),
            ],
            _cluster.Step.Faults.Rules.Select(rule => (rule.Definition.Id, rule.State)));
    }

    [Fact]
    public void A_rule_that_was_healed_by_hand_is_not_armed_again_by_another_change()
    {
        FaultOptions[] faults = [new() { Fault = "update.duplicate" }];
        Reconfigure(options => options with { Faults = faults });
        _cluster.Apply(new Command.Act("panic"));

        Reconfigure(options => options with
        {
            Faults = faults,
            TaskState = options.TaskState with { RatioTaskFailed = 0.25 },
        });

        Assert.Equal(FaultState.Healed, Assert.Single(_cluster.Step.Faults.Rules).State);
    }

    [Fact]
    public void Rules_for_tasks_hold_for_those_launched_from_then_on()
    {
        var framework = _cluster.Subscribe();
        framework.Acknowledges = true;
        _cluster.Advance(seconds: 1);
        Reconfigure(options => options with
        {
            TaskRules = [new() { Match = "task(t)", End = [new("FAILED", 1.0)] }],
        });

        framework.Launch(framework.Offers.First(), "t");
        _cluster.Advance(seconds: 30);

        Assert.Equal(TaskState.Failed, framework.Updates.Last().State);
    }

    private void Reconfigure(Func<LiveOptions, LiveOptions> change) => _cluster.Apply(
        new Command.Reconfigure(change(LiveOptions.Of(_cluster.Step.Options))));
}
