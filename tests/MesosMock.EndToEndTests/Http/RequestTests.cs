using System.Net;
using System.Text;

namespace MesosMock.EndToEndTests.Http;

/// <summary>What a master refuses before it knows the framework, in its words.</summary>
public sealed class RequestTests(RunningMaster master) : IClassFixture<RunningMaster>
{
    private const string Scheduler = Subscriber.Path;
    private const string Json = Subscriber.Json;
    private const string Unsubscribable = """{"type":"SUBSCRIBE"}""";

    private const string AcceptText =
        "Expecting 'Accept' to allow 'application/x-protobuf' or 'application/json'";

    private const string Valid =
        """{"type":"SUBSCRIBE","subscribe":{"framework_info":{"user":"u","name":"n"}}}""";

    [Theory]
    [Trait("Fact", "S-001")]
    [Trait("Fact", "S-002")]
    [Trait("Fact", "S-032")]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Other_methods_than_POST_are_named_in_a_405(string method)
    {
        var response = await AskAsync(method, Scheduler, "", "Content-Type: text/plain");

        Assert.Equal(405, response.Status);
        Assert.Equal("POST", response.Header("Allow"));
        Assert.Equal(
            $"405 Method Not Allowed. Expecting one of {{ 'POST' }}, but received '{method}'.",
            response.Body);
    }

    [Theory]
    [Trait("Fact", "S-003")]
    [Trait("Fact", "S-004")]
    [InlineData("/api/v1/scheduler")]
    [InlineData("/master/api/v1/scheduler")]
    [InlineData("/api/v1/scheduler/")]
    [InlineData("/api/v1/scheduler/whatever")]
    public async Task Every_form_of_the_path_reaches_the_scheduler_endpoint(string path)
    {
        var response = await AskAsync("POST", path, Unsubscribable, Json);

        Assert.Equal(400, response.Status);
        Assert.Equal(
            "Failed to validate scheduler::Call: Expecting 'subscribe' to be present",
            response.Body);
    }

    [Theory]
    [Trait("Fact", "S-056")]
    [InlineData("", "Failed to validate scheduler::Call: Expecting 'kill' to be present")]
    [InlineData(""","kill":{"task_id":{"value":"t"}} """, "Framework cannot be found")]
    public async Task A_malformed_call_is_complained_about_before_an_unknown_framework(
        string kill, string error)
    {
        var call = """{"type":"KILL","framework_id":{"value":"nobody"}""" + kill + "}";

        var response = await AskAsync("POST", Scheduler, call, Json, "Mesos-Stream-Id: x");

        Assert.Equal(400, response.Status);
        Assert.Equal(error, response.Body);
    }

    [Theory]
    [InlineData("/nowhere")]
    [InlineData("/api/v1/../v1/scheduler")]
    public async Task A_path_that_leads_nowhere_is_404(string path)
    {
        var response = await AskAsync("POST", path, Unsubscribable, Json);

        Assert.Equal(404, response.Status);
        Assert.Equal("404 Not Found.", response.Body);
    }

    [Fact]
    [Trait("Fact", "S-005")]
    public async Task A_request_without_content_type_is_400()
    {
        var response = await AskAsync("POST", Scheduler, Unsubscribable);

        Assert.Equal(400, response.Status);
        Assert.Equal("Expecting 'Content-Type' to be present", response.Body);
    }

    [Theory]
    [Trait("Fact", "S-006")]
    [Trait("Fact", "S-007")]
    [Trait("Fact", "S-008")]
    [Trait("Fact", "S-009")]
    [InlineData("text/plain")]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("Application/JSON")]
    [InlineData("application/recordio")]
    public async Task A_content_type_is_matched_to_the_letter(string contentType)
    {
        var response = await AskAsync(
            "POST",
            Scheduler,
            Unsubscribable,
            $"Content-Type: {contentType}",
            "Message-Content-Type: application/json");

        Assert.Equal(415, response.Status);
        Assert.Equal(
            "Expecting 'Content-Type' of application/json or application/x-protobuf",
            response.Body);
    }

    [Theory]
    [Trait("Fact", "S-010")]
    [Trait("Fact", "S-011")]
    [Trait("Fact", "S-013")]
    [Trait("Fact", "S-031")]
    [Trait("Fact", "S-042")]
    [InlineData(
        "MALFORMED_CONTENT",
        "Failed to parse body into JSON: syntax error at line 1 near: MALFORMED_CONTENT")]
    [InlineData("", "Failed to parse body into JSON: syntax error at line 1 near: ")]
    [InlineData("[]", "Failed to convert JSON into Call protobuf: Expecting a JSON object")]
    public async Task A_body_that_is_no_call_is_400_before_anything_else(string body, string text)
    {
        var response = await AskAsync("POST", Scheduler, body, Json, "Accept: text/html");

        Assert.Equal(400, response.Status);
        Assert.Equal(text, response.Body);
        Assert.Equal("text/plain; charset=utf-8", response.Header("Content-Type"));
        Assert.NotNull(response.Header("Date"));
        Assert.Null(response.Header("Server"));
    }

    [Fact]
    [Trait("Fact", "S-012")]
    public async Task A_body_that_is_no_protobuf_is_400()
    {
        var response = await AskAsync(
            "POST", Scheduler, "garbage", "Content-Type: application/x-protobuf");

        Assert.Equal(400, response.Status);
        Assert.Equal("Failed to parse body into Call protobuf", response.Body);
    }

    [Fact]
    [Trait("Fact", "S-014")]
    public async Task SUBSCRIBE_that_accepts_neither_format_is_406()
    {
        var response = await AskAsync("POST", Scheduler, Valid, Json, "Accept: text/html");

        Assert.Equal(406, response.Status);
        Assert.Equal(AcceptText, response.Body);
    }

    [Fact]
    [Trait("Fact", "S-016")]
    public async Task RECONCILE_OPERATIONS_that_accepts_neither_format_is_406()
    {
        var response = await AskAsync(
            "POST",
            Scheduler,
            """
            {"type":"RECONCILE_OPERATIONS","framework_id":{"value":"f"},"reconcile_operations":{}}
            """,
            Json,
            "Accept: text/html");

        Assert.Equal(406, response.Status);
        Assert.Equal(AcceptText, response.Body);
    }

    [Fact]
    [Trait("Fact", "S-019")]
    public async Task SUBSCRIBE_with_a_stream_id_is_400()
    {
        var response = await AskAsync("POST", Scheduler, Valid, Json, "Mesos-Stream-Id: x");

        Assert.Equal(400, response.Status);
        Assert.Equal(
            "Subscribe calls should not include the 'Mesos-Stream-Id' header", response.Body);
    }

    [Theory]
    [Trait("Fact", "S-028")]
    [Trait("Fact", "S-040")]
    [InlineData("REVIVE")]
    [InlineData("UNKNOWN")]
    public async Task A_call_for_an_unknown_framework_is_400(string type)
    {
        var response = await AskAsync(
            "POST",
            Scheduler,
            $$$"""{"type":"{{{type}}}","framework_id":{"value":"nobody"}}""",
            Json);

        Assert.Equal(400, response.Status);
        Assert.Equal("Framework cannot be found", response.Body);
    }

    [Fact]
    [Trait("Fact", "S-043")]
    public async Task A_gzipped_body_is_read()
    {
        using var client = new HttpClient { BaseAddress = master.Url };
        var body = Encoding.UTF8.GetBytes(Unsubscribable);
        using var content = new ByteArrayContent(Packed.Gzip(body));
        content.Headers.Add("Content-Type", "application/json");
        content.Headers.Add("Content-Encoding", "gzip");

        using var response = await client.PostAsync(Scheduler, content);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(
            "Failed to validate scheduler::Call: Expecting 'subscribe' to be present",
            await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_body_above_the_limit_is_413()
    {
        await using var small = await OwnMaster.StartAsync(
            options => options with { BodyBytesMax = 100 });
        using var connection = new RawConnection(small.Port);
        connection.Send("POST", Scheduler, new string(' ', 101), Json);

        var response = await connection.ReadResponseAsync();

        Assert.Equal(413, response.Status);
    }

    [Fact]
    public async Task Pipelined_requests_are_answered_in_order()
    {
        using var connection = new RawConnection(master.Port);
        connection.Send("GET", Scheduler, "");
        connection.Send("POST", Scheduler, "[]", Json);

        var first = await connection.ReadResponseAsync();
        var second = await connection.ReadResponseAsync();

        Assert.Equal((405, 400), (first.Status, second.Status));
    }

    private async Task<RawResponse> AskAsync(
        string method, string path, string body, params string[] headers)
    {
        using var connection = new RawConnection(master.Port);
        connection.Send(method, path, body, headers);
        return await connection.ReadResponseAsync();
    }
}
