using MesosMock.EndToEndTests.Control;
using MesosMock.EndToEndTests.Demo;

namespace MesosMock.EndToEndTests.Executable;

/// <summary>A configuration file that is changed while the program runs.</summary>
public sealed class ReloadTests
{
    private static readonly TimeSpan TimeMax = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task What_changed_is_told_and_in_force_and_a_broken_file_changes_nothing()
    {
        using var file = new TemporaryFile(WithFailed(0.125));
        using var record = new TemporaryFile();
        await using var mock = await MockProcess.StartAsync(
            $"-config={file.Path}", "--record", record.Path);
        using var control = new ControlClient(mock.Port);

        await File.WriteAllTextAsync(
            file.Path, WithFailed(0.25) + "[master]\nversion = \"1.9.0\"\n");
        await UntilFailedIsAsync(control, 0.25);
        await File.WriteAllTextAsync(file.Path, WithFailed(7));
        await UntilHeardAsync(mock, "what was in force before stays");
        var afterBroken = await FailedAsync(control);
        await File.WriteAllTextAsync(file.Path, WithFailed(0.5));
        await UntilFailedIsAsync(control, 0.5);
        var (_, _, errors) = await mock.StopAsync("TERM");

        const string Key = "emulation.task_state.ratio_task_failed";
        Assert.Equal(0.25, afterBroken);
        Assert.Contains($"INFO {file.Path}: {Key}: 0.125 -> 0.25", errors);
        Assert.Contains(
            $"WARN {file.Path}: master.version: \"1.11.0\" -> \"1.9.0\"; this needs a restart",
            errors);
        Assert.Contains($"EROR {file.Path}:2:21: {Key}: ", errors);
        var (code, output, _) = await MockProcess.RunAsync("replay", record.Path);
        Assert.True(code == 0, output);
    }

    [Fact]
    public async Task Ratios_that_the_program_saves_itself_are_not_told()
    {
        using var file = new TemporaryFile(WithFailed(0.125));
        await using var mock = await MockProcess.StartAsync($"-config={file.Path}");
        using var control = new ControlClient(mock.Port);

        await control.ActAsync("ratio set failed=0.25");
        await control.ActAsync("ratio save");
        await mock.SignalAsync("HUP");
        await File.WriteAllTextAsync(
            file.Path, WithFailed(0.25) + "ratio_task_lost = 0.5\n");
        await UntilHeardAsync(mock, "ratio_task_lost: 0.0 -> 0.5");
        var (_, _, errors) = await mock.StopAsync("TERM");

        Assert.DoesNotContain("ratio_task_failed: ", errors);
    }

    private static string WithFailed(double ratio) =>
        FormattableString.Invariant(
            $"[emulation.task_state]\nratio_task_failed = {ratio:0.0###}\n");

    private static Task UntilFailedIsAsync(ControlClient control, double ratio) => UntilAsync(
        async () => await FailedAsync(control) is var now && now == ratio
            ? null
            : $"task_failed is {now}, not {ratio}");

    private static Task UntilHeardAsync(MockProcess mock, string text) => UntilAsync(
        () => Task.FromResult(
            mock.Errors.Contains(text, StringComparison.Ordinal) ? null : $"no \"{text}\""));

    private static Task UntilAsync(Func<Task<string?>> missing)
    {
        var start = TimeProvider.System.GetTimestamp();
        return Patience.UntilAsync(
            missing, () => TimeProvider.System.GetElapsedTime(start) > TimeMax);
    }

    private static async Task<double> FailedAsync(ControlClient control) =>
        (await control.GetAsync("state?only=ratios")).Body
            .GetProperty("ratios").GetProperty("task_failed").GetDouble();
}
