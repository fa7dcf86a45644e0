using System.Net;

namespace MesosMock.EndToEndTests.Http;

/// <summary>The operators' endpoint on the wire: what is checked, in which order.</summary>
public sealed class OperatorRequestTests(RunningMaster master) : IClassFixture<RunningMaster>
{
    private const string Operator = "/api/v1";
    private const string Json = "Content-Type: application/json";
    private const string Protobuf = "Content-Type: application/x-protobuf";
    private const string Health = """{"type":"GET_HEALTH"}""";
    private const string Healthy = """{"type":"GET_HEALTH","get_health":{"healthy":true}}""";

    [Theory]
    [Trait("Fact", "O-001")]
    [Trait("Fact", "O-002")]
    [Trait("Fact", "O-026")]
    [InlineData("/api/v1")]
    [InlineData("/master/api/v1")]
    [InlineData("/api/v1/")]
    [InlineData("/api/v1/operator")]
    [InlineData("/master/api/v1/operator")]
    [InlineData("/api/v1?jsonp=callback")]
    public async Task Every_form_of_the_path_reaches_the_operators_endpoint(string path)
    {
        var response = await AskAsync("POST", path, Health, Json);

        Assert.Equal((200, Healthy), (response.Status, response.Body));
        Assert.Equal("application/json", response.Header("Content-Type"));
    }

    [Theory]
    [Trait("Fact", "O-003")]
    [InlineData("GET")]
    [InlineData("PUT")]
    public async Task Other_methods_than_POST_are_named_in_a_405(string method)
    {
        var response = await AskAsync(method, Operator, "");

        Assert.Equal(405, response.Status);
        Assert.Equal("POST", response.Header("Allow"));
        Assert.Equal(
            $"405 Method Not Allowed. Expecting one of {{ 'POST' }}, but received '{method}'.",
            response.Body);
    }

    [Fact]
    [Trait("Fact", "O-004")]
    public async Task A_request_without_content_type_is_400()
    {
        var response = await AskAsync("POST", Operator, Health);

        Assert.Equal(
            (400, "Expecting 'Content-Type' to be present"), (response.Status, response.Body));
    }

    [Theory]
    [Trait("Fact", "O-005")]
    [Trait("Fact", "O-006")]
    [InlineData("text/plain")]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("Application/JSON")]
    [InlineData("application/x-www-form-urlencoded")]
    public async Task A_content_type_is_matched_to_the_letter(string contentType)
    {
        var response = await AskAsync("POST", Operator, Health, $"Content-Type: {contentType}");

        Assert.Equal(415, response.Status);
        Assert.Equal(
            "Expecting 'Content-Type' of application/json or application/x-protobuf",
            response.Body);
    }

    [Theory]
    [Trait("Fact", "O-007")]
    [Trait("Fact", "O-009")]
    [Trait("Fact", "O-010")]
    [Trait("Fact", "O-011")]
    [Trait("Fact", "O-012")]
    [Trait("Fact", "O-015")]
    [Trait("Fact", "O-020")]
    [Trait("Fact", "O-021")]
    [InlineData("bar", "Failed to parse body into JSON: syntax error at line 1 near: bar")]
    [InlineData("", "Failed to parse body into JSON: syntax error at line 1 near: ")]
    [InlineData("{}", "Failed to validate master::Call: Expecting 'type' to be present")]
    [InlineData(
        """{"type":"NO_SUCH_CALL"}""",
        "Failed to validate master::Call: Expecting 'type' to be present")]
    [InlineData(
        """{"type":1}""",
        "Failed to convert JSON into Call protobuf: Not expecting a JSON number for field 'type'")]
    [InlineData("[]", "Failed to convert JSON into Call protobuf: Expecting a JSON object")]
    [InlineData(
        """{"type":"TEARDOWN","teardown":{}}""",
        "Failed to convert JSON into Call protobuf: Missing required fields: "
            + "teardown.framework_id")]
    [InlineData(
        """{"type":"TEARDOWN"}""",
        "Failed to validate master::Call: Expecting 'teardown' to be present")]
    public async Task A_body_that_is_no_call_is_400_before_anything_else(string body, string text)
    {
        var response = await AskAsync("POST", Operator, body, Json, "Accept: text/html");

        Assert.Equal((400, text), (response.Status, response.Body));
        Assert.Equal("text/plain; charset=utf-8", response.Header("Content-Type"));
    }

    [Fact]
    [Trait("Fact", "O-008")]
    public async Task A_body_that_is_no_protobuf_is_400()
    {
        var response = await AskAsync("POST", Operator, "garbage", Protobuf);

        Assert.Equal(
            (400, "Failed to parse body into Call protobuf"), (response.Status, response.Body));
    }

    [Fact]
    [Trait("Fact", "O-013")]
    public async Task A_call_of_type_UNKNOWN_is_501()
    {
        var response = await AskAsync("POST", Operator, """{"type":"UNKNOWN"}""", Json);

        Assert.Equal((501, "501 Not Implemented."), (response.Status, response.Body));
    }

    [Fact]
    [Trait("Fact", "O-014")]
    public async Task Keys_that_nobody_knows_are_ignored()
    {
        var response = await AskAsync(
            "POST", Operator, """{"extra":[1],"type":"GET_HEALTH","get_agents":{}}""", Json);

        Assert.Equal((200, Healthy), (response.Status, response.Body));
    }

    [Theory]
    [Trait("Fact", "O-016")]
    [Trait("Fact", "O-018")]
    [InlineData()]
    [InlineData("Accept: */*")]
    [InlineData("Accept: application/*")]
    [InlineData("Accept: application/x-protobuf, application/json")]
    [InlineData("Accept: application/x-protobuf;q=1, application/json;q=0.1")]
    public async Task JSON_is_answered_wherever_it_is_acceptable(params string[] accept)
    {
        var response = await AskAsync("POST", Operator, Health, [Json, .. accept]);

        Assert.Equal((200, Healthy), (response.Status, response.Body));
    }

    [Fact]
    [Trait("Fact", "O-017")]
    public async Task Protobuf_is_answered_to_those_who_take_nothing_else()
    {
        // Call.type = GET_HEALTH, and Response.type = GET_HEALTH with get_health.healthy = true.
        var response = await AskAsync(
            "POST", Operator, "\u0008\u0001", Protobuf, "Accept: application/x-protobuf");

        Assert.Equal((200, "\u0008\u0001\u0012\u0002\u0008\u0001"),
            (response.Status, response.Body));
        Assert.Equal("application/x-protobuf", response.Header("Content-Type"));
    }

    [Fact]
    [Trait("Fact", "O-019")]
    public async Task A_call_that_accepts_neither_format_is_406()
    {
        var response = await AskAsync("POST", Operator, Health, Json, "Accept: text/html");

        Assert.Equal(406, response.Status);
        Assert.Equal(
            "Expecting 'Accept' to allow 'application/x-protobuf' or 'application/json'",
            response.Body);
    }

    [Fact]
    [Trait("Fact", "O-022")]
    public async Task An_answer_without_content_has_no_content_type()
    {
        var response = await AskAsync(
            "POST",
            Operator,
            """
            {"type":"SET_LOGGING_LEVEL",
             "set_logging_level":{"level":1,"duration":{"nanoseconds":1}}}
            """,
            Json);

        Assert.Equal((200, "0"), (response.Status, response.Header("Content-Length")));
        Assert.Null(response.Header("Content-Type"));
    }

    [Fact]
    [Trait("Fact", "O-027")]
    public async Task A_long_answer_is_compressed_for_those_who_take_that()
    {
        using var handler = new HttpClientHandler
        {
            AutomaticDecompression = DecompressionMethods.None,
        };
        using var client = new HttpClient(handler) { BaseAddress = master.Url };
        using var content = new StringContent("""{"type":"GET_FLAGS"}""");
        content.Headers.ContentType = new("application/json");
        client.DefaultRequestHeaders.Add("Accept-Encoding", "gzip");

        using var response = await client.PostAsync(Operator, content);

        Assert.Equal(["gzip"], response.Content.Headers.ContentEncoding);
    }

    private async Task<RawResponse> AskAsync(
        string method, string path, string body, params string[] headers)
    {
        using var connection = new RawConnection(master.Port);
        connection.Send(method, path, body, headers);
        return await connection.ReadResponseAsync();
    }
}
