using System.Text.Json;
using MesosMock.EndToEndTests.Http;

namespace MesosMock.EndToEndTests.Endpoints;

/// <summary>What a master answers without looking at its cluster.</summary>
public sealed class SmallEndpointTests(RunningMaster master) : IClassFixture<RunningMaster>
{
    private const string NotFound = "404 Not Found.";

    [Theory]
    [Trait("Fact", "E-001, E-003")]
    [InlineData("/flags")]
    [InlineData("/master/flags")]
    [InlineData("/flags/")]
    [InlineData("/master/flags/anything?unknown=key")]
    public async Task Every_form_of_a_path_gives_the_same_answer(string path)
    {
        var expected = await AskAsync("GET", "/flags");

        var response = await AskAsync("GET", path);

        Assert.Equal(200, response.Status);
        Assert.Equal(expected.Body, response.Body);
    }

    [Theory]
    [Trait("Fact", "E-002, E-004, E-005")]
    [InlineData("/master/state.json")]
    [InlineData("/state.json")]
    [InlineData("/master/version")]
    [InlineData("/flags/../flags")]
    [InlineData("/flagsx")]
    [InlineData("/metrics/nothing")]
    public async Task Paths_that_a_master_does_not_have_are_404(string path)
    {
        var response = await AskAsync("GET", path);

        Assert.Equal(404, response.Status);
        Assert.Equal(NotFound, response.Body);
    }

    [Theory]
    [InlineData("/flags?jsonp=%zz")]
    [InlineData("/flags?a=%4")]
    public async Task A_query_with_a_broken_escape_is_400(string path) =>
        Assert.Equal(400, (await AskAsync("GET", path)).Status);

    [Theory]
    [Trait("Fact", "E-014, E-015, E-016")]
    [InlineData("/version?jsonp=cb", "text/javascript", "cb({", "})")]
    [InlineData("/version?jsonp=a.b%5B0%5D", "text/javascript", "a.b[0]({", "})")]
    [InlineData("/version?jsonp=", "text/javascript", "({", "})")]
    [InlineData("/version?jsonp=a;jsonp=b", "text/javascript", "b({", "})")]
    [InlineData("/version?callback=cb", "application/json", "{", "}")]
    public async Task Jsonp_names_a_function_to_call(
        string path, string type, string start, string end)
    {
        var response = await AskAsync("GET", path, "Accept: text/html");

        Assert.Equal(type, response.Header("Content-Type"));
        Assert.StartsWith(start, response.Body, StringComparison.Ordinal);
        Assert.EndsWith(end, response.Body, StringComparison.Ordinal);
    }

    [Theory]
    [Trait("Fact", "E-008, E-009, E-010, E-011, E-012")]
    [InlineData("GET", "/master/teardown", "POST")]
    [InlineData("GET", "/reserve", "POST")]
    [InlineData("PUT", "/destroy-volumes", "POST")]
    [InlineData("GET", "/machine/down", "POST")]
    [InlineData("PUT", "/master/maintenance/schedule", "GET, POST")]
    [InlineData("POST", "/master/maintenance/status", "GET")]
    [InlineData("PUT", "/master/quota", "GET, POST, DELETE")]
    [InlineData("POST", "/master/weights", "GET, PUT")]
    public async Task Methods_that_are_not_allowed_are_told_those_that_are(
        string method, string path, string allowed)
    {
        var response = await AskAsync(method, path);

        Assert.Equal(405, response.Status);
        Assert.Equal(allowed, response.Header("Allow"));
        Assert.Equal(
            $"405 Method Not Allowed. Expecting one of {{ '{allowed.Replace(", ", "', '")}' }}, "
                + $"but received '{method}'.",
            response.Body);
    }

    [Fact]
    [Trait("Fact", "E-017")]
    public async Task Long_answers_are_compressed_for_those_who_take_that()
    {
        var response = await AskAsync("GET", "/flags", "Accept-Encoding: gzip");
        var small = await AskAsync("GET", "/version", "Accept-Encoding: gzip");

        Assert.Equal("gzip", response.Header("Content-Encoding"));
        Assert.Null(small.Header("Content-Encoding"));
    }

    [Theory]
    [Trait("Fact", "E-023")]
    [InlineData("GET")]
    [InlineData("DELETE")]
    public async Task Health_is_200_and_nothing_else(string method)
    {
        var response = await AskAsync(method, "/health");

        Assert.Equal(200, response.Status);
        Assert.Equal("0", response.Header("Content-Length"));
    }

    [Fact]
    [Trait("Fact", "E-024, E-025")]
    public async Task Redirect_leads_to_the_leader_without_a_scheme()
    {
        var response = await AskAsync("GET", "/master/redirect");
        var longer = await AskAsync("GET", "/redirect/foo");

        Assert.Equal(307, response.Status);
        Assert.Equal($"//localhost:{master.Port}", response.Header("Location"));
        Assert.Equal(404, longer.Status);
    }

    [Theory]
    [Trait("Fact", "E-013, E-026, E-027")]
    [InlineData("GET")]
    [InlineData("POST")]
    public async Task Flags_are_texts_by_name(string method)
    {
        var response = await AskAsync(method, "/flags");

        using var document = JsonDocument.Parse(response.Body);
        var flags = document.RootElement.GetProperty("flags");
        Assert.All(
            flags.EnumerateObject(),
            flag => Assert.Equal(JsonValueKind.String, flag.Value.ValueKind));
        Assert.Equal("15secs", flags.GetProperty("agent_ping_timeout").GetString());
        Assert.Equal("50", flags.GetProperty("max_completed_frameworks").GetString());
        Assert.Equal("1secs", flags.GetProperty("allocation_interval").GetString());
        Assert.Equal($"{master.Port}", flags.GetProperty("port").GetString());
        Assert.False(flags.TryGetProperty("external_log_file", out _));
    }

    [Fact]
    [Trait("Fact", "E-028")]
    public async Task Version_has_its_four_keys_in_order()
    {
        var response = await AskAsync("GET", "/version");

        Assert.Equal(
            "{\"build_date\":\"2024-03-01 10:00:00\",\"build_time\":1709287200.0,"
                + "\"build_user\":\"mesosmock\",\"version\":\"1.11.0\"}",
            response.Body);
    }

    [Fact]
    [Trait("Fact", "E-029")]
    public async Task System_tells_of_the_computer()
    {
        var response = await AskAsync("GET", "/system/stats.json");

        using var document = JsonDocument.Parse(response.Body);
        string[] names =
        [
            "avg_load_15min", "avg_load_1min", "avg_load_5min", "cpus_total", "mem_free_bytes",
            "mem_total_bytes",
        ];
        var seen = document.RootElement.EnumerateObject().Select(pair => pair.Name).ToArray();
        Assert.Equal(OperatingSystem.IsLinux() ? names : ["cpus_total"], seen);
        Assert.DoesNotContain("cpus_total\":0", response.Body, StringComparison.Ordinal);
    }

    [Theory]
    [Trait("Fact", "E-031")]
    [InlineData("level=1", "Expecting 'duration=value' in query.\n")]
    [InlineData("duration=1secs", "Expecting 'level=value' in query.\n")]
    [InlineData("level=-1&duration=1secs", "Invalid level '-1'.\n")]
    [InlineData("level=x&duration=1secs", "Failed to convert 'x' to number.\n")]
    [InlineData(
        "level=1&duration=1s",
        "Unknown duration unit 's'; supported units are 'ns', 'us', 'ms', 'secs', 'mins', 'hrs', "
        + "'days', and 'weeks'.\n")]
    [InlineData("level=1&duration=secs", "Failed to convert '' to number.\n")]
    [InlineData("level=1&duration=10", "Invalid duration '10'.\n")]
    public async Task A_level_that_cannot_be_set_is_400(string query, string text)
    {
        var response = await AskAsync("GET", $"/logging/toggle?{query}");

        Assert.Equal((400, text), (response.Status, response.Body));
    }

    [Fact]
    [Trait("Fact", "E-030")]
    public async Task The_level_of_the_log_is_set_for_a_while()
    {
        await using var own = await OwnMaster.StartAsync(options => options);
        using var connection = new RawConnection(own.Port);

        connection.Send("GET", "/logging/toggle", "");
        var before = await connection.ReadResponseAsync();
        connection.Send("GET", "/logging/toggle?level=2&duration=1hrs", "");
        var set = await connection.ReadResponseAsync();
        connection.Send("GET", "/logging/toggle", "");
        var after = await connection.ReadResponseAsync();

        Assert.Equal(("0\n", "2\n"), (before.Body, after.Body));
        Assert.Equal((200, ""), (set.Status, set.Body));
        Assert.Equal("text/plain; charset=utf-8", before.Header("Content-Type"));
    }

    [Fact]
    public async Task The_page_at_the_root_needs_nothing_from_elsewhere()
    {
        var response = await AskAsync("GET", "/");

        Assert.Equal("text/html; charset=utf-8", response.Header("Content-Type"));
        Assert.Contains("This is a mock", response.Body, StringComparison.Ordinal);
        Assert.Contains("<li><b>2</b>agents</li>", response.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("src=", response.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("https:", response.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_link_of_that_page_is_dead()
    {
        var response = await AskAsync("GET", "/");

        var links = response.Body.Split("href=\"").Skip(1).Select(text => text.Split('"')[0]);
        foreach (var link in links)
        {
            // Those that want a parameter say so.
            var status = (await AskAsync("GET", link)).Status;
            Assert.True(status is 200 or 307 or 400, $"{link}: {status}");
        }
    }

    [Fact]
    public async Task Help_knows_every_endpoint_and_only_those()
    {
        var all = await AskAsync("GET", "/help?format=json");
        var one = await AskAsync("GET", "/help/master/flags", "User-Agent: curl/8");
        var page = await AskAsync("GET", "/help/master");
        var none = await AskAsync("GET", "/help/nobody/nothing");

        using var document = JsonDocument.Parse(all.Body);
        foreach (var process in document.RootElement.GetProperty("processes").EnumerateArray())
        {
            foreach (var endpoint in process.GetProperty("endpoints").EnumerateArray())
            {
                var path = $"/{process.GetProperty("id")}{endpoint.GetProperty("name")}";
                Assert.NotEqual(404, (await AskAsync("GET", path)).Status);
            }
        }

        Assert.Equal("text/x-markdown", one.Header("Content-Type"));
        Assert.Contains("/master/flags\n", one.Body, StringComparison.Ordinal);
        Assert.StartsWith("<!DOCTYPE html>", page.Body, StringComparison.Ordinal);
        Assert.Equal(
            (400, "No help available for '/nobody/nothing'.\n"), (none.Status, none.Body));
    }

    private async Task<RawResponse> AskAsync(string method, string path, params string[] headers)
    {
        using var connection = new RawConnection(master.Port);
        connection.Send(method, path, "", headers);
        return await connection.ReadResponseAsync();
    }
}
