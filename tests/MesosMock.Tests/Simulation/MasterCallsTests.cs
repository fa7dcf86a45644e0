using System.Text.Json;

namespace MesosMock.Tests.Simulation;

/// <summary>What operators may ask of the master itself.</summary>
public sealed class MasterCallsTests
{
    private readonly TestCluster _cluster = new();

    [Fact]
    [Trait("Fact", "O-030")]
    public void A_master_that_answers_is_healthy() => AssertAnswer(
        """{"type":"GET_HEALTH"}""",
        """{"type":"GET_HEALTH","get_health":{"healthy":true}}""");

    [Fact]
    [Trait("Fact", "O-032")]
    public void The_version_is_the_configured_one() => AssertAnswer(
        """{"type":"GET_VERSION"}""",
        """{"type":"GET_VERSION","get_version":{"version_info":{"version":"1.11.0","""
        + "\"build_date\":\"2024-03-01 10:00:00\",\"build_time\":1709287200.0,"
        + "\"build_user\":\"mesosmock\"}}}");

    [Fact]
    [Trait("Fact", "O-031")]
    public void Flags_are_pairs_of_texts_sorted_by_name()
    {
        var flags = Ask("""{"type":"GET_FLAGS"}""").GetProperty("get_flags").GetProperty("flags")
            .EnumerateArray()
            .Select(flag => (
                Name: flag.GetProperty("name").GetString()!, // a flag has one
                Value: flag.GetProperty("value").GetString()!)) // and only set ones are shown
            .ToArray();

        Assert.Equal(flags.OrderBy(flag => flag.Name, StringComparer.Ordinal), flags);
        Assert.Contains(("agent_ping_timeout", "15secs"), flags);
        Assert.Contains(("allocation_interval", "1secs"), flags);
        Assert.Contains(("max_completed_frameworks", "50"), flags);
        Assert.Contains(("port", "5050"), flags);
    }

    [Theory]
    [Trait("Fact", "O-033")]
    [InlineData("GET_METRICS", "get_metrics")]
    [InlineData("SET_LOGGING_LEVEL", "set_logging_level")]
    [InlineData("LIST_FILES", "list_files")]
    [InlineData("READ_FILE", "read_file")]
    [InlineData("UPDATE_WEIGHTS", "update_weights")]
    [InlineData("RESERVE_RESOURCES", "reserve_resources")]
    [InlineData("UNRESERVE_RESOURCES", "unreserve_resources")]
    [InlineData("CREATE_VOLUMES", "create_volumes")]
    [InlineData("DESTROY_VOLUMES", "destroy_volumes")]
    [InlineData("GROW_VOLUME", "grow_volume")]
    [InlineData("SHRINK_VOLUME", "shrink_volume")]
    [InlineData("UPDATE_MAINTENANCE_SCHEDULE", "update_maintenance_schedule")]
    [InlineData("START_MAINTENANCE", "start_maintenance")]
    [InlineData("STOP_MAINTENANCE", "stop_maintenance")]
    [InlineData("DRAIN_AGENT", "drain_agent")]
    [InlineData("DEACTIVATE_AGENT", "deactivate_agent")]
    [InlineData("REACTIVATE_AGENT", "reactivate_agent")]
    [InlineData("UPDATE_QUOTA", "update_quota")]
    [InlineData("SET_QUOTA", "set_quota")]
    [InlineData("REMOVE_QUOTA", "remove_quota")]
    [InlineData("TEARDOWN", "teardown")]
    [InlineData("MARK_AGENT_GONE", "mark_agent_gone")]
    public void A_call_without_its_body_is_refused(string type, string body) => Assert.Equal(
        (400, $"Failed to validate master::Call: Expecting '{body}' to be present"),
        _cluster.Ask($$"""{"type":"{{type}}"}"""));

    [Fact]
    [Trait("Fact", "O-034")]
    public void Metrics_are_sorted_by_name_and_doubles()
    {
        _cluster.Subscribe();

        var metrics = Ask("""{"type":"GET_METRICS","get_metrics":{}}""")
            .GetProperty("get_metrics").GetProperty("metrics").EnumerateArray().ToArray();

        var names = metrics.Select(metric => metric.GetProperty("name").GetString()).ToArray();
        Assert.Equal(names.Order(StringComparer.Ordinal), names);
        var registrations = metrics.Single(
            metric => metric.GetProperty("name").ValueEquals(
                "master/messages_register_framework"));
        Assert.Equal("1.0", registrations.GetProperty("value").GetRawText());
    }

    [Fact]
    [Trait("Fact", "O-035")]
    [Trait("Fact", "O-036")]
    public void The_logging_level_falls_back_after_its_time()
    {
        var first = LoggingLevel();
        var reply = _cluster.Ask(
            """
            {"type":"SET_LOGGING_LEVEL","set_logging_level":
             {"level":3,"duration":{"nanoseconds":60000000000}}}
            """);
        var raised = LoggingLevel();
        _cluster.Advance(59);
        var late = LoggingLevel();
        _cluster.Advance(1);

        Assert.Equal((200, ""), reply);
        Assert.Equal((0, 3, 3, 0), (first, raised, late, LoggingLevel()));
    }

    private int LoggingLevel() => Ask("""{"type":"GET_LOGGING_LEVEL"}""")
        .GetProperty("get_logging_level").GetProperty("level").GetInt32();

    private JsonElement Ask(string call)
    {
        var (status, body) = _cluster.Ask(call);
        Assert.Equal(200, status);
        return JsonDocument.Parse(body).RootElement;
    }

    private void AssertAnswer(string call, string answer) =>
        Assert.Equal((200, answer), _cluster.Ask(call));
}
