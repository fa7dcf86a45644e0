using System.Reflection;
using System.Text.RegularExpressions;

namespace MesosMock.Tests.Conventions;

/// <summary>Holds docs/FIDELITY.md against the tests that name its facts.</summary>
public sealed partial class FactsTests
{
    /// <summary>
    /// How many facts there are of schedulers' calls, operators' calls and other endpoints.
    /// </summary>
    private static readonly Dictionary<char, int> FactsMax = new()
    {
        ['S'] = 220,
        ['O'] = 145,
        ['E'] = 110,
    };

    /// <summary>The families of which every fact has its row.</summary>
    private const string Complete = "SOE";

    private static readonly string[] Statuses = ["proven", "differs", "absent", "exempt"];

    [Fact]
    public void Every_fact_has_one_row()
    {
        var rows = Rows().ToLookup(row => row.Fact);
        var wrong = FactsMax
            .SelectMany(family => Enumerable.Range(1, family.Value)
                .Select(number => $"{family.Key}-{number:000}"))
            .Where(fact => rows[fact].Count() != 1
                && (Complete.Contains(fact[0], StringComparison.Ordinal) || rows[fact].Any()))
            .Select(fact => $"{fact}: {rows[fact].Count()} rows");

        AssertNone(wrong);
    }

    [Fact]
    public void Every_row_has_a_known_status_and_a_sentence() => AssertNone(
        Rows().Where(row => !Statuses.Contains(row.Status) || row.Sentence.Length == 0)
            .Select(row => $"{row.Fact}: status '{row.Status}', sentence '{row.Sentence}'"));

    [Fact]
    public void What_is_called_proven_is_named_by_a_test()
    {
        var named = NamedFacts();

        AssertNone(Rows().Where(row => row.Status == "proven" && !named.Contains(row.Fact))
            .Select(row => $"{row.Fact} has no test: {row.Sentence}"));
    }

    [Fact]
    public void No_test_names_a_fact_that_is_called_absent_or_is_not_on_the_page()
    {
        var listed = Rows().ToLookup(row => row.Fact, row => row.Status);

        AssertNone(NamedFacts()
            .Where(fact => !listed.Contains(fact) || listed[fact].Contains("absent"))
            .Select(fact => $"{fact}: {string.Join(", ", listed[fact])}"));
    }

    private static void AssertNone(IEnumerable<string> findings)
    {
        var found = findings.ToArray();
        Assert.True(found.Length == 0, $"{found.Length}:\n{string.Join('\n', found)}");
    }

    private static IEnumerable<(string Fact, string Status, string Sentence)> Rows() =>
        File.ReadLines(Path.Combine(SourceTree.Root, "docs", "FIDELITY.md"))
            .Select(line => Row().Match(line))
            .Where(match => match.Success)
            .Select(match => (
                match.Groups["fact"].Value,
                match.Groups["status"].Value.Trim(),
                match.Groups["sentence"].Value.Trim()));

    private static SortedSet<string> NamedFacts() =>
        new(
            FactsByReflection().Concat(FactsInEndToEndSources()).Concat(FactsInStories()),
            StringComparer.Ordinal);

    private static IEnumerable<string> FactsByReflection() =>
        typeof(FactsTests).Assembly.GetTypes()
            .SelectMany(type => type
                .GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static)
                .Prepend(type))
            .SelectMany(member => member.GetCustomAttributesData())
            .Where(attribute => attribute.AttributeType == typeof(TraitAttribute)
                && attribute.ConstructorArguments[0].Value is "Fact")
            .SelectMany(attribute => FactsIn((string)attribute.ConstructorArguments[1].Value!));

    /// <summary>
    /// That assembly needs a published executable, so its sources are read instead.
    /// </summary>
    private static IEnumerable<string> FactsInEndToEndSources() =>
        SourceTree.Files
            .Where(file => file.Path.StartsWith(
                "tests/MesosMock.EndToEndTests/", StringComparison.Ordinal))
            .SelectMany(file => file.Lines)
            .SelectMany(line => FactTrait().Matches(line))
            .SelectMany(match => FactsIn(match.Groups["facts"].Value));

    /// <summary>A story names a fact right before the line that would differ without it.</summary>
    private static IEnumerable<string> FactsInStories() =>
        Directory.GetFiles(
                Path.Combine(SourceTree.Root, "tests", "MesosMock.Tests", "Scenarios"), "*.txt")
            .SelectMany(File.ReadLines)
            .Where(line => line.StartsWith("# Shows ", StringComparison.Ordinal))
            .SelectMany(FactsIn);

    /// <summary>A trait names one fact or many: `S-046, S-060 to S-066`.</summary>
    private static IEnumerable<string> FactsIn(string text) =>
        from match in FactRange().Matches(text)
        let first = int.Parse(match.Groups["first"].Value)
        let last = match.Groups["last"] is { Success: true } end ? int.Parse(end.Value) : first
        from number in Enumerable.Range(first, last - first + 1)
        select $"{match.Groups["family"].Value}-{number:000}";

    [GeneratedRegex(
        """^\|\s*(?<fact>[SOE]-\d{3})\s*\|(?<status>[^|]*)\|(?<sentence>.*)\|\s*$""")]
    private static partial Regex Row();

    [GeneratedRegex("Trait\\(\"Fact\",\\s*\"(?<facts>[^\"]+)\"\\)")]
    private static partial Regex FactTrait();

    [GeneratedRegex("""(?<family>[SOE])-(?<first>\d{3})(\s+to\s+\k<family>-(?<last>\d{3}))?""")]
    private static partial Regex FactRange();
}
