using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace KeepAlive.Tests;

/// <summary>
/// What is tested here: a small framework that keeps so many tasks running. It acknowledges
/// updates, and replaces a task that ends or is out of reach.
/// </summary>
public sealed class KeepAliveFramework : IAsyncDisposable
{
    private readonly HttpClient _http = new() { Timeout = Timeout.InfiniteTimeSpan };
    private readonly CancellationTokenSource _stop = new();
    private readonly HashSet<string> _alive = [];
    private readonly Uri _url;
    private readonly int _wanted;

    private string _frameworkId = "";
    private string _streamId = "";
    private int _launched;
    private Task _run = Task.CompletedTask;

    private KeepAliveFramework(Uri url, int tasks) => (_url, _wanted) = (url, tasks);

    /// <summary>Subscribes and begins to work.</summary>
    public static async Task<KeepAliveFramework> StartAsync(Uri schedulerUrl, int tasks)
    {
        var framework = new KeepAliveFramework(schedulerUrl, tasks);
        var stream = await framework.SubscribeAsync();
        framework._run = framework.ReadAsync(stream);
        return framework;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _run.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _http.Dispose();
        _stop.Dispose();
    }

    private async Task<Stream> SubscribeAsync()
    {
        var response = await PostAsync(
            """
            {"type":"SUBSCRIBE","subscribe":{"framework_info":{"user":"me","name":"keep-alive",
            "roles":["*"],"capabilities":[{"type":"MULTI_ROLE"},{"type":"PARTITION_AWARE"}]}}}
            """);
        _streamId = response.Headers.GetValues("Mesos-Stream-Id").Single();
        return await response.Content.ReadAsStreamAsync(_stop.Token);
    }

    /// <summary>Reads records: a length in decimal, a line feed, and so many bytes.</summary>
    private async Task ReadAsync(Stream stream)
    {
        var digit = new byte[1];
        while (true)
        {
            var length = 0;
            await stream.ReadExactlyAsync(digit, _stop.Token);
            for (; digit[0] != '\n'; await stream.ReadExactlyAsync(digit, _stop.Token))
            {
                length = (length * 10) + digit[0] - '0';
            }

            var record = new byte[length];
            await stream.ReadExactlyAsync(record, _stop.Token);
            await HandleAsync(JsonNode.Parse(record)!); // a record is an object
        }
    }

    private Task HandleAsync(JsonNode message) => (string?)message["type"] switch
    {
        "SUBSCRIBED" => Task.FromResult(
            _frameworkId = (string)message["subscribed"]!["framework_id"]!["value"]!),
        "OFFERS" => UseAsync(message["offers"]!["offers"]!.AsArray()),
        "UPDATE" => FollowAsync(message["update"]!["status"]!),
        _ => Task.CompletedTask,
    };

    private async Task UseAsync(JsonArray offers)
    {
        foreach (var offer in offers)
        {
            var isWanted = _alive.Count < _wanted;
            await CallAsync(isWanted ? Launch(offer!) : Decline(offer!));
        }
    }

    private string Launch(JsonNode offer)
    {
        var id = $"web-{_launched++}";
        _alive.Add(id);
        return $$"""
            "type":"ACCEPT","accept":{
              "offer_ids":[ {{offer["id"]}} ], "filters":{ "refuse_seconds":0 },
              "operations":[ { "type":"LAUNCH", "launch":{ "task_infos":[ {
                "name":"web", "task_id":{ "value":"{{id}}" }, "agent_id": {{offer["agent_id"]}},
                "command":{ "value":"run" }, "resources":[
                  { "name":"cpus", "type":"SCALAR", "scalar":{ "value":1 } } ] } ] } } ] }
            """;
    }

    private static string Decline(JsonNode offer) => $$"""
        "type":"DECLINE","decline":{
          "offer_ids":[ {{offer["id"]}} ], "filters":{ "refuse_seconds":1 } }
        """;

    private async Task FollowAsync(JsonNode status)
    {
        var id = (string)status["task_id"]!["value"]!;
        if ((string?)status["state"] is not ("TASK_STAGING" or "TASK_STARTING" or "TASK_RUNNING"))
        {
            _alive.Remove(id);
        }

        if (status["uuid"] is { } uuid)
        {
            await CallAsync($$"""
                "type":"ACKNOWLEDGE","acknowledge":{ "agent_id": {{status["agent_id"]}},
                  "task_id": {{status["task_id"]}}, "uuid":"{{uuid}}" }
                """);
        }
    }

    private async Task CallAsync(string call)
    {
        using var answer = await PostAsync(
            $$"""{ "framework_id":{ "value":"{{_frameworkId}}" }, {{call}} }""");
    }

    private async Task<HttpResponseMessage> PostAsync(string body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, _url)
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)),
        };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        if (_streamId.Length > 0)
        {
            request.Headers.Add("Mesos-Stream-Id", _streamId);
        }

        var response = await _http.SendAsync(
            request, HttpCompletionOption.ResponseHeadersRead, _stop.Token);
        return response.EnsureSuccessStatusCode();
    }
}
