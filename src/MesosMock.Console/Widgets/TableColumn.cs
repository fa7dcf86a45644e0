namespace MesosMock.Console.Widgets;

/// <summary>A column of a table.</summary>
/// <param name="Title">In capitals, above the column.</param>
/// <param name="Width">Columns of the screen.</param>
/// <param name="Write">Writes a cell.</param>
internal sealed record TableColumn<TRow>(string Title, int Width, Action<TRow, TextLine> Write)
{
    /// <summary>Whether it ends at its right edge, as numbers do.</summary>
    public bool IsRight { get; init; }

    /// <summary>Whether it takes the room that is left; one of them at most.</summary>
    public bool IsWide { get; init; }

    /// <summary>Whether it is an id, which is cut in its middle.</summary>
    public bool IsId { get; init; }

    /// <summary>Which columns go first where there is little room: the highest; 0 stays.
    /// </summary>
    public int Priority { get; init; }

    /// <summary>How rows are sorted by it; by its text if null.</summary>
    public Comparison<TRow>? Compare { get; init; }

    /// <summary>
    /// The number behind the text, for filters such as <c>size:&gt;10k</c>; null for none.
    /// Durations are in milliseconds.
    /// </summary>
    public Func<TRow, double>? Number { get; init; }
}
