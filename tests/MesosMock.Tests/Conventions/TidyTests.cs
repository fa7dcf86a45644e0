using System.Text.RegularExpressions;

namespace MesosMock.Tests.Conventions;

/// <summary>The limits and words of the project's style that a machine can check.</summary>
public sealed partial class TidyTests
{
    private const int ColumnsMax = 100;
    private const int LinesMax = 400;

    /// <summary>Wire strings and only wire strings: one file for each layer.</summary>
    private static readonly string[] FilesWithOldWords =
    [
        "src/MesosMock.Simulation/WireNames.cs", "src/MesosMock.Server/WireText.cs",
        "src/MesosMock.Server/WireNames.cs", "src/MesosMock.Console/WireNames.cs",
    ];

    /// <summary>Files whose types are the cases of the first one.</summary>
    private static readonly string[] ClosedUnions = ["src/MesosMock/Toml/TomlValue.cs"];

    [Fact]
    public void No_line_is_longer_than_a_hundred_columns() => Refuse(
        file => file.Lines.Index()
            .Where(line => line.Item.EnumerateRunes().Count() > ColumnsMax)
            .Select(line => $"{file.Path}:{line.Index + 1}"));

    [Fact]
    public void No_file_has_more_than_four_hundred_lines() => Refuse(
        file => file.Lines.Count > LinesMax ? [$"{file.Path}: {file.Lines.Count} lines"] : []);

    [Fact]
    public void Every_file_holds_one_type_that_others_can_see() => Refuse(
        file =>
        {
            var types = file.Lines.Select(line => TopLevelType().Match(line))
                .Where(match => match.Success)
                .Select(match => match.Groups["name"].Value)
                .ToArray();

            return types.Distinct(StringComparer.Ordinal).Count() > 1
                && !ClosedUnions.Contains(file.Path)
                ? [$"{file.Path}: {string.Join(", ", types)}"]
                : [];
        });

    [Fact]
    public void Nothing_is_left_for_later_and_nothing_is_folded_away() => Refuse(
        file => file.Path.EndsWith("Conventions/TidyTests.cs", StringComparison.Ordinal)
            ? []
            : Matching(
                file.Lines.Index().Select(line => (line.Index + 1, line.Item)), file, Refused()));

    [Fact]
    public void Tests_never_sleep() => Refuse(
        file => file.IsTest && !file.Path.EndsWith("TidyTests.cs", StringComparison.Ordinal)
            ? Matching(file.Code, file, Sleep())
            : []);

    [Fact]
    public void The_wire_s_old_word_for_agent_stays_in_the_files_of_wire_strings() => Refuse(
        file => file.IsTest || FilesWithOldWords.Contains(file.Path)
            ? []
            : Matching(WithoutComments(file), file, OldWord()));

    [Fact]
    public void The_machine_reads_no_clock_and_draws_no_ambient_number() => Refuse(
        file => file.Path.StartsWith("src/MesosMock.Simulation/", StringComparison.Ordinal)
            ? Matching(file.Code, file, AmbientSource())
            : []);

    [Fact]
    public void A_namespace_is_its_folder() => Refuse(
        file =>
        {
            var declared = file.Lines.Select(line => Namespace().Match(line))
                .FirstOrDefault(match => match.Success);
            return declared is null || declared.Groups["name"].Value == file.ExpectedNamespace
                ? []
                : [$"{file.Path}: {declared.Groups["name"].Value}, not {file.ExpectedNamespace}"];
        });

    private static void Refuse(Func<SourceFile, IEnumerable<string>> findings)
    {
        Assert.NotEmpty(SourceTree.Files);
        var found = SourceTree.Files.SelectMany(findings).ToArray();
        Assert.True(found.Length == 0, string.Join('\n', found));
    }

    private static IEnumerable<string> Matching(
        IEnumerable<(int Number, string Text)> lines, SourceFile file, Regex pattern) =>
        lines.Where(line => pattern.IsMatch(line.Text))
            .Select(line => $"{file.Path}:{line.Number}: {line.Text.Trim()}");

    private static IEnumerable<(int Number, string Text)> WithoutComments(SourceFile file) =>
        file.Code.Select(line => (line.Number, LineComment().Replace(line.Text, "")));

    [GeneratedRegex(
        """^(public|internal) ((static|sealed|abstract|partial|readonly|ref) )*"""
        + """(class|record struct|record|struct|interface|enum) (?<name>\w+)""")]
    private static partial Regex TopLevelType();

    [GeneratedRegex("""\b(TODO|FIXME)\b|^\s*#region""")]
    private static partial Regex Refused();

    [GeneratedRegex("""Thread\.Sleep|Task\.Delay\(\s*(\d|TimeSpan\.From)""")]
    private static partial Regex Sleep();

    [GeneratedRegex("slave", RegexOptions.IgnoreCase)]
    private static partial Regex OldWord();

    [GeneratedRegex(
        """DateTime(Offset)?\.(Utc)?Now|Stopwatch|Environment\.Tick|Random\.Shared"""
        + """|new Random\(|Guid\.NewGuid|TimeProvider""")]
    private static partial Regex AmbientSource();

    [GeneratedRegex("""^namespace (?<name>[\w.]+);""")]
    private static partial Regex Namespace();

    [GeneratedRegex("""\s//\s.*$""")]
    private static partial Regex LineComment();
}
