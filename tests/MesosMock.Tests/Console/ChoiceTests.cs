using MesosMock.Console.Shell;

namespace MesosMock.Tests.Console;

/// <summary>What menus, the palette and help offer, and what they say is not possible.</summary>
public sealed class ChoiceTests
{
    [Fact]
    public void A_menu_says_why_something_is_not_possible_now()
    {
        var screen = new DrivenConsole().Press("3", "x").Screen();

        Assert.Matches("a  reactivate +.*is active already", screen);
        Assert.DoesNotMatch("p  partition.*already", screen);
    }

    [Fact]
    public void A_menu_of_states_says_which_the_task_cannot_take()
    {
        var console = new DrivenConsole();
        console.Framework.Acknowledges = false;
        _ = console.Press("4", "f", "f");

        Assert.Matches("r  RUNNING .*is over", console.Press("f").Screen());
    }

    [Fact]
    public void The_palette_lists_what_is_not_possible_with_its_reason()
    {
        var console = new DrivenConsole().Press(":").Type("ratio save");

        Assert.Matches("ratio save +there is no configuration file", console.Screen());
    }

    [Fact]
    public void The_palette_completes_an_action_with_the_selected_row()
    {
        var console = new DrivenConsole()
            .Press("3", ":").Type("agents restart").Press("Enter", "Enter");

        var line = Assert.Single(console.Answers).Line;
        Assert.Matches("^agents restart agent\\(.+-S0\\)$", line);
    }

    [Fact]
    public void A_console_that_may_only_look_says_so_in_its_menus()
    {
        var console = new DrivenConsole();
        console.App.Context.IsReadOnly = true;

        Assert.Contains("the console is read-only", console.Press("3", "x").Screen());
    }

    [Fact]
    public void Help_does_what_is_chosen_and_says_what_cannot_be_done()
    {
        var console = new DrivenConsole().Press("3", "?");
        Assert.Matches("x a +reactivate +.*is active already", console.Screen());

        _ = console.Type("black hole").Press("Enter");

        Assert.StartsWith("agents black-hole agent(", Assert.Single(console.Answers).Line,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_menu_is_clicked_as_it_is_pressed()
    {
        var console = Headless().Press("3", "x");
        var rows = console.Screen().Split('\n');
        var y = Array.FindIndex(rows, row => row.Contains("partition", StringComparison.Ordinal));

        var act = Assert.IsType<Intent.Act>(
            Assert.Single(console.Click(rows[y].IndexOf("partition", StringComparison.Ordinal), y)
                .Wishes()));
        Assert.StartsWith("agents partition", act.Line, StringComparison.Ordinal);
    }

    [Fact]
    public void A_click_on_a_hint_of_the_footer_presses_its_key()
    {
        var console = Headless().Press("3");
        var footer = console.Screen().TrimEnd('\n').Split('\n')[^1];

        _ = console.Click(footer.IndexOf("chaos", StringComparison.Ordinal), 29);

        Assert.Contains("chaos · agent", console.Screen());
    }

    [Fact]
    public void Columns_can_be_put_away_and_taken_back()
    {
        var console = Headless().Press("3", "o", "b", "Escape");
        Assert.DoesNotContain("HOST", console.Screen());

        Assert.Contains("HOST", console.Press("o", "b", "Escape").Screen());
    }

    [Fact]
    public void A_range_is_marked_from_the_row_that_was_marked_last()
    {
        var console = new HeadlessConsole();
        console.App.Update(new DrivenConsole().Cluster.Cluster.View);

        Assert.Contains("marks 2", console.Press("3", "g", " ", "G", "v").Screen());
    }

    [Theory]
    [InlineData("i", "^[0-9a-f-]+-S0$")]
    [InlineData("l", "^S0 .*up")]
    [InlineData("m", "^\\| ID \\| HOST")]
    [InlineData("k", "^agent\\(.*-S0\\)$")]
    public void A_row_is_copied_in_several_ways(string letter, string expected)
    {
        var copy = Assert.IsType<Intent.Copy>(
            Assert.Single(Headless().Press("3", "y", letter).Wishes()));

        Assert.Matches(expected, copy.Text);
    }

    private static HeadlessConsole Headless()
    {
        var console = new HeadlessConsole();
        console.App.Update(new DrivenConsole().Cluster.Cluster.View);
        _ = console.Screen();
        return console;
    }
}
