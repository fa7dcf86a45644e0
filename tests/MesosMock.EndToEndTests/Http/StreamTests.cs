using System.Text.RegularExpressions;

namespace MesosMock.EndToEndTests.Http;

/// <summary>The stream that SUBSCRIBE opens, and the calls beside it, byte by byte.</summary>
public sealed partial class StreamTests(RunningMaster master) : IClassFixture<RunningMaster>
{
    private const string Json = Subscriber.Json;

    private const string Subscribe =
        """{"type":"SUBSCRIBE","subscribe":{"framework_info":{"user":"u","name":"n"}}}""";

    [Fact]
    [Trait("Fact", "S-024")]
    [Trait("Fact", "S-025")]
    [Trait("Fact", "S-027")]
    public async Task A_stream_is_chunked_and_has_an_id_of_its_own()
    {
        using var first = await Subscriber.SubscribeAsync(master.Port);
        using var second = await Subscriber.SubscribeAsync(master.Port);

        Assert.Equal(200, first.Head.Status);
        Assert.Equal("chunked", first.Head.Header("Transfer-Encoding"));
        Assert.Equal("application/json", first.Head.Header("Content-Type"));
        Assert.Null(first.Head.Header("Content-Length"));
        Assert.Matches(Uuid(), first.StreamId);
        Assert.NotEqual(first.StreamId, second.StreamId);
    }

    [Fact]
    [Trait("Fact", "S-026")]
    [Trait("Fact", "S-072")]
    [Trait("Fact", "S-074")]
    public async Task Each_record_is_one_chunk_and_HEARTBEAT_follows_SUBSCRIBED()
    {
        using var connection = new RawConnection(master.Port);
        connection.Send("POST", Subscriber.Path, Subscribe, Json);
        await connection.ReadToAsync("\r\n\r\n");

        var subscribed = await connection.ReadChunkAsync();
        var heartbeat = await connection.ReadChunkAsync();
        var offers = await connection.ReadChunkAsync();

        Assert.StartsWith("{\"type\":\"SUBSCRIBED\"", BodyOf(subscribed), StringComparison.Ordinal);
        Assert.Equal("20\n{\"type\":\"HEARTBEAT\"}", heartbeat);
        Assert.StartsWith("{\"type\":\"OFFERS\"", BodyOf(offers), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Fact", "S-074")]
    public async Task Heartbeats_go_on_at_their_interval()
    {
        await using var own = await OwnMaster.StartAsync(options => options with
        {
            Cluster = options.Cluster with { HeartbeatInterval = TimeSpan.FromMilliseconds(20) },
        });
        using var framework = await Subscriber.SubscribeAsync(own.Port);

        await framework.Stream.ReadToAsync("\"HEARTBEAT\"");
        await framework.Stream.ReadToAsync("\"HEARTBEAT\"");
        await framework.Stream.ReadToAsync("\"HEARTBEAT\"");
    }

    [Theory]
    [Trait("Fact", "S-020")]
    [Trait("Fact", "S-021")]
    [Trait("Fact", "S-022")]
    [Trait("Fact", "S-023")]
    [InlineData(null, "application/json")]
    [InlineData("application/x-protobuf", "application/x-protobuf")]
    [InlineData("application/x-protobuf, application/json;q=0.1", "application/json")]
    [InlineData("application/json;q=0, */*", "application/x-protobuf")]
    public async Task Accept_chooses_the_format_of_the_stream(string? accept, string contentType)
    {
        using var connection = new RawConnection(master.Port);
        connection.Send(
            "POST",
            Subscriber.Path,
            Subscribe,
            accept is null ? [Json] : [Json, $"Accept: {accept}"]);

        var head = new RawResponse(await connection.ReadToAsync("\r\n\r\n"));

        Assert.Equal(contentType, head.Header("Content-Type"));
    }

    [Theory]
    [Trait("Fact", "S-015")]
    [Trait("Fact", "S-041")]
    [InlineData("application/json")]
    [InlineData("text/html")]
    public async Task A_call_is_taken_with_202_and_nothing_else(string accept)
    {
        using var framework = await Subscriber.SubscribeAsync(master.Port);

        var response = await framework.CallAsync(
            """
            "type":"DECLINE","decline":{"offer_ids":[]}
            """,
            Json,
            $"Accept: {accept}",
            framework.StreamIdHeader);

        Assert.Equal(202, response.Status);
        Assert.Equal("0", response.Header("Content-Length"));
        Assert.Null(response.Header("Content-Type"));
    }

    [Fact]
    [Trait("Fact", "S-017")]
    public async Task A_call_without_stream_id_is_400()
    {
        using var framework = await Subscriber.SubscribeAsync(master.Port);

        var response = await framework.CallAsync("\"type\":\"REVIVE\"", Json);

        Assert.Equal(400, response.Status);
        Assert.Equal(
            "All non-subscribe calls should include the 'Mesos-Stream-Id' header", response.Body);
    }

    [Fact]
    [Trait("Fact", "S-018")]
    [Trait("Fact", "S-030")]
    public async Task A_call_with_another_stream_id_is_400()
    {
        using var framework = await Subscriber.SubscribeAsync(master.Port);
        using var other = await Subscriber.SubscribeAsync(master.Port);
        foreach (var wrong in new[] { "x", other.StreamId })
        {
            var response = await framework.CallAsync(
                "\"type\":\"REVIVE\"", Json, $"Mesos-Stream-Id: {wrong}");

            Assert.Equal(400, response.Status);
            Assert.Equal(
                $"The stream ID '{wrong}' included in this request didn't match the stream ID "
                + $"currently associated with framework ID {framework.FrameworkId}",
                response.Body);
        }
    }

    [Fact]
    [Trait("Fact", "S-040")]
    public async Task A_call_of_unknown_type_is_501()
    {
        using var framework = await Subscriber.SubscribeAsync(master.Port);

        var response = await framework.CallAsync("\"type\":\"UNKNOWN\"");

        Assert.Equal(501, response.Status);
        Assert.Equal("501 Not Implemented.", response.Body);
    }

    [Fact]
    [Trait("Fact", "S-029")]
    public async Task A_client_that_closes_its_sending_side_is_disconnected()
    {
        using var framework = await Subscriber.SubscribeAsync(master.Port);

        framework.Stream.CloseSendingSide();

        RawResponse response;
        do
        {
            response = await framework.CallAsync("\"type\":\"REVIVE\"");
        }
        while (response.Status == 202);

        Assert.Equal(403, response.Status);
        Assert.Equal("Framework is not subscribed", response.Body);
    }

    [Fact]
    [Trait("Fact", "S-101")]
    public async Task TEARDOWN_ends_the_stream_with_the_last_chunk_and_keeps_the_connection()
    {
        using var framework = await Subscriber.SubscribeAsync(master.Port);
        await framework.Stream.ReadChunkAsync();
        await framework.Stream.ReadChunkAsync();

        var response = await framework.CallAsync("\"type\":\"TEARDOWN\"");

        Assert.Equal(202, response.Status);
        Assert.Equal("", await framework.Stream.ReadChunkAsync());
        framework.Stream.Send("GET", Subscriber.Path, "");
        Assert.Equal(405, (await framework.Stream.ReadResponseAsync()).Status);
    }

    [Fact]
    [Trait("Fact", "S-090")]
    public async Task A_second_subscription_ends_the_first_stream_with_an_error()
    {
        using var loser = await Subscriber.SubscribeAsync(master.Port);
        var id = loser.FrameworkId;

        using var winner = await Subscriber.SubscribeAsync(
            master.Port, $$$"""{"user":"u","name":"n","id":{"value":"{{{id}}}"}}""", id);

        await loser.Stream.ReadToAsync(
            """{"type":"ERROR","error":{"message":"Framework failed over"}}""");
        await loser.Stream.ReadToAsync("\r\n0\r\n\r\n");
        Assert.Equal(id, winner.FrameworkId);
    }

    [Fact]
    public async Task Stopping_the_server_ends_streams_in_good_order()
    {
        await using var own = await OwnMaster.StartAsync(options => options);
        using var framework = await Subscriber.SubscribeAsync(own.Port);
        await framework.Stream.ReadChunkAsync();
        await framework.Stream.ReadChunkAsync();

        await own.StopAsync();

        Assert.Equal("", await framework.Stream.ReadChunkAsync());
    }

    [GeneratedRegex("^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$")]
    private static partial Regex Uuid();

    /// <summary>A record's body, after its length was found to be right.</summary>
    private static string BodyOf(string record)
    {
        var line = record.IndexOf('\n', StringComparison.Ordinal);
        Assert.Equal(record.Length - line - 1, int.Parse(record[..line]));
        return record[(line + 1)..];
    }
}
