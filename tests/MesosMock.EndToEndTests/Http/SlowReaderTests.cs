using System.Text;
using MesosMock.EndToEndTests.Tasks;
using MesosMock.Server;

namespace MesosMock.EndToEndTests.Http;

/// <summary>Readers that are slower than what is written for them.</summary>
public sealed class SlowReaderTests
{
    // Their offers are 7 MB, more than the system takes off the server's hands.
    private const int ManyAgents = 10_000;

    private const int SmallBound = 64 * 1024;

    [Fact]
    public async Task A_reader_that_falls_behind_is_cut_and_others_go_on()
    {
        await using var own = await OwnMaster.StartAsync(options => options with
        {
            StreamBacklogBytesMax = 64 * 1024,
            Cluster = options.Cluster with
            {
                Agents = [new() { Count = 20_000 }],
                HeartbeatInterval = TimeSpan.FromMilliseconds(10),
            },
        });
        using var bystander = await Subscriber.SubscribeAsync(own.Port, Subscriber.IdleInfo);
        using var behind = await Subscriber.SubscribeAsync(own.Port, Subscriber.IdleInfo);
        var id = behind.FrameworkId;
        await behind.CallAsync(
            $$$"""
            "type":"UPDATE_FRAMEWORK","update_framework":{
            "framework_info":{"id":{"value":"{{{id}}}"},"user":"u","name":"b",
            "capabilities":[{"type":"MULTI_ROLE"}],"roles":["r"]}}
            """);

        // It reads no more, and its offers are many megabytes.
        RawResponse response;
        do
        {
            response = await behind.CallAsync("\"type\":\"REVIVE\"");
        }
        while (response.Status == 202);

        Assert.Equal("Framework cannot be found", response.Body);
        Assert.Equal(202, (await bystander.CallAsync("\"type\":\"REVIVE\"")).Status);
        await bystander.Stream.ReadToAsync("\"HEARTBEAT\"");
    }

    [Fact]
    public async Task An_operator_that_falls_behind_is_cut_and_others_go_on()
    {
        await using var own = await OwnMaster.StartAsync(
            options => options with { StreamBacklogBytesMax = 4 << 20 });
        using var behind = RawConnection.WithSmallBuffer(own.Port);
        using var reading = new RawConnection(own.Port);
        foreach (var stream in (RawConnection[])[behind, reading])
        {
            stream.Send(
                "POST", "/api/v1", "{\"type\":\"SUBSCRIBE\"}", "Content-Type: application/json");
            await stream.ReadToAsync("\"HEARTBEAT\"");
        }

        // Each event tells the whole address, and the one who is behind reads no more.
        var address = new string('a', 1 << 20);
        for (var events = 0; events < 12; events++)
        {
            using var framework = await Subscriber.SubscribeAsync(
                own.Port, $$"""{"user":"u","name":"n","webui_url":"{{address}}"}""");
            await reading.ReadToAsync("\"FRAMEWORK_ADDED\"");
        }

        var last = await behind.ReadToCloseAsync();
        Assert.False(last.EndsWith("0\r\n\r\n", StringComparison.Ordinal), last);
        using var asking = new RawConnection(own.Port);
        asking.Send("GET", "/metrics/snapshot", "");
        Assert.Contains(
            "\"master/operator_event_stream_subscribers\":1.0",
            (await asking.ReadResponseAsync()).Body,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_record_always_fits()
    {
        await using var own = await OwnMaster.StartAsync(options => Bounded(options, SmallBound));
        using var stream = RawConnection.WithSmallBuffer(own.Port);
        using var framework = await Subscriber.SubscribeAsync(own.Port, stream);
        await stream.ReadChunkAsync();

        // Others are served while it does not read.
        using var other = await Subscriber.SubscribeAsync(own.Port, Subscriber.IdleInfo);
        var offers = Encoding.Latin1.GetString(await framework.ReadRecordAsync());

        Assert.True(offers.Length > 4 << 20, $"{offers.Length} bytes wait nowhere");
        Assert.Equal(ManyAgents, offers.Split("\"agent_id\"").Length - 1);
    }

    [Fact]
    public async Task A_reader_that_pauses_below_the_bound_loses_nothing()
    {
        await using var own = await OwnMaster.StartAsync(options =>
        {
            options = OwnMaster.WithShortLives(options);
            var cluster = options.Cluster with { RequireAcknowledgement = false };
            return options with { Cluster = cluster };
        });
        using var stream = RawConnection.WithSmallBuffer(own.Port);
        using var paused = await TaskRunner.SubscribeAsync(
            own.Port, stream, "paused", isAcknowledging: false);
        await paused.LaunchAsync(Lives.Ids(new string('p', 200), 2500));

        // These tasks end after those of the one that does not read.
        await TaskRunner.RunAsync(own.Port, "reading", ["t"]);
        await paused.ReadToEndsAsync();

        Assert.Equal(2500, paused.States.Count);
        Assert.All(paused.States.Values, states => Assert.Equal(Lives.Good, states));
    }

    [Fact]
    public async Task A_reader_behind_the_bound_is_cut_when_its_stream_ends()
    {
        await using var own = await OwnMaster.StartAsync(options => Bounded(options, SmallBound));
        using var stream = RawConnection.WithSmallBuffer(own.Port);
        using var framework = await Subscriber.SubscribeAsync(own.Port, stream);
        await stream.ReadToAsync("OFFERS");

        var response = await framework.CallAsync("\"type\":\"TEARDOWN\"");

        Assert.Equal(202, response.Status);
        var last = await stream.ReadToCloseAsync();
        Assert.False(last.EndsWith("0\r\n\r\n", StringComparison.Ordinal), last);
    }

    [Fact]
    public async Task A_reader_behind_the_bound_is_cut_when_it_would_miss_its_ERROR()
    {
        await using var own = await OwnMaster.StartAsync(options => Bounded(options, SmallBound));
        using var stream = RawConnection.WithSmallBuffer(own.Port);
        using var loser = await Subscriber.SubscribeAsync(own.Port, stream);
        await stream.ReadToAsync("OFFERS");
        var id = loser.FrameworkId;

        using var winner = await Subscriber.SubscribeAsync(
            own.Port, $$$"""{"user":"u","name":"n","id":{"value":"{{{id}}}"}}""", id);

        var last = await stream.ReadToCloseAsync();
        Assert.False(last.EndsWith("0\r\n\r\n", StringComparison.Ordinal), last);
    }

    [Fact]
    public async Task A_slow_reader_below_the_bound_gets_everything_and_the_last_chunk()
    {
        await using var own = await OwnMaster.StartAsync(options => Bounded(options, 64 << 20));
        using var stream = RawConnection.WithSmallBuffer(own.Port);
        using var framework = await Subscriber.SubscribeAsync(own.Port, stream);
        await stream.ReadChunkAsync();

        var response = await framework.CallAsync("\"type\":\"TEARDOWN\"");

        Assert.Equal(202, response.Status);
        var offers = (await framework.ReadEventAsync()).GetProperty("offers");
        Assert.Equal(ManyAgents, offers.GetProperty("offers").GetArrayLength());
        Assert.Equal("", await stream.ReadChunkAsync());
    }

    [Theory]
    [InlineData(SmallBound)]
    [InlineData(64 << 20)]
    public async Task Readers_that_do_not_read_do_not_keep_the_server_from_stopping(int bound)
    {
        await using var own = await OwnMaster.StartAsync(options => Bounded(options, bound));
        using var open = RawConnection.WithSmallBuffer(own.Port);
        using var unread = await Subscriber.SubscribeAsync(own.Port, open);
        await open.ReadToAsync("OFFERS");
        using var ending = RawConnection.WithSmallBuffer(own.Port);
        using var ended = await Subscriber.SubscribeAsync(own.Port, ending);
        await ending.ReadToAsync("OFFERS");
        await ended.CallAsync("\"type\":\"TEARDOWN\"");

        // A server without patience of its own waits for them for good.
        await own.StopAsync().WaitAsync(TimeSpan.FromSeconds(20));
    }

    private static MasterServerOptions Bounded(MasterServerOptions options, int bound) =>
        options with
        {
            StreamBacklogBytesMax = bound,
            Cluster = options.Cluster with { Agents = [new() { Count = ManyAgents }] },
        };
}
