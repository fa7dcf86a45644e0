namespace MesosMock.Console.Widgets;

/// <summary>Which rows of a table are shown, and in which order.</summary>
/// <param name="Filter">
/// Words that a row must have, with <c>!</c> in front those that it must not have, and with
/// <c>title:</c> in front only in that column; there <c>&gt;10k</c> and <c>&lt;5</c> compare
/// numbers.
/// </param>
/// <param name="SortColumn">Index of a column; -1 for the order of the source.</param>
/// <param name="IsDescending">Whether the greatest comes first.</param>
internal sealed record TableQuery(
    string Filter = "", int SortColumn = -1, bool IsDescending = false);
