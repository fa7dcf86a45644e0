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
}
