using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using MesosMock.EndToEndTests.Http;
using MesosMock.Simulation.Configuration;

namespace MesosMock.EndToEndTests.Faults;

/// <summary>What faults do to sockets, byte by byte.</summary>
public sealed class WireFaultTests
{
    private const string Json = Subscriber.Json;

    private const string Subscribe =
        """{"type":"SUBSCRIBE","subscribe":{"framework_info":{"user":"u","name":"n"}}}""";

    [Fact]
    public async Task A_silent_stream_stays_open_and_says_everything_later()
    {
        await using var master = await StartAsync(
            new FaultOptions { Fault = "conn.silent", Max = 1, Parameters = [new("for", "3")] });
        using var framework = await Subscriber.SubscribeAsync(master.Port);

        // Heartbeats come every 100 ms, until they do not.
        var (pause, chunk) = await FirstPauseAsync(framework, TimeSpan.FromSeconds(2));

        Assert.InRange(pause.TotalSeconds, 2, 15);
        Assert.DoesNotContain("HEARTBEAT", chunk);
    }

    [Fact]
    public async Task Discarded_events_of_a_silent_stream_never_come()
    {
        const int ForSixSeconds = 60;
        await using var master = await StartAsync(new FaultOptions
        {
            Fault = "conn.silent",
            Max = 1,
            Parameters = [new("for", "3"), new("events", "discard"), new("heartbeats", "keep")],
        });
        using var framework = await Subscriber.SubscribeAsync(master.Port);

        var heard = "";
        for (var beat = 0; beat < ForSixSeconds; beat++)
        {
            heard += await framework.Stream.ReadToAsync("HEARTBEAT");
        }

        // An offer is made and rescinded every 1.1 s: some were made while nobody heard.
        var offers = Regex.Matches(heard, "-O(\\d+)\"")
            .Select(match => int.Parse(match.Groups[1].Value)).Distinct().ToArray();
        Assert.True(
            offers.Length < offers.Max() - offers.Min() + 1, string.Join(", ", offers));
    }

    [Fact]
    public async Task One_way_the_calls_are_403_and_the_stream_stays_up_until_it_is_closed()
    {
        await using var master = await StartAsync(new FaultOptions
        {
            Fault = "conn.one-way",
            At = Seconds(0.3),
            Max = 1,
            Parameters = [new("for", "0.5")],
        });
        using var framework = await Subscriber.SubscribeAsync(master.Port);

        var rest = await framework.Stream.ReadToEndAsync();
        var reply = await framework.CallAsync("\"type\":\"REVIVE\"");

        Assert.False(framework.Stream.WasReset);
        Assert.DoesNotContain("0\r\n\r\n", rest);
        Assert.Equal((403, "Framework is not subscribed"), (reply.Status, reply.Body));
    }

    [Theory]
    [InlineData("rst", true, false)]
    [InlineData("fin", false, false)]
    [InlineData("mid-record", true, true)]
    public async Task A_stream_breaks_off(string how, bool isReset, bool isWithinRecord)
    {
        await using var master = await StartAsync(new FaultOptions
        {
            Fault = "conn.reset",
            At = Seconds(0.3),
            Max = 1,
            Parameters = [new("how", how)],
        });
        using var framework = await Subscriber.SubscribeAsync(master.Port);

        var rest = await framework.Stream.ReadToEndAsync();

        Assert.Equal(isReset, framework.Stream.WasReset);
        Assert.Equal(isWithinRecord, rest.Contains("100\n{\r\n", StringComparison.Ordinal));
        Assert.DoesNotContain("0\r\n\r\n", rest);
    }

    [Theory]
    [InlineData("bytes", 1)]
    [InlineData("random", 16)]
    public async Task Records_come_in_small_chunks(string split, int sizeMax)
    {
        await using var master = await StartAsync(
            new FaultOptions { Fault = "wire.fragment", Parameters = [new("split", split)] });
        using var connection = Open(master.Port);
        await connection.ReadToAsync("\r\n\r\n");

        var text = "";
        while (!text.Contains("\"SUBSCRIBED\"", StringComparison.Ordinal))
        {
            var chunk = await connection.ReadChunkAsync();
            Assert.InRange(chunk.Length, 1, sizeMax);
            text += chunk;
        }
    }

    [Fact]
    public async Task Several_records_come_in_one_chunk()
    {
        await using var master = await StartAsync(new FaultOptions
        {
            Fault = "wire.fragment",
            Parameters = [new("split", "none"), new("coalesce", "2")],
        });
        using var connection = Open(master.Port);
        await connection.ReadToAsync("\r\n\r\n");

        var chunk = await connection.ReadChunkAsync();

        Assert.Contains("SUBSCRIBED", chunk);
        Assert.Contains("HEARTBEAT", chunk);
    }

    [Theory]
    [InlineData("length")]
    [InlineData("digits")]
    [InlineData("json")]
    [InlineData("utf8")]
    [InlineData("bitflip")]
    public async Task A_record_is_spoilt(string kind)
    {
        await using var sound = await StartAsync();
        await using var spoilt = await StartAsync(new FaultOptions
        {
            Fault = "wire.corrupt",
            Max = 1,
            Parameters = [new("kind", kind), new("event", "SUBSCRIBED")],
        });

        var (expected, actual) = (await FirstRecordAsync(sound), await FirstRecordAsync(spoilt));

        var (length, body) = Parts(actual);
        Assert.Equal(kind == "digits", !int.TryParse(length, out var number));
        Assert.Equal(kind == "length", int.TryParse(length, out number) && number != body.Length);
        Assert.Equal(
            kind is "json" or "utf8" or "bitflip", Without(body) != Without(Parts(expected).Body));
        if (kind is "json" or "utf8")
        {
            var bytes = Encoding.Latin1.GetBytes(body);
            Assert.Equal(kind == "json", Utf8.IsValid(bytes));
            Assert.ThrowsAny<JsonException>(() => JsonDocument.Parse(bytes));
        }
    }

    [Fact]
    public async Task A_truncated_record_is_the_last_thing_that_comes()
    {
        await using var master = await StartAsync(new FaultOptions
        {
            Fault = "wire.corrupt",
            Parameters = [new("kind", "truncate"), new("event", "SUBSCRIBED")],
        });
        using var connection = Open(master.Port);
        await connection.ReadToAsync("\r\n\r\n");

        var all = await connection.ReadToEndAsync();

        Assert.False(connection.WasReset);
        Assert.DoesNotContain("HEARTBEAT", all);
        Assert.DoesNotContain("0\r\n\r\n", all);
    }

    [Theory]
    [InlineData("field", "mesosmock_unknown")]
    [InlineData("event-type", "MESOSMOCK_UNKNOWN")]
    [InlineData("null", "\"message\":null")]
    public async Task What_nobody_knows_is_in_a_record_of_the_right_length(
        string kind, string word)
    {
        await using var master = await StartAsync(new FaultOptions
        {
            Fault = "wire.unknown",
            Parameters = [new("kind", kind), new("event", "SUBSCRIBED")],
        });

        var (length, body) = Parts(await FirstRecordAsync(master));

        Assert.Contains(word, body);
        Assert.Equal(int.Parse(length), body.Length);
    }

    [Fact]
    public async Task A_slow_stream_takes_its_time_and_heals_at_once()
    {
        await using var master = await StartAsync(new FaultOptions
        {
            Fault = "conn.slow",
            For = Seconds(3),
            Parameters = [new("latency", "1"), new("jitter", "0")],
        });
        var watch = Stopwatch.StartNew();
        using var framework = await Subscriber.SubscribeAsync(master.Port);

        Assert.InRange(watch.Elapsed.TotalSeconds, 0.9, 15);
    }

    [Fact]
    public async Task A_call_hangs_and_is_reset_in_the_end()
    {
        await using var master = await StartAsync(new FaultOptions
        {
            Fault = "call.hang",
            Parameters = [new("call", "REVIVE"), new("for", "0.5")],
        });
        using var framework = await Subscriber.SubscribeAsync(master.Port);
        using var call = Call(master.Port, framework, "REVIVE");

        Assert.Equal("", await call.ReadToEndAsync());
        Assert.True(call.WasReset);
    }

    [Fact]
    public async Task An_ambiguous_call_is_carried_out_and_its_answer_lost()
    {
        await using var master = await StartAsync(new FaultOptions
        {
            Fault = "call.ambiguous",
            Parameters = [new("call", "TEARDOWN")],
        });
        using var framework = await Subscriber.SubscribeAsync(master.Port);
        using var call = Call(master.Port, framework, "TEARDOWN");

        Assert.Equal("", await call.ReadToEndAsync());
        Assert.True(call.WasReset);
        Assert.EndsWith("0\r\n\r\n", await framework.Stream.ReadToAsync("0\r\n\r\n"));
    }

    [Fact]
    public async Task Status_noise_meets_a_subscribe_before_its_200()
    {
        await using var master = await StartAsync(new FaultOptions
        {
            Fault = "call.status-noise",
            Max = 1,
            Parameters = [new("status", "503")],
        });
        using var first = Open(master.Port);

        var response = await first.ReadResponseAsync();

        Assert.Equal(503, response.Status);
        Assert.Equal("5", response.Header("Retry-After"));
        Assert.Equal("text/html", response.Header("Content-Type"));
        using var second = await Subscriber.SubscribeAsync(master.Port);
    }

    [Fact]
    public async Task A_mute_subscription_has_headers_and_speaks_when_it_heals()
    {
        await using var master = await StartAsync(
            new FaultOptions { Fault = "subscribe.mute", For = Seconds(1) });
        using var connection = Open(master.Port);
        var head = new RawResponse(await connection.ReadToAsync("\r\n\r\n"));
        var watch = Stopwatch.StartNew();

        await connection.ReadToAsync("SUBSCRIBED");

        Assert.Equal(200, head.Status);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0.3, 15);
    }

    private static TimeSpan Seconds(double seconds) => TimeSpan.FromSeconds(seconds);

    private static Task<OwnMaster> StartAsync(params FaultOptions[] faults) =>
        OwnMaster.StartAsync(options => options with
        {
            Cluster = options.Cluster with
            {
                HeartbeatInterval = Seconds(0.1),
                AllocationInterval = Seconds(0.1),
                OfferTimeout = Seconds(1),
                Faults = faults,
            },
        });

    private static RawConnection Open(int port)
    {
        var connection = new RawConnection(port);
        connection.Send("POST", Subscriber.Path, Subscribe, Json);
        return connection;
    }

    private static RawConnection Call(int port, Subscriber framework, string type)
    {
        var connection = new RawConnection(port);
        connection.Send(
            "POST",
            Subscriber.Path,
            $$$"""{"framework_id":{"value":"{{{framework.FrameworkId}}}"},"type":"{{{type}}}"}""",
            Json,
            $"Mesos-Stream-Id: {framework.StreamId}");
        return connection;
    }

    private static async Task<(TimeSpan Pause, string Chunk)> FirstPauseAsync(
        Subscriber framework, TimeSpan pauseMin)
    {
        var watch = new Stopwatch();
        while (true)
        {
            watch.Restart();
            var chunk = await framework.Stream.ReadChunkAsync();
            if (watch.Elapsed >= pauseMin)
            {
                return (watch.Elapsed, chunk);
            }
        }
    }

    private static async Task<string> FirstRecordAsync(OwnMaster master)
    {
        using var connection = Open(master.Port);
        await connection.ReadToAsync("\r\n\r\n");
        return await connection.ReadChunkAsync();
    }

    private static (string Length, string Body) Parts(string record)
    {
        var end = record.IndexOf('\n', StringComparison.Ordinal);
        return (record[..end], record[(end + 1)..]);
    }

    /// <summary>The ports of two masters differ.</summary>
    private static string Without(string body) =>
        Regex.Replace(body, "\\d{4,5}", "");
}
