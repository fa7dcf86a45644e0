using System.Text;
using MesosMock.CommandLine;

namespace MesosMock.Tests.CommandLine;

public sealed class ConfigCommandTests
{
    [Fact]
    public async Task Init_writes_the_example_and_does_not_overwrite_it()
    {
        using var file = new TemporaryFile(content: null);

        var first = await CommandLineHarness.InvokeAsync(["config", "init", file.Path]);
        var second = await CommandLineHarness.InvokeAsync(["config", "init", file.Path]);

        Assert.Equal((0, $"{file.Path}: written\n"), (first.Code, first.Output));
        Assert.Equal(
            (2, $"{file.Path}: cannot be written: it exists already and is not overwritten\n"),
            (second.Code, second.Error));
        Assert.Equal(ConfigCommands.ReadExample(), await File.ReadAllBytesAsync(file.Path));
    }

    [Fact]
    public async Task Init_writes_to_standard_output()
    {
        var answer = await CommandLineHarness.InvokeAsync(["config", "init", "-"]);

        Assert.Equal(
            (0, Encoding.UTF8.GetString(ConfigCommands.ReadExample())),
            (answer.Code, answer.Output));
    }

    [Fact]
    public async Task Validate_says_ok()
    {
        using var file = new TemporaryFile("port = 1");

        var answer = await CommandLineHarness.InvokeAsync(["config", "validate", file.Path]);

        Assert.Equal(
            (0, $"{file.Path}: ok\n", ""), (answer.Code, answer.Output, answer.Error));
    }

    [Fact]
    public async Task Validate_lists_all_problems()
    {
        using var file = new TemporaryFile("port = -1\n\"a\\nb\" = 1\n");

        var answer = await CommandLineHarness.InvokeAsync(["config", "validate", file.Path]);

        Assert.Equal((2, ""), (answer.Code, answer.Output));
        Assert.Equal(2, answer.Error.Count(character => character == '\n'));
    }

    [Theory]
    [InlineData("config explain -c FILE --port 2")]
    [InlineData("config explain FILE --port 2")]
    [InlineData("config explain --port 2 FILE")]
    public async Task Explain_says_where_each_value_comes_from(string line)
    {
        using var file = new TemporaryFile("# x\nport = 1\nip = \"127.0.0.2\"");

        var answer = await CommandLineHarness.InvokeAsync(
            line.Replace("FILE", file.Path, StringComparison.Ordinal).Split(' '));

        var lines = answer.Output.Split('\n')
            .Select(row => row.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Select(words => string.Join(' ', words));
        Assert.Equal(0, answer.Code);
        Assert.Contains("port = 2 # --port", lines);
        Assert.Contains($"ip = \"127.0.0.2\" # {file.Path}:3", lines);
        Assert.Contains("hostname = \"localhost\" # default", lines);
    }

    [Fact]
    public async Task Decode_writes_typed_json()
    {
        var answer = await CommandLineHarness.InvokeAsync(["config", "decode"], "a = 1");

        Assert.Equal(0, answer.Code);
        Assert.Equal(
            "{\"a\":{\"type\":\"integer\",\"value\":\"1\"}}",
            string.Concat(answer.Output.Where(character => !char.IsWhiteSpace(character))));
    }

    [Fact]
    public async Task Decode_refuses_what_is_not_toml()
    {
        var answer = await CommandLineHarness.InvokeAsync(["config", "decode"], "a = 1\nb = 01");

        Assert.Equal(
            (1, "", "2:5: \"01\" is not a value\n"), (answer.Code, answer.Output, answer.Error));
    }
}
