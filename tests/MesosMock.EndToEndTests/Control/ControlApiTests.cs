using System.Net;
using System.Text.Json;
using MesosMock.EndToEndTests.Http;

namespace MesosMock.EndToEndTests.Control;

/// <summary>The control API over sockets, and what web pages cannot do with it.</summary>
public sealed class ControlApiTests
{
    [Fact]
    public async Task An_action_is_answered_with_what_it_did_and_how_to_take_it_back()
    {
        await using var master = await OwnMaster.StartAsync(options => options);
        using var control = new ControlClient(master.Port);

        var (status, body) = await control.PostAsync(
            "actions",
            """
            {"action":"agents partition","targets":"agent(S1)","parameters":{"return_after":"90s"}}
            """);

        Assert.Equal(200, status);
        Assert.True(body.GetProperty("seq").GetInt64() > 0);
        Assert.StartsWith("agent S1 partitioned, back in 90s", Text(body, "effect"));
        Assert.Equal("healing", Text(body, "undo"));
        Assert.Equal("agents heal agent:S1", Text(body, "undo_action"));
        var touched = Assert.Single(body.GetProperty("touched").EnumerateArray());
        Assert.Equal("agent", Text(touched, "kind"));
        Assert.EndsWith("-S1", Text(touched, "id"));
        var (_, state) = await control.GetAsync("state?only=agents&offset=1&limit=1");
        var agent = Assert.Single(state.GetProperty("agents").EnumerateArray());
        Assert.True(agent.GetProperty("partitioned").GetBoolean());
        Assert.False(state.TryGetProperty("tasks", out _));
    }

    [Theory]
    [InlineData("agents kil agent(S0)", 400, "agents kill")]
    [InlineData("agents kill agent(S7)", 404, "agent:S0")]
    [InlineData("agents heal agent(S0)", 409, null)]
    [InlineData("agents kill selected", 400, null)]
    public async Task A_refusal_says_why_and_what_was_meant(
        string line, int expected, string? nearest)
    {
        await using var master = await OwnMaster.StartAsync(options => options);
        using var control = new ControlClient(master.Port);

        var (status, body) = await control.ActAsync(line);

        Assert.Equal(expected, status);
        Assert.NotEmpty(Text(body, "error"));
        var names = body.GetProperty("nearest").EnumerateArray().Select(name => name.GetString());
        Assert.True(nearest is null || names.Contains(nearest), body.ToString());
    }

    [Theory]
    [InlineData("{\"action\":\"panic\"}", "text/plain", null, 415)]
    [InlineData("action=panic", "application/x-www-form-urlencoded", null, 415)]
    [InlineData("{\"action\":\"panic\"}", "application/json", "evil.example:5050", 403)]
    [InlineData("{\"action\":\"panic\"}", "application/json", "10.9.8.7", 403)]
    [InlineData("{\"action\":\"panic\"}", "application/json; charset=utf-8", "localhost", 200)]
    [InlineData("{\"acton\":\"panic\"}", "application/json", null, 400)]
    [InlineData("[]", "application/json", null, 400)]
    [InlineData("{", "application/json", null, 400)]
    [InlineData("{\"action\":7}", "application/json", null, 400)]
    public async Task A_web_page_from_elsewhere_gets_nothing_done(
        string body, string contentType, string? host, int expected)
    {
        await using var master = await OwnMaster.StartAsync(options => options);
        using var control = new ControlClient(master.Port);

        var (status, answer) = await control.PostAsync("actions", body, contentType, host);

        Assert.Equal(expected, status);
        Assert.True(status == 200 || Text(answer, "error").Length > 0);
    }

    [Fact]
    public async Task A_misspelt_part_or_key_is_told_what_was_meant()
    {
        await using var master = await OwnMaster.StartAsync(options => options);
        using var control = new ControlClient(master.Port);

        var (part, state) = await control.GetAsync("state?only=agnts");
        var (key, act) = await control.PostAsync("actions", """{"acton":"panic"}""");

        Assert.Equal((400, 400), (part, key));
        Assert.Equal("agents", state.GetProperty("nearest")[0].GetString());
        Assert.Equal("action", act.GetProperty("nearest")[0].GetString());
    }

    [Fact]
    public async Task A_preflight_allows_nothing()
    {
        await using var master = await OwnMaster.StartAsync(options => options);
        using var raw = new RawConnection(master.Port);

        raw.Send(
            "OPTIONS /mesosmock/v1/actions HTTP/1.1\r\nHost: localhost\r\n"
            + "Origin: http://evil.example\r\nAccess-Control-Request-Method: POST\r\n\r\n");
        var response = await raw.ReadResponseAsync();

        Assert.Equal(405, response.Status);
        Assert.DoesNotContain(
            response.Head.Split("\r\n"),
            line => line.StartsWith("Access-Control", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task The_journal_tells_what_led_to_what()
    {
        await using var master = await OwnMaster.StartAsync(options => options);
        using var control = new ControlClient(master.Port);
        using var framework = await Subscriber.SubscribeAsync(master.Port, Subscriber.IdleInfo);
        var (_, answer) = await control.ActAsync("frameworks error all It is enough");

        var (type, text) = await control.ReadAsync("journal?kind=action,event&limit=100");

        Assert.Equal("application/x-ndjson", type);
        var entries = text.TrimEnd().Split('\n')
            .Select(line => JsonDocument.Parse(line).RootElement).ToArray();
        var action = Assert.Single(entries, entry => Text(entry, "kind") == "action");
        Assert.Equal(
            answer.GetProperty("seq").GetInt64(), action.GetProperty("seq").GetInt64());
        Assert.Equal("frameworks error all \"It is enough\"", Text(action, "text"));
        var error = Assert.Single(entries, entry => Text(entry, "type") == "ERROR");
        Assert.Equal(
            action.GetProperty("seq").GetInt64(), error.GetProperty("cause").GetInt64());
        var (_, rest) = await control.ReadAsync(
            $"journal?kind=action&after={action.GetProperty("seq")}");
        Assert.Empty(rest);
    }

    [Fact]
    public async Task The_journal_streams_what_happens()
    {
        await using var master = await OwnMaster.StartAsync(options => options);
        using var control = new ControlClient(master.Port);
        using var reader = new StreamReader(
            await control.StreamAsync("journal/stream?kind=action"));

        await control.ActAsync("time pause");

        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        Assert.StartsWith("id: ", await reader.ReadLineAsync(patience.Token));
        Assert.Contains("time pause", await reader.ReadLineAsync(patience.Token));
    }

    [Fact]
    public async Task A_wait_ends_when_its_expression_holds_or_says_what_is_missing()
    {
        await using var master = await OwnMaster.StartAsync(options => options);
        using var control = new ControlClient(master.Port);

        var waiting = control.PostAsync(
            "wait",
            """{"expr":"count(agent(*)) == 3 and not event(ERROR)","timeout":"20s"}""");
        await control.ActAsync("agents add");
        var (status, body) = await waiting;
        var (late, misses) = await control.PostAsync(
            "wait", """{"expr":"count(agent(*)) > 7 or call(KILL)","timeout":"10ms"}""");
        var (bad, _) = await control.PostAsync("wait", """{"expr":"cont(all) == 7"}""");
        var (endless, _) = await control.PostAsync(
            "wait", """{"expr":"call(KILL)","timeout":"50d"}""");

        Assert.Equal(200, status);
        Assert.True(body.GetProperty("seq").GetInt64() > 0);
        Assert.Equal(408, late);
        Assert.Equal(
            ["count(agent:*) is 3, not > 7", "call(KILL) came 0 times, not >= 1"],
            misses.GetProperty("nearest").EnumerateArray().Select(miss => miss.GetString()));
        Assert.Equal(400, bad);
        Assert.Equal(400, endless);
    }

    [Fact]
    public async Task A_browser_that_takes_the_stream_up_again_misses_nothing()
    {
        await using var master = await OwnMaster.StartAsync(options => options);
        using var control = new ControlClient(master.Port);
        var (_, first) = await control.ActAsync("time pause");
        await control.ActAsync("time resume");

        using var reader = new StreamReader(await control.StreamAsync(
            "journal/stream?kind=action&after=0", $"{first.GetProperty("seq")}"));

        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        Assert.StartsWith("id: ", await reader.ReadLineAsync(patience.Token));
        Assert.Contains("time resume", await reader.ReadLineAsync(patience.Token));
    }

    [Fact]
    public async Task Simulated_time_stands_still_steps_and_goes_on()
    {
        await using var master = await OwnMaster.StartAsync(options => options);
        using var control = new ControlClient(master.Port);

        await control.ActAsync("time pause");
        var first = await NowAsync(control);
        Assert.Equal(first, await NowAsync(control));
        await control.ActAsync("time step 15s");

        Assert.Equal(first.AddSeconds(15), await NowAsync(control));
        var (_, state) = await control.GetAsync("state?only=clock");
        Assert.True(state.GetProperty("clock").GetProperty("paused").GetBoolean());
        await control.ActAsync("time speed 10x");
        await control.ActAsync("time resume");
        var (status, _) = await control.PostAsync(
            "wait", """{"expr":"count(agent(*)) == 2","timeout":"5s"}""");
        Assert.Equal(200, status);
        Assert.True(await NowAsync(control) > first.AddSeconds(15));
    }

    [Fact]
    public async Task The_catalogue_and_the_description_are_there()
    {
        await using var master = await OwnMaster.StartAsync(options => options);
        using var control = new ControlClient(master.Port);

        var (_, actions) = await control.GetAsync("actions");
        var (_, description) = await control.GetAsync("openapi.json");
        var (unknown, _) = await control.GetAsync("stat");
        var (_, faults) = await control.GetAsync("faults");

        var kill = actions.GetProperty("actions").EnumerateArray()
            .First(action => Text(action, "name") == "agents kill");
        Assert.Equal("agent", Text(kill, "targets"));
        Assert.Equal("final", Text(kill, "danger"));
        foreach (var path in description.GetProperty("paths").EnumerateObject())
        {
            foreach (var method in path.Value.EnumerateObject())
            {
                var (status, _) = method.Name == "post"
                    ? await control.PostAsync(path.Name.TrimStart('/'), "{}")
                    : path.Name is "/journal/stream" or "/journal" ? (200, default)
                    : await control.GetAsync(path.Name.TrimStart('/'));
                Assert.NotEqual(404, status);
                Assert.NotEqual(405, status);
            }
        }

        Assert.Equal(404, unknown);
        Assert.Empty(faults.GetProperty("faults").EnumerateArray());
    }

    [Fact]
    public async Task The_control_API_can_have_a_listener_of_its_own()
    {
        await using var master = await OwnMaster.StartAsync(
            options => options with { ControlAddress = IPAddress.Parse("127.0.0.2") });
        using var raw = new RawConnection(master.Port);
        using var http = new HttpClient();

        raw.Send("GET /mesosmock/v1/state HTTP/1.1\r\nHost: localhost\r\n\r\n");
        using var there = await http.GetAsync(
            new Uri($"http://{master.ControlEndPoint}/mesosmock/v1/state"));
        using var other = await http.GetAsync(
            new Uri($"http://{master.ControlEndPoint}/version"));

        Assert.Equal(404, (await raw.ReadResponseAsync()).Status);
        Assert.Equal(HttpStatusCode.OK, there.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, other.StatusCode);
    }

    [Fact]
    public async Task The_control_API_can_be_switched_off()
    {
        await using var master = await OwnMaster.StartAsync(
            options => options with { IsControlEnabled = false });
        using var raw = new RawConnection(master.Port);

        raw.Send("GET /mesosmock/v1/state HTTP/1.1\r\nHost: localhost\r\n\r\n");

        Assert.Equal(404, (await raw.ReadResponseAsync()).Status);
    }

    private static async Task<DateTimeOffset> NowAsync(ControlClient control)
    {
        var (_, state) = await control.GetAsync("state?only=clock");
        return state.GetProperty("clock").GetProperty("now").GetDateTimeOffset();
    }

    private static string Text(JsonElement element, string name) =>
        element.GetProperty(name).GetString() ?? "";
}
