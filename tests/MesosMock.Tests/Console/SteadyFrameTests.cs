using MesosMock.Console.Themes;
using MesosMock.Server.Journal;
using MesosMock.Simulation;
using MesosMock.Simulation.Configuration;
using MesosMock.Simulation.Time;
using MesosMock.Tests.Server;

namespace MesosMock.Tests.Console;

/// <summary>The server of a run is in the same process: frames leave it no garbage.</summary>
public sealed class SteadyFrameTests
{
    [Theory]
    [InlineData(200, 60)]
    [InlineData(80, 24)]
    public void Whatever_pane_is_shown_with_notes_over_it_frames_leave_nothing_to_collect(
        int width, int height)
    {
        using var journal = new JournalStore(1_000, null, new FrozenTime());
        var console = Filled(width, height, journal);
        foreach (var pane in console.App.Deck.Panes)
        {
            _ = console.Press($"{pane.Number}");
            console.App.Context.Say("✓ one agent partitioned · u heals");
            console.App.Context.Say("✖ that is not possible", Tone.Failed);
            Draw(console, 300);

            var before = GC.GetAllocatedBytesForCurrentThread();
            Draw(console, 200);

            Assert.True(
                GC.GetAllocatedBytesForCurrentThread() - before == 0,
                $"{pane.Title}: {GC.GetAllocatedBytesForCurrentThread() - before} bytes");
        }
    }

    private static void Draw(HeadlessConsole console, int frames)
    {
        for (var frame = 0; frame < frames; frame++)
        {
            console.Paint();
        }
    }

    private static HeadlessConsole Filled(int width, int height, JournalStore journal)
    {
        var driven = new DrivenConsole();
        driven.Cluster.Advance(7);
        var console = new HeadlessConsole(width, height);
        console.App.Context.Sources.Traffic = new FakeTraffic();
        console.App.Context.Sources.Journal = journal;
        var cluster = new Cluster(new ClusterOptions { Seed = 1 }, Instant.Epoch, journal);
        _ = cluster.Apply(new Command.Act("ratio set task_failed=0.5 for 30s"));
        console.App.Update(cluster.View);
        console.App.Update(driven.Cluster.Cluster.View);
        console.App.Complete("panic", cluster.Apply(new Command.Act("panic")));
        return console;
    }
}
