using MesosMock.Simulation;
using MesosMock.Simulation.Configuration;
using MesosMock.Simulation.Time;

namespace MesosMock.Tests.Console;

/// <summary>Which panes are shown, and where.</summary>
public sealed class DashboardTests
{
    [Fact]
    public void A_large_terminal_shows_the_important_panes_together()
    {
        var screen = With(200, 60).Press("4").Screen();

        Assert.Contains("╔═ 4 Tasks", screen);
        foreach (var other in (string[])
            ["1 Overview", "2 Frameworks", "3 Agents", "6 Ratios", "7 Traffic", "8 Timeline"])
        {
            Assert.Contains($"╭─ {other} ", screen);
        }
    }

    [Fact]
    public void The_pane_with_the_keys_is_the_large_one_and_the_others_make_room()
    {
        var screen = With(120, 35).Press("3").Screen();

        Assert.Contains("╔═ 3 Agents", screen);
        Assert.DoesNotContain("╭─ 3 Agents", screen);
        Assert.Contains("╭─ 4 Tasks", screen);
    }

    [Fact]
    public void Zoom_gives_a_pane_all_of_it_and_escape_shows_the_others_again()
    {
        var console = With(120, 35).Press("3");
        Assert.Contains("╭─ 1 Overview", console.Screen());

        Assert.DoesNotContain("╭─ 1 Overview", console.Press("z").Screen());
        Assert.Contains("╭─ 1 Overview", console.Press("Escape").Screen());
    }

    [Fact]
    public void A_small_terminal_shows_one_pane_and_all_their_names()
    {
        var screen = With(80, 24).Press("4").Screen();

        Assert.Contains("╔═ 4 Tasks", screen);
        Assert.DoesNotContain("╭─ 1 Overview", screen);
        Assert.Contains(
            " 1Overview 2Frameworks 3Agents[4Tasks]5Offers 6Ratios 7Traffic 8Timeline", screen);
        Assert.Contains("all of the terminal already", With(80, 24).Press("z").Screen());
    }

    [Theory]
    [InlineData(39, 10)]
    [InlineData(40, 9)]
    public void A_terminal_that_is_too_small_is_told_so(int width, int height) =>
        Assert.StartsWith($"terminal {width}x{height}, need 40x10", With(width, height).Screen());

    [Fact]
    public void At_the_smallest_size_every_pane_can_be_told_and_clicked()
    {
        var console = With(40, 10).Press("4");
        Assert.Contains(" 1Ov 2Fr 3Ag[4Ta]5Of 6Ra 7Tr 8Ti", console.Screen());

        Assert.Equal("Traffic", console.Click(26, 1).App.Pane.Title);
    }

    [Fact]
    public void A_click_beside_the_large_pane_gives_the_keys_to_what_is_there()
    {
        var console = With(120, 35).Press("4");
        var rows = console.Screen().Split('\n');
        var y = Array.FindIndex(
            rows, row => row.Contains("3 Agents ─", StringComparison.Ordinal));

        Assert.Equal("Agents", console.Click(5, y + 2).App.Pane.Title);
    }

    [Fact]
    public void Backspace_goes_back_to_the_pane_before_with_its_filter()
    {
        var console = With(100, 30).Press("3", "/").Type("agent-1").Press("Enter", "5");

        Assert.Contains("/agent-1", console.Press("Backspace").Screen());
        Assert.Equal("Overview", console.Press("Backspace").App.Pane.Title);
    }

    [Fact]
    public void Notes_do_not_hide_the_detail_of_the_selected_row_nor_the_row()
    {
        var console = With(80, 24).Press("3");
        var before = console.Screen().Split('\n');
        console.App.Context.Say(new string('n', 70));
        var after = console.Screen().Split('\n');

        Assert.Contains(after, row => row.Contains("nnn", StringComparison.Ordinal));
        Assert.Equal(before[4], after[4]);
        Assert.Equal(before[^7..], after[^7..]);
    }

    [Fact]
    public void Enter_on_a_figure_opens_the_pane_behind_it_with_its_filter()
    {
        var console = With(100, 30).Press("Down", "Down", "Enter");

        Assert.Equal("Traffic", console.App.Pane.Title);
        Assert.Equal("type:ACKNOWLEDGE", console.App.Pane.Filter);
    }

    [Fact]
    public void The_overview_counts_calls_and_how_long_acknowledgements_took()
    {
        var console = With(100, 30);
        console.App.Context.Sources.Traffic = new FakeTraffic();
        Update(console);
        console.Time.Advance(TimeSpan.FromSeconds(2));
        Update(console);

        var screen = console.Screen();
        Assert.Matches("calls/s +1 ", screen);
        Assert.Contains("p50 25ms", screen);
    }

    private static HeadlessConsole With(int width, int height)
    {
        var console = new HeadlessConsole(width, height);
        Update(console);
        _ = console.Screen();
        return console;
    }

    private static void Update(HeadlessConsole console) =>
        console.App.Update(new Cluster(new ClusterOptions(), Instant.Epoch).View);
}
