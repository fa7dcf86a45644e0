using System.Text;
using MesosMock.Console.Panes;
using MesosMock.Console.Shell;
using MesosMock.Simulation.Actions;
using MesosMock.Tests.Conventions;
using MesosMock.Tests.Goldens;

namespace MesosMock.Tests.Console;

/// <summary>docs/CONSOLE.md lists the keys as they are.</summary>
public sealed class KeyDocumentTests
{
    private const string Begin = "<!-- keys -->\n";
    private const string End = "<!-- end of keys -->";

    [Fact]
    public void The_document_lists_every_key_as_panes_and_catalogue_have_it()
    {
        var path = Path.Combine(SourceTree.Root, "docs", "CONSOLE.md");
        var text = File.ReadAllText(path).ReplaceLineEndings("\n");
        var start = text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var end = text.IndexOf(End, StringComparison.Ordinal);
        var expected = text[..start] + Table() + text[end..];
        if (Golden.IsRewriting)
        {
            File.WriteAllText(path, expected);
        }

        Assert.Equal(expected, File.ReadAllText(path).ReplaceLineEndings("\n"));
    }

    private static string Table()
    {
        var table = new StringBuilder("| where | key | what it does |\n|---|---|---|\n");
        foreach (var hint in GlobalHints.All)
        {
            Add(table, "everywhere", hint.Keys, hint.Help);
        }

        foreach (var pane in PaneTable.Create(new ConsoleSources()))
        {
            foreach (var hint in pane.Hints)
            {
                Add(table, $"{pane.Number} {pane.Title}", hint.Keys, hint.Help);
            }
        }

        foreach (var info in ActionCatalogue.Infos.Where(info => info.Key is not null))
        {
            var first = info.Targets is null ? info.Name.Split(' ')[0] : "x";
            Add(table, first, $"{info.Key}", $"{info.Name}: {info.Title}");
        }

        return table.ToString();
    }

    private static void Add(StringBuilder table, string where, string key, string help) =>
        table.Append("| ").Append(where)
            .Append(" | `").Append(key.Replace("|", "\\|", StringComparison.Ordinal))
            .Append("` | ").Append(help.Replace("|", "\\|", StringComparison.Ordinal))
            .Append(" |\n");
}
