using System.Text;
using System.Text.Json;

namespace MesosMock.EndToEndTests.Http;

/// <summary>A framework with a stream of its own, byte by byte.</summary>
internal sealed class Subscriber : IDisposable
{
    public const string Path = "/api/v1/scheduler";
    public const string Json = "Content-Type: application/json";
    public const string Protobuf = "Content-Type: application/x-protobuf";
    public const string AcceptsProtobuf = "Accept: application/x-protobuf";
    public const string Info = """{"user":"u","name":"n","failover_timeout":60}""";

    /// <summary>Wants no offers: it has roles, and none.</summary>
    public const string IdleInfo =
        """{"user":"u","name":"b","capabilities":[{"type":"MULTI_ROLE"}]}""";

    private readonly int _port;
    private RawConnection? _calls;

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

    /// <summary>The header that its calls need.</summary>
    public string StreamIdHeader => $"Mesos-Stream-Id: {StreamId}";

    public static Task<Subscriber> SubscribeAsync(
        int port, string info = Info, string? id = null) =>
        SubscribeAsync(port, new RawConnection(port), info, id);

    /// <summary>Subscribes over a connection that is there.</summary>
    public static async Task<Subscriber> SubscribeAsync(
        int port, RawConnection stream, string info = Info, string? id = null)
    {
        var framework = id is null ? "" : $$"""
            "framework_id":{"value":"{{id}}"},
            """;
        stream.Send(
            "POST",
            Path,
            $$$"""{{{{framework}}}"type":"SUBSCRIBE","subscribe":{"framework_info":{{{info}}}}}""",
            Json);
        var subscriber = await OpenAsync(port, stream);
        var subscribed = await subscriber.ReadEventAsync();
        subscriber.FrameworkId = subscribed.GetProperty("subscribed").GetProperty("framework_id")
            .GetProperty("value").GetString()!;
        return subscriber;
    }

    /// <summary>Takes the head of the answer to a SUBSCRIBE that the caller has sent.</summary>
    public static async Task<Subscriber> OpenAsync(int port, RawConnection stream)
    {
        var head = new RawResponse(await stream.ReadToAsync("\r\n\r\n"));
        return new Subscriber(port, stream, head);
    }

    /// <summary>Reads one event from a stream in JSON.</summary>
    public async Task<JsonElement> ReadEventAsync()
    {
        using var json = JsonDocument.Parse(await ReadRecordAsync());
        return json.RootElement.Clone();
    }

    /// <summary>Reads one record, which has to be one chunk, without its length line.</summary>
    /// <returns>The body; empty at the end of the stream.</returns>
    public async Task<byte[]> ReadRecordAsync()
    {
        var chunk = await Stream.ReadChunkBytesAsync();
        if (chunk.Length == 0)
        {
            return chunk;
        }

        var line = Array.IndexOf(chunk, (byte)'\n');
        Assert.Equal($"{chunk.Length - line - 1}", Encoding.ASCII.GetString(chunk[..line]));
        return chunk[(line + 1)..];
    }

    /// <summary>Makes a call in JSON; one after the other.</summary>
    public Task<RawResponse> CallAsync(string rest, params string[] headers) => CallAsync(
        Encoding.UTF8.GetBytes($$$"""{"framework_id":{"value":"{{{FrameworkId}}}"},{{{rest}}}}"""),
        headers.Length > 0 ? headers : [Json, StreamIdHeader]);

    /// <summary>Makes a call in whatever form; one after the other.</summary>
    public async Task<RawResponse> CallAsync(byte[] body, params string[] headers)
    {
        _calls ??= new RawConnection(_port);
        _calls.Send("POST", Path, body, headers);
        return await _calls.ReadResponseAsync();
    }

    public void Dispose()
    {
        Stream.Dispose();
        _calls?.Dispose();
    }
}
