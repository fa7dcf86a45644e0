using MesosMock.Console.Widgets;

namespace MesosMock.Console.Shell;

/// <summary>Which columns of a list are shown.</summary>
internal static class ColumnMenu
{
    /// <summary>The menu that shows and hides columns, until Esc.</summary>
    public static MenuOverlay Of<TRow>(
        TableView<TRow> table, ConsoleContext context, int selected = 0)
    {
        var columns = table.Model.Columns;
        var entries = columns.Select((column, place) => new MenuEntry(
            (char)('a' + place), $"[{(table.IsHidden(column) ? ' ' : 'x')}] {column.Title}", () =>
            {
                table.ToggleHidden(column);
                context.Open(Of(table, context, place));
            })
        {
            Note = place == 0 ? "always there" : "",
        });
        return new("columns", "letters show and hide; those without room stay away", [.. entries])
        {
            Selected = selected,
        };
    }
}
