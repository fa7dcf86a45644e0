using System.Text.Json;
using MesosMock.EndToEndTests.Control;

namespace MesosMock.EndToEndTests.Executable;

/// <summary>Actions that write files, through the executable.</summary>
public sealed class FileActionTests
{
    private const string Before =
        """
        # mine, do not lose
        ip = "127.0.0.1"   # here
        [emulation.task_state]
        ratio_task_failed = 0.0 # was 0.1
        ratio_task_lost = 0.25

        """;

    [Fact]
    public async Task Ratios_are_saved_into_the_file_and_its_comments_stay()
    {
        using var file = new TemporaryFile(Before);
        await using var mock = await MockProcess.StartAsync($"-config={file.Path}");
        using var control = new ControlClient(mock.Port);
        await control.ActAsync("ratio set failed=0.125");
        await control.ActAsync("ratio set lost=0.5 for 60s");

        var (status, _) = await control.ActAsync("ratio save");

        Assert.Equal(200, status);
        Assert.Equal(
            Before.Replace("failed = 0.0 #", "failed = 0.125 #"),
            await File.ReadAllTextAsync(file.Path));
    }

    [Fact]
    public async Task Delays_and_switches_are_saved_as_they_would_be_written_by_hand()
    {
        const string Delays =
            """
            [emulation.task_state]
            delay_task_staging = 0.0 # at once
            delay_task_starting = "500ms" # soon
            send_task_staging = true # as ever

            """;
        using var file = new TemporaryFile(Delays);
        await using var mock = await MockProcess.StartAsync($"-config={file.Path}");
        using var control = new ControlClient(mock.Port);
        await control.ActAsync("ratio set staging=1.5 delay_task_starting=2m");
        await control.ActAsync("ratio set next_state=exp(mean=10s) send_task_staging=false");
        await control.ActAsync("ratio set delay_lost_recovered=1h for 60s");

        var (status, _) = await control.ActAsync("ratio save");

        Assert.Equal(200, status);
        Assert.Equal(
            """
            [emulation.task_state]
            delay_task_staging = 1.5 # at once
            delay_task_starting = "2m" # soon
            send_task_staging = false # as ever
            delay_task_next_state = "exp(mean=10s)"

            """,
            await File.ReadAllTextAsync(file.Path));
        await using var again = await MockProcess.StartAsync($"-config={file.Path}");
    }

    [Fact]
    public async Task A_file_that_somebody_broke_is_left_alone_and_the_run_goes_on()
    {
        using var file = new TemporaryFile(Before);
        await using var mock = await MockProcess.StartAsync($"-config={file.Path}");
        using var control = new ControlClient(mock.Port);
        await File.WriteAllTextAsync(file.Path, "ip = \n");
        await control.ActAsync("ratio set failed=0.125");

        var (status, body) = await control.ActAsync("ratio save");
        var (after, _) = await control.GetAsync("state");

        Assert.Equal((409, 200), (status, after));
        Assert.StartsWith($"{file.Path}:1: ", body.GetProperty("error").GetString());
        Assert.Equal("ip = \n", await File.ReadAllTextAsync(file.Path));
    }

    [Fact]
    public async Task The_journal_is_recorded_from_start_to_stop_in_a_new_file_nearby()
    {
        var name = $"record-{Guid.NewGuid():N}.jsonl";
        await using var mock = await MockProcess.StartAsync();
        using var control = new ControlClient(mock.Port);

        var (early, _) = await control.ActAsync("record stop");
        var (started, _) = await control.ActAsync($"record start {name}");
        var (twice, _) = await control.ActAsync("record start other");
        await control.ActAsync("agents add 1");
        var (stopped, _) = await control.ActAsync("record stop");
        await control.ActAsync("agents add 2");
        var (existing, why) = await control.ActAsync($"record start {name}");
        var (elsewhere, _) = await control.ActAsync("record start ../x");
        var lines = await File.ReadAllLinesAsync(name);
        File.Delete(name);

        Assert.Equal((409, 200, 409, 200), (early, started, twice, stopped));
        Assert.Equal((409, 400), (existing, elsewhere));
        Assert.Contains("exists", why.GetProperty("error").GetString());
        Assert.Contains(lines, line => line.Contains("agents add 1"));
        Assert.DoesNotContain(lines, line => line.Contains("agents add 2"));
        Assert.All(lines, line => JsonDocument.Parse(line).Dispose());
    }
}
