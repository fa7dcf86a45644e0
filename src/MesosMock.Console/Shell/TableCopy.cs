using System.Text;
using MesosMock.Console.Widgets;

namespace MesosMock.Console.Shell;

/// <summary>The rows of a list as texts.</summary>
internal static class TableCopy
{
    /// <summary>The menu of what can be copied of some rows.</summary>
    /// <param name="columns">The columns of the list.</param>
    /// <param name="rows">The rows; at least one.</param>
    /// <param name="idOf">The full id of a row.</param>
    /// <param name="selector">What a line of actions calls the rows; null for nothing.</param>
    /// <param name="context">Takes the text.</param>
    public static MenuOverlay MenuOf<TRow>(
        IReadOnlyList<TableColumn<TRow>> columns,
        IReadOnlyList<TRow> rows,
        Func<TRow, string> idOf,
        string? selector,
        ConsoleContext context)
    {
        void Copy(string text) => context.Send(new Intent.Copy(text));
        List<MenuEntry> entries =
        [
            new('i', rows.Count == 1 ? "id" : "ids", () => Copy(Lines(rows.Select(idOf)))),
            new('l', "line, as shown", () =>
                Copy(Lines(rows.Select(row => Line(columns, row, "  "))))),
            new('m', "table in Markdown", () => Copy(Markdown(columns, rows))),
        ];
        if (selector is not null)
        {
            entries.Add(new('k', "selector for ctl", () => Copy(selector)));
        }

        var title = rows.Count == 1 ? $"copy {idOf(rows[0])}" : $"copy {rows.Count} rows";
        return new(title, "to the clipboard, as far as the terminal allows", entries);
    }

    private static string Markdown<TRow>(
        IReadOnlyList<TableColumn<TRow>> columns, IReadOnlyList<TRow> rows)
    {
        var text = new StringBuilder();
        _ = text.Append("| ").AppendJoin(" | ", columns.Select(column => column.Title))
            .Append(" |\n|").Append(string.Concat(columns.Select(_ => "---|")));
        foreach (var row in rows)
        {
            _ = text.Append("\n| ").Append(Line(columns, row, " | ")).Append(" |");
        }

        return text.ToString();
    }

    private static string Line<TRow>(
        IReadOnlyList<TableColumn<TRow>> columns, TRow row, string between)
    {
        var line = new TextLine();
        return string.Join(between, columns.Select(column =>
        {
            column.Write(row, line.Clear());
            return line.ToString();
        }));
    }

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines);
}
