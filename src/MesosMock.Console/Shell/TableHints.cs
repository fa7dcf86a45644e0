using MesosMock.Simulation.Targets;

namespace MesosMock.Console.Shell;

/// <summary>The keys of every list.</summary>
internal static class TableHints
{
    private static readonly Hint Chaos = new("x", "chaos…", "what can be done to it, by letters");

    private static readonly IReadOnlyList<Hint> Lists =
    [
        new("Enter", "detail", "opens and closes the detail"),
        new("/", "filter", "shows only what matches: words, !word, column:word"),
        new("Space", "mark", "marks the row; actions hit the marked rows"),
        new("s", "sort", "sorts by the next column"),
        new("S", "", "turns the order round"),
        new("o", "", "chooses the columns"),
        new("v", "", "marks all from the row that was marked last to this one"),
        new("*  \\", "", "marks all that are shown; marks none"),
        new("↑↓ j k", "", "moves; PgUp, PgDn, Home, End, g and G, too"),
        new("p", "", "pauses the view, not the cluster"),
        new("y", "", "copies: id, line, Markdown, selector"),
        new(".", "", "repeats the last action on this row or the marked ones"),
    ];

    private static readonly IReadOnlyList<Hint> WithChaos =
    [
        Chaos, .. Lists,
        new("e", "explain", "explains why it is as it is: rule, draw, fault, call"),
    ];

    /// <summary>The keys of a list of these.</summary>
    public static IReadOnlyList<Hint> Of(TargetKind? targets) =>
        targets is null ? Lists : WithChaos;
}
