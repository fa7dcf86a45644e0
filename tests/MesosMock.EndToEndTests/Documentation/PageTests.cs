using System.Text;
using System.Text.RegularExpressions;
using MesosMock.Configuration;

namespace MesosMock.EndToEndTests.Documentation;

/// <summary>What the pages say is true, as far as a machine can tell.</summary>
public sealed partial class PageTests
{
    [Fact]
    public void Commands_that_are_not_run_say_why_and_others_name_a_test_that_there_is()
    {
        var tests = typeof(PageTests).Assembly.GetTypes().Select(type => type.Name).ToHashSet();
        var wrong = Pages.Blocks
            .Where(block => block.Excuse is "" || (block.OtherTest is { } test
                && !tests.Contains(test)))
            .Select(block => $"{block.Place}: {block.Mark}");

        Assert.Empty(wrong);
    }

    [Fact]
    public void Code_in_C_sharp_is_that_of_a_sample()
    {
        var sources = Directory
            .EnumerateFiles(
                Path.Combine(Pages.Root, "samples"), "*.cs", SearchOption.AllDirectories)
            .Select(path => string.Join('\n', File.ReadAllLines(path).Select(Plain)))
            .ToArray();
        var blocks = Pages.Blocks.Where(one => one is { Language: "csharp", Excuse: null })
            .ToArray();

        var strange = blocks
            .Where(block => !sources.Any(source => source.Contains(
                string.Join('\n', block.Lines.Select(Plain)), StringComparison.Ordinal)))
            .Select(block => block.Place);

        Assert.NotEmpty(blocks);
        Assert.Empty(strange);
    }

    [Fact]
    public void Pieces_of_a_configuration_are_valid()
    {
        var blocks = Pages.Blocks.Where(one => one is { IsToml: true, Excuse: null }).ToArray();

        var problems = blocks.SelectMany(block => ConfigurationLoader
            .Read(block.Place, Encoding.UTF8.GetBytes(block.Text), []).Problems);

        Assert.NotEmpty(blocks);
        Assert.Empty(problems);
    }

    [Fact]
    public void Links_within_the_repository_lead_somewhere()
    {
        var broken =
            from page in Pages.All
            let path = Path.Combine(Pages.Root, page)
            from link in Link().Matches(File.ReadAllText(path))
            let target = link.Groups["target"].Value
            where !target.Contains(':', StringComparison.Ordinal)
            let parts = target.Split('#')
            let file = parts[0].Length == 0
                ? path
                : Path.Combine(Path.GetDirectoryName(path) ?? "", parts[0])
            where !Path.Exists(file) || (parts.Length > 1 && !Anchors(file).Contains(parts[1]))
            select $"{page}: {target}";

        Assert.Empty(broken);
    }

    private static string Plain(string line) => line.Trim();

    /// <summary>Headings as forges make anchors of them.</summary>
    private static IEnumerable<string> Anchors(string page) => File.ReadLines(page)
        .Where(line => line.StartsWith('#'))
        .Select(line => NotInAnchors()
            .Replace(line.TrimStart('#').Trim().ToLowerInvariant(), "").Replace(' ', '-'));

    [GeneratedRegex("""(?<!!)\[[^\]]*\]\((?<target>[^)\s]+)\)""")]
    private static partial Regex Link();

    [GeneratedRegex("""[^\w\- ]""")]
    private static partial Regex NotInAnchors();
}
