using System.Text.Json;
using MesosMock.EndToEndTests.Http;
using MesosMock.EndToEndTests.Tasks;

namespace MesosMock.EndToEndTests.Executable;

/// <summary>The command log of a run: <c>--record FILE</c>.</summary>
public sealed class RecordTests
{
    [Fact]
    public async Task Every_command_is_a_line_after_the_header()
    {
        using var configuration = new TemporaryFile(Lives.ShortLives);
        using var file = new TemporaryFile();
        await using var mock = await MockProcess.StartAsync(
            $"-config={configuration.Path}", "--seed", "7", "--record", file.Path);
        await TaskRunner.RunAsync(mock.Port, "f", ["t"]);

        await mock.StopAsync("TERM");

        var lines = (await File.ReadAllLinesAsync(file.Path))
            .Select(line => JsonDocument.Parse(line).RootElement).ToList();
        var header = lines[0];
        Assert.Equal(2, header.GetProperty("format").GetInt32());
        Assert.Equal(7, header.GetProperty("seed").GetInt32());
        Assert.Equal(mock.Port, header.GetProperty("cluster").GetProperty("Port").GetInt32());
        Assert.Equal(
            [
                "Subscribe SUBSCRIBE",
                "Scheduler ACCEPT",
                "Scheduler ACKNOWLEDGE",
                "Scheduler ACKNOWLEDGE",
                "Scheduler ACKNOWLEDGE",
                "StreamClosed",
            ],
            lines.Skip(1).SkipLast(1).Select(Describe));
        var moments = lines.Skip(1).Select(line => line.GetProperty("at").GetInt64())
            .Prepend(header.GetProperty("start").GetInt64()).ToList();
        Assert.Equal(moments.Order(), moments);
    }

    [Theory]
    [InlineData("/", "this is a folder, not a file")]
    [InlineData("/nowhere/at/all/log", "the folder does not exist")]
    public async Task A_file_that_cannot_be_written_is_one_line_and_exit_code_2(
        string path, string reason)
    {
        var (exitCode, _, errors) =
            await MockProcess.RunAsync("--headless", "--port", "0", "--record", path);

        Assert.Equal(2, exitCode);
        Assert.StartsWith($"--record {path}: {reason}", errors);
        Assert.Single(errors.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task Killing_the_process_loses_nothing_that_was_answered()
    {
        using var file = new TemporaryFile();
        await using var mock = await MockProcess.StartAsync("--record", file.Path);
        using var framework = await Subscriber.SubscribeAsync(mock.Port, Subscriber.IdleInfo);

        await mock.StopAsync("KILL");

        var lines = await File.ReadAllLinesAsync(file.Path);
        Assert.Contains("SUBSCRIBE", lines[1]);
    }

    private static string Describe(JsonElement line)
    {
        var command = line.Text("command");
        return line.TryGetProperty("call", out var call)
            ? $"{command} {call.Text("type")}"
            : command;
    }
}
