using System.Text.Json;
using MesosMock.EndToEndTests.Http;

namespace MesosMock.EndToEndTests.Endpoints;

/// <summary>A master's metrics, and the mock's own.</summary>
public sealed class MetricsEndpointTests(RunningMaster master) : IClassFixture<RunningMaster>
{
    [Fact]
    [Trait("Fact", "E-075, E-078, E-080, E-081, E-084")]
    public async Task The_snapshot_is_sorted_and_complete_from_the_first_request()
    {
        using var client = await Subscriber.SubscribeAsync(master.Port);

        var metrics = await SnapshotAsync("/metrics/snapshot?timeout=5secs");

        Assert.Equal(metrics.Keys.Order(StringComparer.Ordinal), metrics.Keys);
        Assert.Equal(1, metrics["master/elected"]);
        Assert.Equal(2, metrics["master/slaves_active"]);
        Assert.Equal(128, metrics["master/cpus_total"]);
        Assert.Equal(0, metrics["master/cpus_percent"]);
        Assert.Equal(0, metrics["master/slave_shutdowns_scheduled"]);
        Assert.Equal(0, metrics["master/operations/reserve/total"]);
        Assert.True(metrics["master/messages_register_framework"] >= 1);
        Assert.True(metrics["system/cpus_total"] >= 1);
        Assert.Equal(0, metrics["registrar/state_store_ms/p9999"]);
    }

    [Fact]
    [Trait("Fact", "E-076")]
    public async Task A_timeout_that_is_no_duration_is_400()
    {
        using var connection = new RawConnection(master.Port);
        connection.Send("GET", "/metrics/snapshot?timeout=foo", "");

        var response = await connection.ReadResponseAsync();

        Assert.Equal(400, response.Status);
        Assert.StartsWith("Invalid timeout 'foo': ", response.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_mock_s_own_figures_are_there_for_Prometheus()
    {
        using var client = await Subscriber.SubscribeAsync(master.Port);
        using var connection = new RawConnection(master.Port);
        connection.Send("GET", "/metrics", "");

        var response = await connection.ReadResponseAsync();

        Assert.Equal(
            "text/plain; version=0.0.4; charset=utf-8", response.Header("Content-Type"));
        var lines = response.Body.Split('\n');
        Assert.Contains(
            lines, line => Value(line, "mesosmock_calls_total{type=\"SUBSCRIBE\"}") > 0);
        Assert.Contains(
            lines, line => Value(line, "mesosmock_events_total{type=\"OFFERS\"}") > 0);
        Assert.Contains("mesosmock_agents{status=\"registered\"} 2", lines);
        Assert.Contains("mesosmock_fault_fired_total{fault=\"conn.reset\"} 0", lines);
        Assert.Contains("mesosmock_acknowledgement_seconds_bucket{le=\"+Inf\"} 0", lines);
        Assert.Contains(lines, line => Value(line, "mesosmock_streams") >= 1);
        Assert.Contains(lines, line => Value(line, "mesosmock_loop_commands_total") >= 1);
        Assert.Contains(lines, line => Value(line, "process_cpu_seconds_total") > 0);
    }

    [PromtoolFact]
    public async Task Promtool_has_nothing_to_say_against_them()
    {
        using var connection = new RawConnection(master.Port);
        connection.Send("GET", "/metrics", "");
        var response = await connection.ReadResponseAsync();

        var (exitCode, output) = await PromtoolFactAttribute.CheckAsync(response.Body);

        Assert.True(exitCode == 0 && output.Length == 0, $"promtool says {exitCode}:\n{output}");
    }

    private static double? Value(string line, string name) =>
        line.StartsWith(name + " ", StringComparison.Ordinal)
            ? double.Parse(line[(name.Length + 1)..])
            : null;

    private async Task<Dictionary<string, double>> SnapshotAsync(string path)
    {
        using var connection = new RawConnection(master.Port);
        connection.Send("GET", path, "");
        var response = await connection.ReadResponseAsync();
        Assert.Equal(200, response.Status);
        return JsonSerializer.Deserialize<Dictionary<string, double>>(response.Body)!;
    }
}
