using System.Text.Json;
using MesosMock.EndToEndTests.Control;
using MesosMock.EndToEndTests.Executable;
using MesosMock.EndToEndTests.Tasks;

namespace MesosMock.EndToEndTests.Clients;

public sealed class NodeClientTests
{
    [NodeFact]
    public async Task A_stock_scheduler_sees_its_tasks_run_and_finish()
    {
        using var file = new TemporaryFile(Lives.ShortLives);
        await using var mock = await MockProcess.StartAsync($"-config={file.Path}");

        var said = await NodeClient.RunAsync(mock.Port, tasks: 5);

        Assert.Equal(5, said.GetProperty("ended").GetInt32());
        Assert.Empty(said.GetProperty("problems").EnumerateArray());
        Assert.All(said.GetProperty("states").EnumerateObject(), task => Assert.Equal(
            Lives.Good,
            task.Value.EnumerateArray().Select(state => state.GetString())));
    }

    /// <summary>The steps of the README's first chaos session, in its words.</summary>
    [NodeFact]
    public async Task A_stock_scheduler_lives_through_the_first_chaos_session()
    {
        await using var mock = await MockProcess.StartAsync("--speed", "3");
        using var control = new ControlClient(mock.Port);

        var well = await NodeClient.RunAsync(mock.Port, tasks: 5);
        await ActAsync(control, "ratio set task_failed=1");
        var failed = await NodeClient.RunAsync(mock.Port, tasks: 5);
        await ActAsync(control, "undo");
        var wellAgain = await NodeClient.RunAsync(mock.Port, tasks: 5);

        Assert.Equal(Five("TASK_FINISHED"), EndsOf(well));
        Assert.Equal(Five("TASK_FAILED"), EndsOf(failed));
        Assert.Equal(Five("TASK_FINISHED"), EndsOf(wellAgain));
    }

    private static IEnumerable<string> Five(string state) => Enumerable.Repeat(state, 5);

    private static IEnumerable<string?> EndsOf(JsonElement said) =>
        said.GetProperty("states").EnumerateObject()
            .Select(task => task.Value.EnumerateArray().Last().GetString());

    private static async Task ActAsync(ControlClient control, string line)
    {
        Assert.Contains(
            $"mesosmock ctl {line}\n",
            await File.ReadAllTextAsync(NodeClient.Readme));
        Assert.Equal(200, (await control.ActAsync(line)).Status);
    }
}
