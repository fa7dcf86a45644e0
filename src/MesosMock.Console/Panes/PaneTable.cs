using MesosMock.Console.Shell;

namespace MesosMock.Console.Panes;

/// <summary>All panes. A new one is a class and a line here; see docs/CONSOLE.md.</summary>
internal static class PaneTable
{
    /// <summary>Makes the panes of a console, in the order of their numbers.</summary>
    public static IReadOnlyList<IPane> Create(ConsoleSources sources) =>
    [
        new OverviewPane(sources),
        new FrameworksPane(),
        new AgentsPane(),
        new TasksPane(),
        new OffersPane(),
        new RatiosPane(),
        new TrafficPane(sources),
        new TimelinePane(sources),
    ];
}
