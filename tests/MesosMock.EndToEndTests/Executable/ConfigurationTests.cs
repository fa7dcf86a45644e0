using MesosMock.EndToEndTests.Http;
using MesosMock.EndToEndTests.Tasks;

namespace MesosMock.EndToEndTests.Executable;

/// <summary>What configuration files do to a run.</summary>
public sealed class ConfigurationTests
{
    private const string OriginalFile =
        """
        ip = "127.0.0.1"
        port = 5050
        hostname = "localhost"

        [mesos]
        agent_count = 3
        resources_cpu_offered = 8.0
        resources_mem_offered = 2048

        [emulation.task_state]
        delay_task_staging = 0.0
        delay_task_starting = 1.0
        delay_task_next_state = 5.0
        ratio_task_failed = 1.0
        ratio_task_error = 0.0
        ratio_task_dropped = 0.0
        ratio_task_gone = 0.0
        ratio_task_gone_by_operator = 0.0
        ratio_task_unreachable = 0.0
        ratio_task_lost = 0.0
        ratio_task_lost_recovered = 0.0
        delay_task_lost_recovered = 10.0
        """;

    [Fact]
    public async Task A_file_of_the_original_tool_works_as_it_is()
    {
        using var file = new TemporaryFile(OriginalFile);
        await using var mock = await MockProcess.StartAsync(
            $"-config={file.Path}", "-logLevel=info", "--speed", "200");

        using var looking = await Subscriber.SubscribeAsync(mock.Port);
        await looking.ReadEventAsync();
        var offers = (await looking.ReadEventAsync()).GetProperty("offers").GetProperty("offers");
        var tasks = await TaskRunner.RunAsync(mock.Port, "f", ["t"]);

        Assert.Equal(3, offers.GetArrayLength());
        Assert.All(offers.EnumerateArray(), offer => Assert.Equal(
            [("cpus", 8.0), ("mem", 2048.0)],
            offer.GetProperty("resources").EnumerateArray()
                .Where(resource => resource.Text("name") is "cpus" or "mem")
                .Select(resource => (
                    resource.Text("name"),
                    resource.GetProperty("scalar").GetProperty("value").GetDouble()))));
        Assert.Equal(
            ["TASK_STAGING", "TASK_STARTING", "TASK_RUNNING", "TASK_FAILED"], tasks["t"]);
    }

    [Fact]
    public async Task Ten_thousand_agents_are_offered_in_one_event()
    {
        using var file = new TemporaryFile("[mesos]\nagent_count = 10000\n");
        await using var mock = await MockProcess.StartAsync($"-config={file.Path}");
        using var framework = await Subscriber.SubscribeAsync(mock.Port);

        await framework.ReadEventAsync();
        var offers = (await framework.ReadEventAsync()).GetProperty("offers").GetProperty("offers");

        var agents = offers.EnumerateArray().Select(offer => offer.Id("agent_id"));
        Assert.Equal(10_000, agents.Distinct().Count());
    }

    [Fact]
    public async Task With_the_address_of_all_the_hostname_is_advertised()
    {
        using var file = new TemporaryFile("ip = \"0.0.0.0\"\nhostname = \"mesos.example\"\n");
        await using var mock = await MockProcess.StartAsync($"-config={file.Path}");
        using var stream = new RawConnection(mock.Port);
        stream.Send(
            "POST",
            Subscriber.Path,
            """{"type":"SUBSCRIBE","subscribe":{"framework_info":{"user":"u","name":"n"}}}""",
            Subscriber.Json);
        using var framework = await Subscriber.OpenAsync(mock.Port, stream);

        var master = (await framework.ReadEventAsync()).GetProperty("subscribed")
            .GetProperty("master_info");

        Assert.Equal("mesos.example", master.Text("hostname"));
        Assert.Equal("mesos.example", master.Text("address", "hostname"));
        Assert.Equal($"master@mesos.example:{mock.Port}", master.Text("pid"));
        Assert.DoesNotContain("127.0.0.1", master.GetRawText());
    }
}
