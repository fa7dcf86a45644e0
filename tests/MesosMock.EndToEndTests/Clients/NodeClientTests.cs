using MesosMock.EndToEndTests.Executable;

namespace MesosMock.EndToEndTests.Clients;

public sealed class NodeClientTests
{
    [NodeFact]
    public async Task A_stock_scheduler_sees_its_tasks_run_and_finish()
    {
        var path = Path.GetTempFileName();
        await File.WriteAllTextAsync(
            path,
            """
            [emulation.task_state]
            delay_task_starting = 0.02
            delay_task_next_state = 0.05
            [master]
            allocation_interval = "20ms"
            """);
        await using var mock = await MockProcess.StartAsync($"-config={path}");

        var said = await NodeClient.RunAsync(mock.Port, tasks: 5);

        Assert.Equal(5, said.GetProperty("ended").GetInt32());
        Assert.Empty(said.GetProperty("problems").EnumerateArray());
        Assert.All(said.GetProperty("states").EnumerateObject(), task => Assert.Equal(
            ["TASK_STAGING", "TASK_STARTING", "TASK_RUNNING", "TASK_FINISHED"],
            task.Value.EnumerateArray().Select(state => state.GetString())));
        File.Delete(path);
    }
}
