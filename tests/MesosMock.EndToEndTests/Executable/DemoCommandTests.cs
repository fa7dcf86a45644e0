using MesosMock.EndToEndTests.Clients;
using MesosMock.EndToEndTests.Control;

namespace MesosMock.EndToEndTests.Executable;

/// <summary>The demo as a user starts it, and the lines that the README breaks it with.</summary>
public sealed class DemoCommandTests
{
    private const string ServicesRun = "count(task(state=RUNNING,name=web-*)) == 3";

    [Fact]
    public async Task What_the_readme_breaks_runs_again()
    {
        await using var mock = await MockProcess.StartAsync("demo", "--speed", "20");
        using var control = new ControlClient(mock.Port);
        await WaitAsync(control, ServicesRun);

        await ActAsync(control, "tasks force task:web-1 FAILED");
        await WaitAsync(control, "count(task(state=RUNNING,id=web-1.2)) == 1");
        await ActAsync(control, "agents partition agent:S1 --return-after 60s");
        await ActAsync(control, "fault add update.duplicate for 60s");
        await ActAsync(control, "panic");
        await WaitAsync(control, ServicesRun);

        var (code, _, errors) = await mock.StopAsync("TERM");
        Assert.Equal(0, code);
        Assert.Contains("demo: web-1.1 is TASK_FAILED: it is replaced", errors);
    }

    private static async Task ActAsync(ControlClient control, string line)
    {
        var readme = await File.ReadAllTextAsync(NodeClient.Readme);
        Assert.Contains($"    mesosmock ctl {line}\n", readme);
        var (status, body) = await control.ActAsync(line);
        Assert.True(status == 200, $"{line}: {body}");
    }

    private static async Task WaitAsync(ControlClient control, string expression)
    {
        var (status, body) = await control.PostAsync(
            "wait", $$"""{"expr":"{{expression}}","timeout":"60s"}""");
        Assert.True(status == 200, $"{expression}: {body}");
    }
}
