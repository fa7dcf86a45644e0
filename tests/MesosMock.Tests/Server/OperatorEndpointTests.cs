using MesosMock.Tests.Simulation;

namespace MesosMock.Tests.Server;

/// <summary>Operators' older endpoints, carried out.</summary>
public sealed class OperatorEndpointTests
{
    private const string Resource =
        """
        [{"name":"cpus","type":"SCALAR","scalar":{"value":1},"role":"dev","reservation":{}}]
        """;

    [Fact]
    [Trait("Fact", "E-086")]
    public async Task Resources_are_reserved_and_given_back()
    {
        var cluster = new TestCluster();
        using var endpoints = new EndpointHarness(cluster);
        var form = $"slaveId=M-S0&resources={Resource}";

        Assert.Equal((202, ""), await endpoints.AskAsync("/master/reserve", "POST", form));
        var (_, reserved) = await endpoints.AskAsync("/slaves");
        Assert.Equal((202, ""), await endpoints.AskAsync("/master/unreserve", "POST", form));
        var (_, free) = await endpoints.AskAsync("/slaves");

        Assert.Contains(
            "\"reserved_resources\":{\"dev\":{\"cpus\":1.0,", reserved, StringComparison.Ordinal);
        Assert.Contains("\"reserved_resources\":{}", free, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_framework_is_removed_once()
    {
        var cluster = new TestCluster();
        var framework = cluster.Subscribe();
        using var endpoints = new EndpointHarness(cluster);
        var form = $"frameworkId={framework.Id.Value}";

        Assert.Equal((200, ""), await endpoints.AskAsync("/teardown", "POST", form));
        Assert.Equal(
            (400, "No framework found with specified ID"),
            await endpoints.AskAsync("/teardown", "POST", form));
    }

    [Fact]
    [Trait("Fact", "E-091")]
    public async Task A_schedule_is_shown_with_sorted_keys()
    {
        const string Schedule =
            """
            {"windows":[{"machine_ids":[{"hostname":"h","ip":"10.0.0.9"}],
            """
            + """
            "unavailability":{"duration":{"nanoseconds":5},"start":{"nanoseconds":7}}}]}
            """;
        using var endpoints = new EndpointHarness(new());

        var before = await endpoints.AskAsync("/master/maintenance/schedule");
        var set = await endpoints.AskAsync("/maintenance/schedule", "POST", Schedule);
        var after = await endpoints.AskAsync("/maintenance/schedule?jsonp=f");

        Assert.Equal((200, "{}"), before);
        Assert.Equal((200, ""), set);
        Assert.Equal((200, $"f({Schedule})"), after);
    }

    [Fact]
    [Trait("Fact", "E-094")]
    public async Task A_machine_that_is_not_scheduled_cannot_be_taken_down()
    {
        using var endpoints = new EndpointHarness(new());

        var (status, text) = await endpoints.AskAsync(
            "/machine/down", "POST", """[{"hostname":"nobody","ip":"10.9.9.9"}]""");

        Assert.Equal(400, status);
        Assert.StartsWith("Machine '{", text, StringComparison.Ordinal);
        Assert.EndsWith(
            "' is not part of a maintenance schedule", text, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Fact", "E-096, E-097")]
    public async Task Quota_is_set_by_force_and_removed_once()
    {
        using var endpoints = new EndpointHarness(new());
        const string Guarantee =
            """
            "role":"x","guarantee":[{"name":"cpus","type":"SCALAR","scalar":{"value":99}}]}
            """;

        var none = await endpoints.AskAsync("/quota");
        var (tooMuch, _) = await endpoints.AskAsync("/quota", "POST", "{" + Guarantee);
        var (forced, _) = await endpoints.AskAsync(
            "/quota", "POST", "{\"force\":true," + Guarantee);
        var (_, shown) = await endpoints.AskAsync("/quota");
        var removed = await endpoints.AskAsync("/quota/x", "DELETE");
        var again = await endpoints.AskAsync("/master/quota/x", "DELETE");

        Assert.Equal((200, "{}"), none);
        Assert.Equal((409, 200), (tooMuch, forced));
        Assert.StartsWith("{\"configs\":[{\"guarantees\"", shown, StringComparison.Ordinal);
        Assert.Equal((200, ""), removed);
        Assert.Equal(
            (400, "Failed to remove quota for path '/master/quota/x': Role 'x' has no quota set"),
            again);
    }

    [Fact]
    [Trait("Fact", "E-098, E-099")]
    public async Task Weights_are_shown_by_role_and_must_be_positive()
    {
        using var endpoints = new EndpointHarness(new());

        var none = await endpoints.AskAsync("/weights");
        var (zero, _) = await endpoints.AskAsync(
            "/weights", "PUT", """[{"role":"dev","weight":0}]""");
        var (set, _) = await endpoints.AskAsync(
            "/weights", "PUT", """[{"role":"dev","weight":2}]""");
        var after = await endpoints.AskAsync("/master/weights");

        Assert.Equal((200, "[]"), none);
        Assert.Equal((400, 200), (zero, set));
        Assert.Equal((200, """[{"role":"dev","weight":2.0}]"""), after);
    }
}
