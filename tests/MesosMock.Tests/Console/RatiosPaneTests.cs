using MesosMock.Protocol.V1;

namespace MesosMock.Tests.Console;

/// <summary>The sliders: what they send, and what they show.</summary>
public sealed class RatiosPaneTests
{
    [Fact]
    public void A_value_set_just_before_t_goes_back_to_what_was_before_it()
    {
        var console = new DrivenConsole().Press("6", "Right", "Right", "t", "Enter");

        Assert.Equal("ratio set task_failed=0", console.Answers[^2].Line);
        Assert.Equal("ratio set task_failed=0.02 for 30s", console.Answers[^1].Line);
        Assert.Contains("00:30 → 0.00", console.Screen());
        console.Cluster.Advance(29);
        console.Refresh();
        Assert.Contains("00:01 → 0.00", console.Screen());

        console.Cluster.Advance(2);
        console.Refresh();

        Assert.DoesNotContain("→ 0.00", console.Screen());
        Assert.Equal(0, console.Cluster.Cluster.View.Ratios.RatioTaskFailed);
    }

    [Fact]
    public void The_field_of_t_takes_a_value_too()
    {
        var console = new DrivenConsole().Press("6", "t");
        for (var i = 0; i < 3; i++)
        {
            _ = console.Press("Backspace");
        }

        _ = console.Type("50 for 10s").Press("Enter");

        Assert.Equal(
            "ratio set task_failed=0.5 for 10s", Assert.Single(console.Answers).Line);
    }

    [Fact]
    public void What_was_seen_stands_beside_what_is_set()
    {
        var console = new DrivenConsole();
        _ = console.Press("4", "f", "f", "6");
        console.Cluster.Advance(0.1);
        console.Refresh();

        Assert.Contains("of 1 tasks that ended", console.Screen());
        var row = console.Screen().Split('\n').First(one => one.Contains("▸ FAILED"));
        Assert.Contains("100.00", row, StringComparison.Ordinal);
        Assert.Equal(TaskState.Failed, console.Framework.Updates.Last().State);
    }

    [Fact]
    public void W_saves_and_says_why_it_cannot()
    {
        var console = new DrivenConsole().Press("6", "w");

        Assert.Equal("ratio save", Assert.Single(console.Answers).Line);
        Assert.Contains("there is no configuration file to save to", console.Screen());
    }

    [Fact]
    public void A_paused_clock_stands_in_the_head_line()
    {
        var console = new DrivenConsole();
        Assert.DoesNotContain("paused", console.Screen());

        _ = console.Press("T", "p");

        Assert.Contains("‖ paused", console.Screen().Split('\n')[0]);
    }

    [Fact]
    public void Arrows_change_a_delay_by_seconds_and_t_makes_the_change_last_for_a_time()
    {
        var console = OnDelay();
        Assert.Contains("▸ delay: staging", console.Screen());

        _ = console.Press("Right", ">", "t", "Enter");

        Assert.Equal(
            [
                "ratio set delay_task_staging=1s",
                "ratio set delay_task_staging=1100ms",
                "ratio set delay_task_staging=0s",
                "ratio set delay_task_staging=1100ms for 30s",
            ],
            console.Answers.Select(answer => answer.Line));
        Assert.All(console.Answers, answer => Assert.True(answer.Reply.IsSuccess));
        Assert.Contains("00:30 → 0s", console.Screen());
    }

    [Fact]
    public void A_distribution_is_typed_and_a_wrong_one_is_refused_in_words()
    {
        var console = OnDelay().Press("Enter", "Backspace", "Backspace").Type("5s +- 2s");
        _ = console.Press("Enter");

        var (line, reply) = Assert.Single(console.Answers);
        Assert.Equal("ratio set delay_task_staging=\"5s +- 2s\"", line);
        Assert.True(reply.IsSuccess, reply.Body);
        var delay = console.Cluster.Cluster.View.Ratios.DelayTaskStaging;
        Assert.Equal("uniform(3s,7s)", delay.ToString());
        _ = console.Press("Right");
        Assert.Contains("a delay that is drawn is typed", console.Screen());

        _ = console.Press("Enter", "End").Type("x").Press("Enter");

        Assert.StartsWith(
            "delay_task_staging: \"uniform(3s,7s)x\" is not allowed; allowed: seconds",
            console.Answers[^1].Reply.Body,
            StringComparison.Ordinal);
        Assert.Contains("✖", console.Screen());
        Assert.Equal(delay, console.Cluster.Cluster.View.Ratios.DelayTaskStaging);
    }

    [Fact]
    public void Arrows_turn_a_switch_on_and_off()
    {
        var console = OnDelay().Press("Down", "Down", "Down", "Down", "Right");

        Assert.Equal("ratio set send_task_staging=true", Assert.Single(console.Answers).Line);
        Assert.True(console.Cluster.Cluster.View.Ratios.SendTaskStaging);
        Assert.Contains(
            " on", console.Screen().Split('\n').First(row => row.Contains("▸ send TASK_STAGING")));
    }

    private static DrivenConsole OnDelay() => new DrivenConsole()
        .Press(["6", .. Enumerable.Repeat("Down", 8)]);
}
