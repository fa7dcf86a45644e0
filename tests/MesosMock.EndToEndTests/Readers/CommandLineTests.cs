using System.Text.Json;
using MesosMock.EndToEndTests.Http;

namespace MesosMock.EndToEndTests.Readers;

/// <summary>
/// What the official command line reads (apache/mesos, src/python/cli_new/lib/cli/mesos.py and its
/// plugins for agents, frameworks and tasks).
/// </summary>
public sealed class CommandLineTests(LivelyCluster cluster) : IClassFixture<LivelyCluster>
{
    [Fact]
    public async Task It_lists_agents_and_finds_where_they_listen()
    {
        var agents = await ListAsync("/slaves", "slaves");

        Assert.Equal(2, agents.Length);
        Assert.All(agents, agent =>
        {
            Assert.NotEmpty(agent.Text("id"));
            Assert.NotEmpty(agent.Text("hostname"));
            Assert.True(agent.GetProperty("active").GetBoolean());
            Assert.EndsWith(":5051", agent.Text("pid").Split('@')[1], StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task It_lists_frameworks_with_a_slash_at_the_end()
    {
        var framework = Assert.Single(await ListAsync("/master/frameworks/", "frameworks"));

        Assert.Equal(cluster.Framework.FrameworkId, framework.Text("id"));
        Assert.Equal("http://s1.example/", framework.Text("webui_url"));
        Assert.Equal("s1.example", framework.Text("hostname"));
        Assert.Equal("first", framework.Text("name"));
        Assert.True(framework.GetProperty("active").GetBoolean());
    }

    [Theory]
    [Trait("Fact", "E-110")]
    [InlineData("/tasks?order=asc&limit=-1")]
    [InlineData("/tasks?task_id=web.1")]
    public async Task It_lists_tasks_and_finds_their_containers(string path)
    {
        var task = Assert.Single(await ListAsync(path, "tasks"));

        Assert.Equal("web.1", task.Text("id"));
        Assert.Equal("", task.Text("executor_id"));
        Assert.Equal(cluster.Framework.FrameworkId, task.Text("framework_id"));
        Assert.Equal(cluster.AgentId, task.Text("slave_id"));
        Assert.Equal("MESOS", task.Text("container", "type"));
        var statuses = task.GetProperty("statuses").EnumerateArray().ToArray();
        Assert.Equal("TASK_RUNNING", statuses[^1].Text("state"));
        Assert.NotEmpty(statuses[0].Text("container_status", "container_id", "value"));
    }

    private async Task<JsonElement[]> ListAsync(string path, string key) =>
        [.. (await cluster.ReadAsync<JsonElement>(path)).GetProperty(key).EnumerateArray()];
}
