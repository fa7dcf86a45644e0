using System.Text;
using System.Text.RegularExpressions;
using MesosMock.CommandLine;
using MesosMock.Configuration;

namespace MesosMock.Tests.Configuration;

/// <summary>
/// The example file is the manual: a line "#key = value" is a key at its default.
/// </summary>
public sealed partial class ExampleFileTests
{
    private static readonly string[] OriginalToolsKeys =
    [
        "ip", "port", "hostname", "mesos.agent_count", "mesos.resources_cpu_offered",
        "mesos.resources_mem_offered", "emulation.task_state.delay_task_staging",
        "emulation.task_state.delay_task_starting", "emulation.task_state.delay_task_next_state",
        "emulation.task_state.ratio_task_failed", "emulation.task_state.ratio_task_error",
        "emulation.task_state.ratio_task_dropped", "emulation.task_state.ratio_task_gone",
        "emulation.task_state.ratio_task_gone_by_operator",
        "emulation.task_state.ratio_task_unreachable", "emulation.task_state.ratio_task_lost",
        "emulation.task_state.ratio_task_lost_recovered",
        "emulation.task_state.delay_task_lost_recovered",
    ];

    private static string Example => Encoding.UTF8.GetString(ConfigCommands.ReadExample());

    [Fact]
    public void As_it_stands_it_sets_the_original_tools_keys_to_the_defaults()
    {
        var loaded = Read(Example);

        Assert.Empty(loaded.Problems.Concat(loaded.Warnings));
        Assert.Equal(DefaultValues(), loaded.Rows.Select(row => (row.Path, row.Value)));
        Assert.Equal(
            OriginalToolsKeys.Order(StringComparer.Ordinal),
            loaded.Rows.Where(IsFromFile).Select(row => row.Path).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void With_all_comments_taken_away_it_sets_every_key_to_its_default()
    {
        var loaded = Read(WithoutComments(WithoutArrays(Example)));

        Assert.Empty(loaded.Problems);
        Assert.Equal(DefaultValues(), loaded.Rows.Select(row => (row.Path, row.Value)));
        Assert.All(loaded.Rows, row => Assert.StartsWith("example:", row.Source));
    }

    [Theory]
    [InlineData("agents", "", "region, zone, count, hostname, attributes, resources")]
    [InlineData("fault", "fault = \"update.duplicate\"", "fault, parameters")]
    [InlineData("task_rule", "match = \"task(web-*)\"", "match, end, reason")]
    public void Its_repeated_tables_set_every_key_to_its_default(
        string name, string required, string some)
    {
        var block = Example[Example.IndexOf($"#[[{name}]]", StringComparison.Ordinal)..];
        var next = block.IndexOf("\n[", StringComparison.Ordinal);
        var other = OtherArrayLine().Match(block, 1);
        block = block[..Math.Min(next, other.Success ? other.Index : next)];

        var shown = Read(WithoutComments(block));
        var bare = Read($"[[{name}]]\n{required}\n");

        Assert.Empty(shown.Problems);
        Assert.Equal(
            bare.Rows.Select(row => (row.Path, row.Value)),
            shown.Rows.Select(row => (row.Path, row.Value)));
        Assert.All(
            shown.Rows.Where(row => row.Section == $"{name}[0]"),
            row => Assert.True(IsFromFile(row)));
        Assert.All(some.Split(", "), key => Assert.Contains($"#{key} = ", block));
    }

    [Fact]
    public void Every_key_has_a_comment_above_it()
    {
        var lines = Example.Split('\n');
        for (var i = 1; i < lines.Length; i++)
        {
            if (KeyLine().IsMatch(lines[i]))
            {
                Assert.True(
                    lines[i - 1].StartsWith("# ", StringComparison.Ordinal)
                        || KeyLine().IsMatch(lines[i - 1]),
                    lines[i]);
            }
        }
    }

    private static IEnumerable<(string Path, string Value)> DefaultValues()
    {
        return ConfigurationLoader.Load(null, []).Rows.Select(row => (row.Path, row.Value));
    }

    private static bool IsFromFile(ConfigurationRow row)
    {
        return row.Source != ConfigurationRow.DefaultSource;
    }

    private static string WithoutComments(string text)
    {
        return CommentedLine().Replace(text, "$1");
    }

    private static string WithoutArrays(string text)
    {
        return ArrayBlock().Replace(text, "\n");
    }

    private static LoadedConfiguration Read(string text)
    {
        return ConfigurationLoader.Read("example", Encoding.UTF8.GetBytes(text), []);
    }

    [GeneratedRegex(@"^#(\[\[|[a-z_]+ = )", RegexOptions.Multiline)]
    private static partial Regex CommentedLine();

    [GeneratedRegex(@"^#?[a-z_]+ = ")]
    private static partial Regex KeyLine();

    [GeneratedRegex(@"^#\[\[", RegexOptions.Multiline)]
    private static partial Regex OtherArrayLine();

    [GeneratedRegex(@"^#\[\[(?:.*\n)+?(?=\[)", RegexOptions.Multiline)]
    private static partial Regex ArrayBlock();
}
