using System.Text;
using MesosMock.Simulation.Actions;
using MesosMock.Tests.Conventions;

namespace MesosMock.Tests.Actions;

/// <summary>docs/CONTROL.md lists the catalogue as it is.</summary>
public sealed class ControlDocumentTests
{
    private const string Begin = "<!-- actions -->\n";
    private const string End = "<!-- end of actions -->";

    [Fact]
    public void The_document_lists_every_action_as_the_catalogue_has_it()
    {
        var path = Path.Combine(SourceTree.Root, "docs", "CONTROL.md");
        var text = File.ReadAllText(path).ReplaceLineEndings("\n");
        var start = text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var end = text.IndexOf(End, StringComparison.Ordinal);
        var expected = text[..start] + Table() + text[end..];
        if (Environment.GetEnvironmentVariable("MESOSMOCK_REWRITE") == "1")
        {
            File.WriteAllText(path, expected);
        }

        Assert.Equal(expected, File.ReadAllText(path).ReplaceLineEndings("\n"));
    }

    [Fact]
    public void No_two_actions_of_a_noun_share_a_key()
    {
        var keys = ActionCatalogue.Infos.Where(info => info.Key is not null)
            .Select(info => $"{info.Name.Split(' ')[0]} {info.Key}").ToArray();

        Assert.Equal(keys.Distinct(), keys);
    }

    private static string Table()
    {
        var table = new StringBuilder(
            "| line | what it does | danger | undo |\n|---|---|---|---|\n");
        foreach (var info in ActionCatalogue.Infos)
        {
            var usage = ActionNames.UsageOf(info).Replace("|", "\\|", StringComparison.Ordinal);
            table.Append($"| `{usage}` | {info.Help} | {Lower(info.Danger)} "
                + $"| {Lower(info.Undo)} |\n");
        }

        return table.ToString();
    }

    private static string Lower<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
