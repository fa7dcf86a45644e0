using System.Text.Json;

namespace MesosMock.EndToEndTests.Http;

/// <summary>A framework with a stream of its own, byte by byte.</summary>
internal sealed class Subscriber : IDisposable
{
    public const string Path = "/api/v1/scheduler";
    public const string Json = "Content-Type: application/json";

    private readonly int _port;

    private Subscriber(int port, RawConnection stream, RawResponse head)
    {
        _port = port;
        Stream = stream;
        Head = head;
    }

    public RawConnection Stream { get; }

    public RawResponse Head { get; }

    public string StreamId => Head.Header("Mesos-Stream-Id")!;

    public string FrameworkId { get; private set; } = "";

    public static async Task<Subscriber> SubscribeAsync(
        int port,
        string info = """{"user":"u","name":"n","failover_timeout":60}""",
        string? id = null)
    {
        var framework = id is null ? "" : $$"""
            "framework_id":{"value":"{{id}}"},
            """;
        var stream = new RawConnection(port);
        stream.Send(
            "POST",
            Path,
            $$$"""{{{{framework}}}"type":"SUBSCRIBE","subscribe":{"framework_info":{{{info}}}}}""",
            Json);
        var head = new RawResponse(await stream.ReadToAsync("\r\n\r\n"));
        var subscriber = new Subscriber(port, stream, head);
        await subscriber.ReadSubscribedAsync();
        return subscriber;
    }

    /// <summary>Makes a call on a connection of its own.</summary>
    public async Task<RawResponse> CallAsync(string rest, params string[] headers)
    {
        using var connection = new RawConnection(_port);
        connection.Send(
            "POST",
            Path,
            $$$"""{"framework_id":{"value":"{{{FrameworkId}}}"},{{{rest}}}}""",
            headers.Length > 0 ? headers : [Json, $"Mesos-Stream-Id: {StreamId}"]);
        return await connection.ReadResponseAsync();
    }

    public void Dispose() => Stream.Dispose();

    private async Task ReadSubscribedAsync()
    {
        var record = await Stream.ReadChunkAsync();
        var body = record[(record.IndexOf('\n', StringComparison.Ordinal) + 1)..];
        using var json = JsonDocument.Parse(body);
        FrameworkId = json.RootElement.GetProperty("subscribed").GetProperty("framework_id")
            .GetProperty("value").GetString()!;
    }
}
