using MesosMock.Console.Shell;
using MesosMock.Simulation;
using MesosMock.Simulation.Configuration;
using MesosMock.Simulation.Time;

namespace MesosMock.Tests.Console;

/// <summary>Keys, and what they come to.</summary>
public sealed class ConsoleAppTests
{
    [Fact]
    public void The_first_frame_needs_no_server()
    {
        var screen = new HeadlessConsole().Screen();

        Assert.Contains("MesosMock  starting", screen);
        Assert.Contains("[1 Overview]", screen);
        Assert.Contains("? help", screen);
    }

    [Fact]
    public void A_letter_after_x_acts_at_once_on_the_selected_agent()
    {
        var console = WithCluster(out var cluster);
        var first = Assert.Single(cluster.View.AllAgents.Take(1)).Id.Value;

        var intents = console.Press("3", "x", "p").Wishes();

        var act = Assert.IsType<Intent.Act>(Assert.Single(intents));
        Assert.Equal($"agents partition agent({first})", act.Line);
        Assert.True(cluster.Apply(new Command.Act(act.Line)).IsSuccess);
    }

    [Fact]
    public void Many_targets_ask_once()
    {
        var console = WithCluster(out _).Press("3", "*", "x", "p");

        Assert.Empty(console.Wishes());
        Assert.Contains("on 2 agents", console.Screen());
        var act = Assert.IsType<Intent.Act>(Assert.Single(console.Press("Enter").Wishes()));
        Assert.Matches("^agents partition agent\\(.+,.+\\)$", act.Line);
    }

    [Fact]
    public void A_filter_narrows_the_list_and_escape_clears_it()
    {
        var console = WithCluster(out _).Press("3", "/").Type("agent-1").Press("Enter");

        Assert.Contains("1 of 2 · /agent-1", console.Screen());
        Assert.DoesNotContain("1 of 2", console.Press("Escape").Screen());
    }

    [Fact]
    public void A_typed_line_runs_as_it_stands()
    {
        var console = WithCluster(out _).Press(":").Type("agents heal all").Press("Enter");

        Assert.Equal(
            new Intent.Act("agents heal all"), Assert.Single(console.Wishes()));
    }

    [Fact]
    public void The_palette_finds_panes_by_a_few_letters()
    {
        var console = WithCluster(out _).Press(":").Type("agents").Press("Enter");

        Assert.Equal("Agents", console.App.Pane.Title);
    }

    [Fact]
    public void Nothing_is_done_by_a_console_that_may_only_look()
    {
        var console = WithCluster(out _);
        console.App.Context.IsReadOnly = true;

        Assert.Empty(console.Press("3", "x", "p").Wishes());
        Assert.Contains("read-only", console.Screen());
        Assert.Contains(" RO", console.Screen());
    }

    [Fact]
    public void An_answer_is_echoed_with_the_way_back()
    {
        var console = WithCluster(out var cluster);
        var line = $"agents partition agent({cluster.View.AllAgents.Take(1).Single().Id.Value})";

        console.App.Complete(line, cluster.Apply(new Command.Act(line)));

        Assert.Contains("u heals", console.Screen());
    }

    [Fact]
    public void The_echo_names_agents_by_the_short_ids_that_a_line_takes()
    {
        var console = WithCluster(out var cluster);
        var id = cluster.View.AllAgents.Take(1).Single().Id.Value;

        console.App.Complete("", cluster.Apply(new Command.Act($"agents kill agent({id})")));

        Assert.Contains("> agents kill agent:S0  ", console.Screen());
        Assert.True(cluster.Apply(new Command.Act("agents heal agent:S0")).IsSuccess);
    }

    [Fact]
    public void Escape_and_a_key_that_come_as_one_are_two()
    {
        var console = WithCluster(out _).Press("3", "x", "Alt-4");

        Assert.Null(console.App.Context.Overlay);
        Assert.Equal("Tasks", console.App.Pane.Title);
    }

    [Fact]
    public void A_refusal_says_why()
    {
        var console = WithCluster(out var cluster);

        console.App.Complete("agents patrition all",
            cluster.Apply(new Command.Act("agents patrition all")));

        Assert.Contains("✖", console.Screen());
        Assert.True(console.App.Context.Echo!.IsRefused);
    }

    [Fact]
    public void Without_frameworks_q_ends_the_run()
    {
        Assert.Equal(
            new Intent.Quit(), Assert.Single(WithCluster(out _).Press("q").Wishes()));
    }

    [Fact]
    public void Many_small_steps_of_a_ratio_make_exactly_their_sum()
    {
        var console = WithCluster(out _).Press("6");
        for (var i = 0; i < 20; i++)
        {
            _ = console.Press(">");
        }

        Assert.Equal(new Intent.Act("ratio set task_failed=0.02"), console.Wishes()[^1]);
        Assert.Contains(" 98.00", console.Screen());
    }

    [Fact]
    public void Shares_never_add_up_to_more_than_all()
    {
        var console = WithCluster(out _).Press("6", "o", "Down", "Right");

        Assert.Single(console.Wishes());
        Assert.Contains("used up", console.Screen());
    }

    [Fact]
    public void Stopping_the_process_takes_two_presses()
    {
        var console = WithCluster(out _).Press("Ctrl-Z");
        Assert.Empty(console.Wishes());

        Assert.Equal(
            new Intent.Suspend(), Assert.Single(console.Press("Ctrl-Z").Wishes()));
    }

    [Fact]
    public void Help_lists_the_keys_of_the_pane_and_closes()
    {
        var console = WithCluster(out _).Press("3", "?");

        Assert.Contains("help · 3 Agents", console.Screen());
        Assert.Contains("THIS PANE", console.Screen());
        Assert.DoesNotContain("THIS PANE", console.Press("Escape").Screen());
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(20, 5)]
    [InlineData(40, 10)]
    [InlineData(80, 24)]
    [InlineData(200, 60)]
    public void Every_pane_draws_at_every_size(int width, int height)
    {
        var console = WithCluster(out _, width, height);
        foreach (var pane in console.App.Deck.Panes)
        {
            Assert.NotEmpty(console.Press($"{pane.Number}").Screen());
        }
    }

    [Fact]
    public void With_ascii_every_pane_and_menu_is_ascii()
    {
        var console = WithCluster(out _, isAscii: true);
        foreach (var pane in console.App.Deck.Panes)
        {
            Assert.All(
                console.Press($"{pane.Number}").Screen(),
                letter => Assert.InRange(letter, '\n', '~'));
        }

        Assert.All(
            console.Press("3", "x").Screen(), letter => Assert.InRange(letter, '\n', '~'));
    }

    private static HeadlessConsole WithCluster(
        out Cluster cluster, int width = 100, int height = 30, bool isAscii = false)
    {
        var console = new HeadlessConsole(width, height, isAscii);
        cluster = new Cluster(new ClusterOptions(), Instant.Epoch);
        console.App.Update(cluster.View);
        return console;
    }
}
