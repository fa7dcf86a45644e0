using System.Net;
using System.Text.Json;
using MesosMock.EndToEndTests.Http;
using MesosMock.Simulation.Configuration;

namespace MesosMock.EndToEndTests.Readers;

/// <summary>
/// A master with two agents and a framework whose task runs on one of them: what readers look at.
/// </summary>
public sealed class LivelyCluster : IAsyncLifetime
{
    private const string Info =
        """
        {"user":"me","name":"first","roles":["dev"],"hostname":"s1.example","principal":"me",
        "webui_url":"http://s1.example/","failover_timeout":600,
        "capabilities":[{"type":"MULTI_ROLE"},{"type":"PARTITION_AWARE"}]}
        """;

    private OwnMaster? _master;
    private Subscriber? _framework;

    /// <summary>The port of the master.</summary>
    public int Port => _master!.Port;

    /// <summary>The framework.</summary>
    internal Subscriber Framework => _framework!;

    /// <summary>The agent that the task runs on.</summary>
    public string AgentId { get; private set; } = "";

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        var moment = DurationDistribution.Constant(TimeSpan.FromMilliseconds(1));
        _master = await OwnMaster.StartAsync(options => options with
        {
            Cluster = options.Cluster with
            {
                TaskState = new() { DelayTaskStarting = moment, DelayTaskNextState = moment },
                TaskRules =
                [
                    new()
                    {
                        Match = "task(*)",
                        RunFor = DurationDistribution.Constant(TimeSpan.FromHours(1)),
                    },
                ],
            },
        });
        _framework = await Subscriber.SubscribeAsync(Port, Info);
        await LaunchAsync();
    }

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        _framework?.Dispose();
        await _master!.DisposeAsync();
    }

    /// <summary>What a path answers, with its status 200.</summary>
    public async Task<string> GetAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        using var response = await SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadAsStringAsync();
    }

    /// <summary>The whole answer to a request.</summary>
    public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
    {
        using var http = new HttpClient { BaseAddress = new($"http://127.0.0.1:{Port}") };
        return await http.SendAsync(request);
    }

    /// <summary>What a path answers, read as strictly as a typed reader does.</summary>
    /// <exception cref="JsonException">A member is missing or of another type.</exception>
    public async Task<T> ReadAsync<T>(string path) =>
        JsonSerializer.Deserialize<T>(await GetAsync(path))!;

    private async Task LaunchAsync()
    {
        var offers = await ReadAsync("OFFERS");
        var offer = offers.GetProperty("offers").GetProperty("offers")[0];
        AgentId = offer.Id("agent_id");
        await _framework!.CallAsync(
            $$$"""
            "type":"ACCEPT","accept":{"offer_ids":[{"value":"{{{offer.Id("id")}}}"}],
            "operations":[{"type":"LAUNCH","launch":{"task_infos":[{{{TaskInfo()}}}]}}]}
            """);
        while (true)
        {
            var status = (await ReadAsync("UPDATE")).GetProperty("update").GetProperty("status");
            if (status.TryGetProperty("uuid", out var uuid))
            {
                await AcknowledgeAsync(uuid.GetString()!);
            }

            if (status.Text("state") == "TASK_RUNNING")
            {
                return;
            }
        }
    }

    private string TaskInfo() =>
        $$$"""
        {"name":"web","task_id":{"value":"web.1"},"agent_id":{"value":"{{{AgentId}}}"},
        "command":{"value":"true"},"container":{"type":"MESOS"},
        "labels":{"labels":[{"key":"env","value":"test"}]},
        "discovery":{"visibility":"CLUSTER","name":"web",
        "ports":{"ports":[{"number":31000,"name":"http","protocol":"tcp"}]}},
        "resources":[{"name":"cpus","type":"SCALAR","scalar":{"value":1}},
        {"name":"mem","type":"SCALAR","scalar":{"value":64}},
        {"name":"ports","type":"RANGES","ranges":{"range":[{"begin":31000,"end":31001}]}}]}
        """;

    private Task<RawResponse> AcknowledgeAsync(string uuid) => _framework!.CallAsync(
        $$$"""
        "type":"ACKNOWLEDGE","acknowledge":{"agent_id":{"value":"{{{AgentId}}}"},
        "task_id":{"value":"web.1"},"uuid":"{{{uuid}}}"}
        """);

    private async Task<JsonElement> ReadAsync(string type)
    {
        while (true)
        {
            var @event = await _framework!.ReadEventAsync();
            if (@event.Text("type") == type)
            {
                return @event;
            }
        }
    }
}
