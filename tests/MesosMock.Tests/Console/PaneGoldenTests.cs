using System.Text;
using MesosMock.Protocol.V1;
using MesosMock.Protocol.V1.Scheduler;
using MesosMock.Server.Journal;
using MesosMock.Simulation;
using MesosMock.Simulation.Configuration;
using MesosMock.Simulation.Time;
using MesosMock.Tests.Goldens;
using MesosMock.Tests.Server;
using MesosMock.Themes;

namespace MesosMock.Tests.Console;

/// <summary>Every pane as it looks, with a framework, a fault and some traffic.</summary>
public sealed class PaneGoldenTests
{
    [Theory]
    [InlineData("color-80x24", 80, 24)]
    [InlineData("color-120x35", 120, 35)]
    [InlineData("color-200x60", 200, 60)]
    [InlineData("mono-80x24", 80, 24)]
    [InlineData("ascii-80x24", 80, 24)]
    public void Every_pane_looks_as_it_did(string name, int width, int height)
    {
        var isColored = name.StartsWith("color", StringComparison.Ordinal);
        var console = new HeadlessConsole(
            width, height, name.StartsWith("ascii", StringComparison.Ordinal),
            isColored ? new ThemeFiles().Find("dark").Theme : null);
        using var journal = new JournalStore(1_000, null, new FrozenTime());
        var cluster = ClusterWith(journal);
        console.App.Context.Sources.Traffic = new FakeTraffic();
        console.App.Context.Sources.Journal = journal;
        console.App.Update(cluster.View);
        var text = new StringBuilder();
        foreach (var pane in console.App.Deck.Panes)
        {
            var screen = console.Press($"{pane.Number}").Show();
            _ = text.Append(isColored ? screen.StyledText() : screen.Text());
        }

        Golden.Verify($"Console/{name}.txt", text.ToString());
    }

    [Fact]
    public void The_timeline_tells_what_led_to_an_entry_and_e_explains_an_agent()
    {
        var console = new HeadlessConsole(120, 35);
        using var journal = new JournalStore(1_000, null, new FrozenTime());
        var cluster = ClusterWith(journal);
        console.App.Context.Sources.Journal = journal;
        console.App.Update(cluster.View);

        Assert.Matches("action +agents partition", console.Press("8").Screen());
        var why = console.Press("3", "e").Screen();

        Assert.Contains("as it is", why);
        Assert.Contains("agents partition", why);
    }

    private static Cluster ClusterWith(JournalStore journal)
    {
        var options = new ClusterOptions { Seed = 1 };
        var cluster = new Cluster(options, Instant.Epoch, journal);
        _ = cluster.Apply(new Command.Subscribe("stream-1", new Call
        {
            Type = CallType.Subscribe,
            Subscribe = new()
            {
                FrameworkInfo = new FrameworkInfo { User = "root", Name = "marathon" },
            },
        }));
        var agent = cluster.View.AllAgents.Take(1).Single().Id.Value;
        _ = cluster.Apply(new Command.Act($"agents partition agent({agent})"));
        return cluster;
    }
}
