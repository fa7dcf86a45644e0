using System.Globalization;
using System.Net;
using System.Text.Json.Serialization;

namespace MesosMock.EndToEndTests.Readers;

/// <summary>
/// What mesos-dns reads (mesosphere/mesos-dns, records/state/state.go): it refuses the whole state
/// if one member has another type or one process id is none.
/// </summary>
public sealed class MesosDnsTests(LivelyCluster cluster) : IClassFixture<LivelyCluster>
{
    [Fact]
    [Trait("Fact", "E-035, E-038, E-045, E-057")]
    public async Task It_finds_the_leader_the_agents_and_the_running_tasks()
    {
        var state = await cluster.ReadAsync<State>("/master/state");

        Assert.Equal($"master@127.0.0.1:{cluster.Port}", state.Leader);
        Assert.Equal(2, state.Agents.Length);
        Assert.All(state.Agents, agent => Assert.True(IsProcessId(agent.Pid), agent.Pid));
        var framework = Assert.Single(state.Frameworks);
        Assert.Null(framework.Pid);
        Assert.Equal("s1.example", framework.Hostname);
        var task = Assert.Single(framework.Tasks);
        Assert.Equal("TASK_RUNNING", task.State);
        Assert.Contains(state.Agents, agent => agent.Id == task.AgentId);
        Assert.Equal([31000, 31001], Ports(task.Resources.Ports));
        var port = Assert.Single(task.Discovery!.Ports.Items);
        Assert.Equal((31000, "http", "tcp"), (port.Number, port.Name, port.Protocol));
        var running = task.Statuses.Where(status => status.State == "TASK_RUNNING")
            .MaxBy(status => status.Timestamp)!;
        var address = running.Container!.Networks[0].Addresses[0].Address;
        Assert.True(IPAddress.TryParse(address, out _), address);
    }

    private static bool IsProcessId(string pid)
    {
        var at = pid.IndexOf('@', StringComparison.Ordinal);
        return at > 0 && IPEndPoint.TryParse(pid[(at + 1)..], out var end) && end.Port > 0;
    }

    private static IEnumerable<int> Ports(string text) =>
        from range in text[1..^1].Split(',')
        let ends = range.Trim().Split('-')
        let begin = int.Parse(ends[0], CultureInfo.InvariantCulture)
        from port in Enumerable.Range(
            begin, int.Parse(ends[1], CultureInfo.InvariantCulture) - begin + 1)
        select port;

    private sealed record State(
        [property: JsonPropertyName("leader"), JsonRequired] string Leader,
        [property: JsonPropertyName("slaves"), JsonRequired] Agent[] Agents,
        [property: JsonPropertyName("frameworks"), JsonRequired] Framework[] Frameworks);

    private sealed record Agent(
        [property: JsonPropertyName("id"), JsonRequired] string Id,
        [property: JsonPropertyName("hostname"), JsonRequired] string Hostname,
        [property: JsonPropertyName("pid"), JsonRequired] string Pid);

    private sealed record Framework(
        [property: JsonPropertyName("name"), JsonRequired] string Name,
        [property: JsonPropertyName("hostname"), JsonRequired] string Hostname,
        [property: JsonPropertyName("pid")] string? Pid,
        [property: JsonPropertyName("tasks"), JsonRequired] TaskOfState[] Tasks);

    private sealed record TaskOfState(
        [property: JsonPropertyName("id"), JsonRequired] string Id,
        [property: JsonPropertyName("name"), JsonRequired] string Name,
        [property: JsonPropertyName("framework_id"), JsonRequired] string FrameworkId,
        [property: JsonPropertyName("slave_id"), JsonRequired] string AgentId,
        [property: JsonPropertyName("state"), JsonRequired] string State,
        [property: JsonPropertyName("resources"), JsonRequired] Resources Resources,
        [property: JsonPropertyName("statuses"), JsonRequired] Status[] Statuses,
        [property: JsonPropertyName("discovery")] Discovery? Discovery);

    private sealed record Resources(
        [property: JsonPropertyName("ports"), JsonRequired] string Ports);

    private sealed record Status(
        [property: JsonPropertyName("state"), JsonRequired] string State,
        [property: JsonPropertyName("timestamp"), JsonRequired] double Timestamp,
        [property: JsonPropertyName("container_status")] Container? Container);

    private sealed record Container(
        [property: JsonPropertyName("network_infos"), JsonRequired] Network[] Networks);

    private sealed record Network(
        [property: JsonPropertyName("ip_addresses"), JsonRequired] IpAddress[] Addresses);

    private sealed record IpAddress(
        [property: JsonPropertyName("ip_address"), JsonRequired] string Address);

    private sealed record Discovery(
        [property: JsonPropertyName("visibility"), JsonRequired] string Visibility,
        [property: JsonPropertyName("name"), JsonRequired] string Name,
        [property: JsonPropertyName("ports"), JsonRequired] PortList Ports);

    private sealed record PortList(
        [property: JsonPropertyName("ports"), JsonRequired] Port[] Items);

    private sealed record Port(
        [property: JsonPropertyName("number"), JsonRequired] int Number,
        [property: JsonPropertyName("name"), JsonRequired] string Name,
        [property: JsonPropertyName("protocol"), JsonRequired] string Protocol);
}
