using System.Text.RegularExpressions;
using MesosMock.EndToEndTests.Control;
using MesosMock.EndToEndTests.Http;
using MesosMock.EndToEndTests.Tasks;

namespace MesosMock.EndToEndTests.Executable;

/// <summary><c>mesosmock replay FILE</c> on records of the executable.</summary>
public sealed partial class ReplayCommandTests
{
    private const string Configuration = Lives.ShortLives +
        """
        ratio_task_failed = 0.3
        delay_task_staging = "uniform(1ms,9ms)"
        [emulation.agent]
        interval = "200ms"
        ratio_agent_restarted = 0.1
        [[fault]]
        fault = "update.duplicate"
        mode = "all"
        probability = 0.5

        """;

    [Fact]
    public async Task A_run_happens_again_and_a_changed_call_is_found()
    {
        using var file = new TemporaryFile();
        await RecordAsync(file.Path, "TERM");
        var lines = await File.ReadAllLinesAsync(file.Path);
        var accept = Array.FindIndex(lines, line =>
            line.Contains("\"ACCEPT\"") && line.Contains("alpha-0"));

        var (same, output, _) = await MockProcess.RunAsync("replay", file.Path);
        lines[accept] = lines[accept].Replace("alpha-0", "alpha-X");
        await File.WriteAllLinesAsync(file.Path, lines);
        var (differs, difference, _) = await MockProcess.RunAsync("replay", file.Path);

        Assert.Equal((0, 1), (same, differs));
        Assert.Matches(
            $"^{file.Path}: the same: [0-9]+ commands, [0-9]+ effects, digest [0-9a-f]{{16}}\n$",
            output);
        Assert.Contains(lines, line => line.Contains("\"command\":\"Act\""));
        Assert.Contains(lines, line => line.Contains("UPDATE_WEIGHTS"));
        Assert.Contains(lines, line => line.Contains("\"command\":\"Watch\""));
        Assert.Contains("\"end\":true", lines[^1]);
        Assert.StartsWith($"{file.Path}:{accept + 1}: differs: of Scheduler Accept", difference);
    }

    [Fact]
    public async Task A_run_that_was_killed_is_replayed_as_far_as_it_goes()
    {
        using var file = new TemporaryFile();
        await RecordAsync(file.Path, "KILL");

        var (asItIs, output, _) = await MockProcess.RunAsync("replay", file.Path);
        var bytes = await File.ReadAllBytesAsync(file.Path);
        await File.WriteAllBytesAsync(file.Path, bytes[..^20]);
        var (cut, cutOutput, _) = await MockProcess.RunAsync("replay", file.Path);

        Assert.Equal((0, 0), (asItIs, cut));
        Assert.Contains("; cut short", output);
        Assert.Equal(CommandsOf(output) - 1, CommandsOf(cutOutput));
    }

    [Theory]
    [InlineData("", ":1: no record: the file is empty")]
    [InlineData("hello\n", ":1: no record: ")]
    [InlineData("{\"format\":1}\n", ":1: no record: format 1 is not known")]
    [InlineData(
        "{\"format\":2,\"start\":5,\"cluster\":{}}\n{\"at\":4}\n{}\n",
        ":2: no record: the time goes back")]
    [InlineData(
        "{\"format\":2,\"start\":5,\"cluster\":{\"Sed\":1}}\n", ":1: no record: ")]
    [InlineData(
        "{\"format\":2,\"start\":5,\"cluster\":{}}\n"
            + "{\"at\":6,\"effects\":0,\"digest\":\"\",\"command\":\"Destroy\"}\n",
        ":2: no record: \"Destroy\" is no command")]
    public async Task A_file_that_is_no_record_is_one_line_and_exit_code_2(
        string content, string problem)
    {
        using var file = new TemporaryFile(content);

        var (exitCode, _, errors) = await MockProcess.RunAsync("replay", file.Path);

        Assert.Equal(2, exitCode);
        Assert.StartsWith(file.Path + problem, errors);
        Assert.Single(errors.TrimEnd().Split('\n'));
    }

    [Theory]
    [InlineData("/nowhere/at/all")]
    [InlineData("/tmp")]
    public async Task A_file_that_cannot_be_read_is_one_line_and_exit_code_2(string path)
    {
        var (exitCode, _, errors) = await MockProcess.RunAsync("replay", path);

        Assert.Equal(2, exitCode);
        Assert.StartsWith($"{path}: cannot be read: ", errors);
        Assert.Single(errors.TrimEnd().Split('\n'));
    }

    /// <summary>Two frameworks, an operator, actions, faults and jumps of time.</summary>
    private static async Task RecordAsync(string path, string signal)
    {
        using var configuration = new TemporaryFile(Configuration);
        await using var mock = await MockProcess.StartAsync(
            $"-config={configuration.Path}", "-logLevel=error", "--seed", "7", "--record", path);
        using var control = new ControlClient(mock.Port);
        using var watching = new RawConnection(mock.Port);
        watching.Send(
            "POST", "/api/v1", """{"type":"SUBSCRIBE"}""", "Content-Type: application/json");
        using var weights = new RawConnection(mock.Port);
        weights.Send(
            "POST",
            "/api/v1",
            """
            {"type":"UPDATE_WEIGHTS","update_weights":{"weight_infos":[{"role":"r","weight":2}]}}
            """,
            "Content-Type: application/json");
        await weights.ReadResponseAsync();
        var runs = Task.WhenAll(
            TaskRunner.RunAsync(mock.Port, "alpha", Lives.Ids("alpha", 5)),
            TaskRunner.RunAsync(mock.Port, "beta", Lives.Ids("beta", 20)));
        foreach (var line in (string[])
            [
                "ratio set failed=0.5 for 10s",
                "fault add stream.coalesce target=framework(beta)",
                "time step 30s",
                "agents add 1",
                "agents kil all",
                "undo",
            ])
        {
            await control.ActAsync(line);
        }

        await runs;
        await mock.StopAsync(signal);
    }

    private static int CommandsOf(string output) =>
        int.Parse(CommandCount().Match(output).Groups[1].Value);

    [GeneratedRegex("([0-9]+) commands")]
    private static partial Regex CommandCount();
}
