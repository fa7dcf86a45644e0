using System.Text;
using System.Text.Json;
using MesosMock.Server;

namespace MesosMock.EndToEndTests.Http;

/// <summary>The stream that an operator's SUBSCRIBE opens, byte by byte.</summary>
public sealed class OperatorStreamTests
{
    private const string Subscribe = """{"type":"SUBSCRIBE"}""";

    [Fact]
    [Trait("Fact", "O-127")]
    [Trait("Fact", "O-128")]
    [Trait("Fact", "O-129")]
    [Trait("Fact", "O-131")]
    public async Task A_stream_is_chunked_and_begins_with_state_and_heartbeat()
    {
        await using var master = await OwnMaster.StartAsync(options => options with
        {
            Cluster = options.Cluster with { Agents = [new() { Count = 0 }] },
        });

        using var stream = new RawConnection(master.Port);
        var head = await OpenAsync(stream);

        Assert.Equal(200, head.Status);
        Assert.Equal("chunked", head.Header("Transfer-Encoding"));
        Assert.Equal("application/json", head.Header("Content-Type"));
        Assert.Null(head.Header("Mesos-Stream-Id"));
        Assert.Equal(
            "296\n{\"type\":\"SUBSCRIBED\",\"subscribed\":{\"get_state\":{\"get_tasks\":"
            + "{\"tasks\":[],\"unreachable_tasks\":[],\"completed_tasks\":[]},\"get_executors\":"
            + "{\"executors\":[]},\"get_frameworks\":{\"frameworks\":[],"
            + "\"completed_frameworks\":[]},\"get_agents\":{\"agents\":[],"
            + "\"recovered_agents\":[]}},\"heartbeat_interval_seconds\":15.0}}",
            await stream.ReadChunkAsync());
        Assert.Equal("20\n{\"type\":\"HEARTBEAT\"}", await stream.ReadChunkAsync());
    }

    [Fact]
    public async Task Events_follow_in_order_on_every_stream()
    {
        await using var master = await OwnMaster.StartAsync(options => options);
        using var first = await BegunAsync(master.Port);
        using var second = await BegunAsync(master.Port);

        using var framework = await Subscriber.SubscribeAsync(master.Port);
        var added = await first.ReadChunkAsync();

        Assert.Contains("{\"type\":\"FRAMEWORK_ADDED\"", added, StringComparison.Ordinal);
        Assert.Equal(added, await second.ReadChunkAsync());
        await framework.CallAsync("\"type\":\"TEARDOWN\"");
        var removed = await first.ReadChunkAsync();
        Assert.Contains("{\"type\":\"FRAMEWORK_REMOVED\"", removed, StringComparison.Ordinal);
        Assert.Equal(removed, await second.ReadChunkAsync());
    }

    [Fact]
    [Trait("Fact", "O-130")]
    public async Task Heartbeats_go_on_at_their_interval()
    {
        await using var master = await OwnMaster.StartAsync(options => options with
        {
            Cluster = options.Cluster with { HeartbeatInterval = TimeSpan.FromMilliseconds(20) },
        });
        using var stream = await BegunAsync(master.Port);

        await stream.ReadToAsync("\"HEARTBEAT\"");
        await stream.ReadToAsync("\"HEARTBEAT\"");
    }

    [Fact]
    [Trait("Fact", "O-132")]
    [Trait("Fact", "O-133")]
    public async Task The_oldest_stream_ends_in_good_order_for_one_too_many()
    {
        await using var master = await OwnMaster.StartAsync(options => options with
        {
            Cluster = options.Cluster with { OperatorStreamsMax = 1 },
        });
        using var oldest = await BegunAsync(master.Port);
        using var newest = await BegunAsync(master.Port);

        Assert.Equal("", await oldest.ReadChunkAsync());
        using var asking = new RawConnection(master.Port);
        asking.Send("POST", "/api/v1", "{\"type\":\"GET_METRICS\",\"get_metrics\":{}}", Json);
        Assert.Contains(
            "{\"name\":\"master/operator_event_stream_subscribers\",\"value\":1.0}",
            (await asking.ReadResponseAsync()).Body,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stream_in_protobuf_has_records_in_protobuf()
    {
        await using var master = await OwnMaster.StartAsync(options => options);
        using var stream = new RawConnection(master.Port);

        var head = await OpenAsync(stream, "Accept: application/x-protobuf");

        Assert.Equal("application/x-protobuf", head.Header("Content-Type"));
        await stream.ReadChunkAsync();
        Assert.Equal("2\n\b\t", await stream.ReadChunkAsync()); // type 9: HEARTBEAT
    }

    [Fact]
    public async Task A_large_cluster_is_one_record_in_several_chunks_and_nobody_is_cut_for_it()
    {
        await using var master = await OwnMaster.StartAsync(WithManyAgents);
        using var stream = RawConnection.WithSmallBuffer(master.Port);
        await OpenAsync(stream);

        // Far more than the bound waits for a client that has read next to nothing so far.
        var chunks = new List<byte[]> { await stream.ReadChunkBytesAsync() };
        var line = Array.IndexOf(chunks[0], (byte)'\n');
        var left = int.Parse(Encoding.ASCII.GetString(chunks[0][..line])) + line + 1;
        for (left -= chunks[0].Length; left > 0; left -= chunks[^1].Length)
        {
            chunks.Add(await stream.ReadChunkBytesAsync());
        }

        Assert.True(chunks.Count > 1);
        var body = chunks.SelectMany(chunk => chunk).Skip(line + 1).ToArray();
        using var json = JsonDocument.Parse(body);
        Assert.Equal(ManyAgents, json.RootElement.GetProperty("subscribed")
            .GetProperty("get_state").GetProperty("get_agents").GetProperty("agents")
            .GetArrayLength());
        Assert.Equal("20\n{\"type\":\"HEARTBEAT\"}", await stream.ReadChunkAsync());
    }

    [Fact]
    public async Task A_client_that_does_not_read_its_first_record_does_not_hold_up_the_end()
    {
        await using var master = await OwnMaster.StartAsync(WithManyAgents);
        using var stream = RawConnection.WithSmallBuffer(master.Port);
        await OpenAsync(stream);

        await master.StopAsync();

        var last = await stream.ReadToCloseAsync();
        Assert.False(last.EndsWith("0\r\n\r\n", StringComparison.Ordinal), last);
    }

    private const string Json = "Content-Type: application/json";
    private const int ManyAgents = 5000;

    private static MasterServerOptions WithManyAgents(MasterServerOptions options) =>
        options with
        {
            StreamBacklogBytesMax = 64 * 1024,
            Cluster = options.Cluster with { Agents = [new() { Count = ManyAgents }] },
        };

    private static async Task<RawResponse> OpenAsync(
        RawConnection stream, params string[] headers)
    {
        stream.Send("POST", "/api/v1", Subscribe, [Json, .. headers]);
        return new(await stream.ReadToAsync("\r\n\r\n"));
    }

    private static async Task<RawConnection> BegunAsync(int port)
    {
        var stream = new RawConnection(port);
        await OpenAsync(stream);
        await stream.ReadChunkAsync();
        await stream.ReadChunkAsync();
        return stream;
    }
}
