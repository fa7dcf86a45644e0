using System.Net;
using System.Text.Json;
using MesosMock.EndToEndTests.Http;

namespace MesosMock.EndToEndTests.Readers;

/// <summary>
/// What the official web interface reads when its files are served from elsewhere (apache/mesos,
/// src/webui/app/controllers.js): scripts that call a function, as pages may load them from
/// anywhere.
/// </summary>
public sealed class WebInterfaceTests(LivelyCluster cluster) : IClassFixture<LivelyCluster>
{
    private static readonly string[] Resources = ["cpus", "gpus", "mem", "disk"];

    [Fact]
    [Trait("Fact", "E-107, E-109")]
    public async Task Its_first_request_tells_it_where_to_ask_from_then_on()
    {
        var state = await CallAsync("/master/state");

        var leader = state.GetProperty("leader_info");
        Assert.Equal("localhost", leader.Text("hostname"));
        Assert.Equal(cluster.Port, leader.GetProperty("port").GetInt32());
        Assert.Equal(JsonValueKind.Object, state.GetProperty("flags").ValueKind);
        foreach (var name in (string[])["id", "leader", "version", "build_user"])
        {
            Assert.NotEmpty(state.Text(name));
        }

        foreach (var name in (string[])["build_time", "start_time", "elected_time"])
        {
            Assert.True(state.GetProperty(name).GetDouble() > 0, name);
        }

        Assert.Equal(2, state.GetProperty("activated_slaves").GetDouble());
        Assert.Equal(0, state.GetProperty("deactivated_slaves").GetDouble());
        Assert.Equal(0, state.GetProperty("unreachable_slaves").GetDouble());
    }

    [Fact]
    public async Task It_can_draw_every_agent_and_every_framework()
    {
        var state = await CallAsync("/master/state");

        foreach (var agent in state.GetProperty("slaves").EnumerateArray())
        {
            AssertResources(agent, "resources", "used_resources");
            Assert.Matches(@"^slave\(1\)@[0-9.]+:5051$", agent.Text("pid"));
            Assert.True(agent.GetProperty("registered_time").GetDouble() > 0);
            Assert.False(agent.GetProperty("deactivated").GetBoolean());
        }

        var framework = state.GetProperty("frameworks")[0];
        AssertResources(framework, "resources", "used_resources", "offered_resources");
        foreach (var list in (string[])["unreachable_tasks", "completed_tasks", "offers"])
        {
            Assert.Equal(JsonValueKind.Array, framework.GetProperty(list).ValueKind);
        }

        var task = framework.GetProperty("tasks")[0];
        Assert.Equal("dev", task.Text("role"));
        Assert.Equal(
            "TASK_RUNNING",
            task.GetProperty("statuses").EnumerateArray().Last().Text("state"));
        var agents = state.GetProperty("slaves").EnumerateArray().Select(agent => agent.Text("id"));
        Assert.Contains(task.Text("slave_id"), agents);
    }

    [Fact]
    public async Task It_can_draw_its_other_pages()
    {
        var metrics = await CallAsync("/metrics/snapshot");
        Assert.Equal(1, metrics.GetProperty("master/tasks_running").GetDouble());
        var role = (await CallAsync("/master/roles")).GetProperty("roles")[0];
        Assert.Equal("dev", role.Text("name"));
        Assert.Equal(1, role.GetProperty("allocated").GetProperty("cpus").GetDouble());
        foreach (var part in (string[])["guarantee", "limit", "consumed"])
        {
            Assert.Equal(
                JsonValueKind.Object, role.GetProperty("quota").GetProperty(part).ValueKind);
        }

        Assert.Equal("{}", (await CallAsync("/master/maintenance/schedule")).GetRawText());
    }

    [Fact]
    public async Task Pages_from_elsewhere_get_scripts_and_no_leave_to_read_anything_else()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/master/state");
        request.Headers.Add("Origin", "http://elsewhere.example");

        using var response = await cluster.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.DoesNotContain(
            response.Headers,
            header => header.Key.StartsWith("Access-Control-", StringComparison.Ordinal));
    }

    private static void AssertResources(JsonElement element, params string[] names)
    {
        foreach (var name in names)
        {
            Assert.All(Resources, kind => element.GetProperty(name).GetProperty(kind).GetDouble());
        }
    }

    private async Task<JsonElement> CallAsync(string path)
    {
        const string Function = "angular.callbacks._0";
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{path}?jsonp={Function}");
        using var response = await cluster.SendAsync(request);
        var script = await response.Content.ReadAsStringAsync();

        // A browser does not run a script of another type.
        Assert.Equal("text/javascript", response.Content.Headers.ContentType?.ToString());
        Assert.StartsWith(Function + "(", script, StringComparison.Ordinal);
        Assert.EndsWith(")", script, StringComparison.Ordinal);
        return JsonSerializer.Deserialize<JsonElement>(script[(Function.Length + 1)..^1]);
    }
}
