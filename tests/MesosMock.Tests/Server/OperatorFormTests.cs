using MesosMock.Tests.Simulation;

namespace MesosMock.Tests.Server;

/// <summary>What operators' older endpoints refuse before the machine hears of it.</summary>
public sealed class OperatorFormTests
{
    private const string InBody = "query parameter in the request body";

    [Theory]
    [Trait("Fact", "E-087, E-088, E-089, E-090")]
    [InlineData("/reserve", "", $"Missing 'slaveId' {InBody}")]
    [InlineData("/reserve", "slaveId=M-S0", $"Missing 'resources' {InBody}")]
    [InlineData("/create-volumes", "slaveId=M-S0", $"Missing 'volumes' {InBody}")]
    [InlineData("/teardown", "x=1", $"Missing 'frameworkId' {InBody}")]
    [InlineData(
        "/teardown", "a=%zz", "Unable to decode query string: Malformed % escape in '%zz': '%zz'")]
    [InlineData(
        "/reserve",
        "slaveId=M-S0&resources={}",
        $"Error parsing 'resources' {InBody}: Unexpected JSON type parsed")]
    [InlineData(
        "/unreserve",
        "slaveId=M-S0&resources=bar",
        $"Error in parsing 'resources' {InBody}: syntax error at line 1 near: bar")]
    [InlineData(
        "/destroy-volumes",
        "slaveId=M-S0&volumes=[1]",
        $"Error in parsing 'volumes' {InBody}: Not expecting a JSON number for field 'resources'")]
    public async Task A_form_that_lacks_something_is_400(string path, string form, string text)
    {
        using var endpoints = new EndpointHarness(new());

        Assert.Equal((400, text), await endpoints.AskAsync($"/master{path}", "POST", form));
        Assert.Equal((400, text), await endpoints.AskAsync(path, "POST", form));
    }

    [Theory]
    [Trait("Fact", "E-092, E-093")]
    [InlineData("/maintenance/schedule", "bar", "syntax error at line 1 near: bar")]
    [InlineData("/maintenance/schedule", "[]", "Unexpected JSON type parsed")]
    [InlineData("/machine/down", "{}", "Unexpected JSON type parsed")]
    [InlineData("/machine/up", "", "syntax error at line 1 near: ")]
    [InlineData(
        "/maintenance/schedule",
        """{"windows":[{"machine_ids":[]}]}""",
        "Missing required fields: windows[0].unavailability")]
    [InlineData("/quota", "{", "Failed to parse set quota request JSON '{': "
        + "syntax error at line 1 near: ")]
    public async Task A_body_that_is_not_what_is_wanted_is_400(
        string path, string body, string text)
    {
        using var endpoints = new EndpointHarness(new TestCluster());

        Assert.Equal((400, text), await endpoints.AskAsync($"/master{path}", "POST", body));
    }

    [Fact]
    public async Task Weights_that_are_no_list_are_400()
    {
        using var endpoints = new EndpointHarness(new TestCluster());

        Assert.Equal(
            (400, "Failed to parse update weights request JSON '{}': Unexpected JSON type parsed"),
            await endpoints.AskAsync("/weights", "PUT", "{}"));
    }

    [Theory]
    [Trait("Fact", "E-095")]
    [InlineData("/quota")]
    [InlineData("/master/quota")]
    public async Task The_quota_of_no_role_cannot_be_removed(string path)
    {
        using var endpoints = new EndpointHarness(new TestCluster());

        Assert.Equal(
            (400, "Failed to parse remove quota request for path '/master/quota': "
                + "expected 3 tokens, found 2 tokens"),
            await endpoints.AskAsync(path, "DELETE"));
    }
}
