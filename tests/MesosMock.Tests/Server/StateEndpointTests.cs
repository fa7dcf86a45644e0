using System.Text.Json;
using MesosMock.Protocol.V1;
using MesosMock.Simulation;
using MesosMock.Tests.Goldens;
using MesosMock.Tests.Simulation;

namespace MesosMock.Tests.Server;

/// <summary>The cluster as a master's endpoints show it.</summary>
public sealed class StateEndpointTests
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private static readonly string[] AgentLists = ["slaves", "recovered_slaves"];

    [Theory]
    [Trait("Fact", "E-035 to E-038, E-040 to E-043, E-045 to E-054, E-057")]
    [Trait("Fact", "E-059 to E-062, E-065, E-066, E-073, E-074")]
    [InlineData("state")]
    [InlineData("state-summary")]
    [InlineData("slaves")]
    [InlineData("frameworks")]
    [InlineData("tasks")]
    [InlineData("roles")]
    public async Task A_cluster_with_something_of_everything_looks_like_this(string name)
    {
        using var endpoints = new EndpointHarness(Everything());

        var (status, body) = await endpoints.AskAsync($"/master/{name}");

        Assert.Equal(200, status);
        Golden.Verify($"Endpoints/{name}.json", Lines(body));
    }

    [Fact]
    [Trait("Fact", "E-032")]
    public async Task An_empty_cluster_has_empty_lists()
    {
        using var endpoints = new EndpointHarness(
            new(TestCluster.Options() with { Agents = [new() { Count = 0 }] }));

        var state = await ReadAsync(endpoints, "/state");

        string[] lists =
        [
            .. AgentLists, "frameworks", "completed_frameworks", "orphan_tasks",
            "unregistered_frameworks",
        ];
        Assert.All(lists, list => Assert.Empty(state.GetProperty(list).EnumerateArray()));
        Assert.Equal(JsonValueKind.Object, state.GetProperty("flags").ValueKind);
    }

    [Fact]
    [Trait("Fact", "E-063, E-072")]
    public async Task Lists_of_nothing_are_short()
    {
        using var endpoints = new EndpointHarness(
            new(TestCluster.Options() with { Agents = [new() { Count = 0 }] }));

        Assert.Equal(
            (200, """{"slaves":[],"recovered_slaves":[]}"""),
            await endpoints.AskAsync("/slaves"));
        Assert.Equal((200, """{"roles":[]}"""), await endpoints.AskAsync("/roles"));
        Assert.Equal((200, """f({"tasks":[]})"""), await endpoints.AskAsync("/tasks?jsonp=f"));
    }

    [Fact]
    [Trait("Fact", "E-033, E-034, E-044")]
    public async Task Agents_are_counted_with_a_fraction_by_what_became_of_them()
    {
        var cluster = new TestCluster(TestCluster.Options(agents: 4));
        cluster.Apply(new Command.BreakAgent(cluster.AgentId(0)));
        cluster.Apply(new Command.SetAgentActive(cluster.AgentId(1), false));
        cluster.Apply(new Command.LoseAgent(cluster.AgentId(2), "gone"));
        using var endpoints = new EndpointHarness(cluster);

        var (_, body) = await endpoints.AskAsync("/state");

        Assert.Contains(
            "\"activated_slaves\":1.0,\"deactivated_slaves\":2.0,\"unreachable_slaves\":1.0,",
            body,
            StringComparison.Ordinal);
        Assert.DoesNotContain("\"id\":\"M-S2\"", body, StringComparison.Ordinal);
    }

    [Theory]
    [Trait("Fact", "E-064")]
    [InlineData("/slaves?slave_id=M-S1", "M-S1")]
    [InlineData("/slaves?slave_id=nobody", "")]
    [InlineData("/slaves", "M-S0 M-S1")]
    public async Task One_agent_is_picked_by_its_id(string path, string ids)
    {
        using var endpoints = new EndpointHarness(new(TestCluster.Options(agents: 2)));

        var found = (await ReadAsync(endpoints, path)).GetProperty("slaves");

        Assert.Equal(ids, Ids(found));
    }

    [Fact]
    [Trait("Fact", "E-006, E-007")]
    public async Task The_method_and_an_id_in_the_path_do_not_matter()
    {
        using var endpoints = new EndpointHarness(new(TestCluster.Options(agents: 2)));

        var state = await endpoints.AskAsync("/master/state", "POST");
        var (status, agents) = await endpoints.AskAsync("/slaves/M-S0", "POST");

        Assert.Equal(await endpoints.AskAsync("/state"), state);
        using var document = JsonDocument.Parse(agents);
        Assert.Equal((200, "M-S0 M-S1"), (status, Ids(document.RootElement.GetProperty("slaves"))));
    }

    [Theory]
    [Trait("Fact", "E-067, E-068, E-069, E-070, E-071")]
    [InlineData("order=asc&limit=3", "old t1 t2")]
    [InlineData("order=asc&offset=119&limit=-1", "")]
    [InlineData("order=asc&offset=119", "t119 t120")]
    [InlineData("limit=2", "t120 t119")]
    [InlineData("limit=2&order=up", "t120 t119")]
    [InlineData("limit=0", "")]
    [InlineData("task_id=t7", "t7")]
    [InlineData("task_id=old", "old")]
    [InlineData("framework_id=nobody", "")]
    public async Task Tasks_are_sorted_and_paged(string query, string ids)
    {
        using var endpoints = new EndpointHarness(Busy());

        var tasks = (await ReadAsync(endpoints, $"/tasks?{query}")).GetProperty("tasks");

        Assert.Equal(ids, Ids(tasks));
    }

    [Theory]
    [Trait("Fact", "E-067, E-069, E-070, E-110")]
    [InlineData("limit=-1", 121)]
    [InlineData("order=asc&limit=-1", 121)]
    [InlineData("limit=-1&offset=1", 0)]
    [InlineData("limit=abc", 100)]
    [InlineData("", 100)]
    public async Task The_limit_is_read_as_a_master_reads_it(string query, int count)
    {
        using var endpoints = new EndpointHarness(Busy());

        var tasks = (await ReadAsync(endpoints, $"/tasks?{query}")).GetProperty("tasks");

        Assert.Equal(count, tasks.GetArrayLength());
    }

    [Fact]
    [Trait("Fact", "E-107, E-109")]
    public async Task A_web_page_gets_a_call_of_its_function_with_what_it_reads()
    {
        using var endpoints = new EndpointHarness(Everything());

        var (_, body) = await endpoints.AskAsync("/master/state?jsonp=angular.callbacks._0");

        Assert.StartsWith("angular.callbacks._0({\"version\"", body, StringComparison.Ordinal);
        using var document = JsonDocument.Parse(body["angular.callbacks._0(".Length..^1]);
        var state = document.RootElement;
        Assert.Equal(JsonValueKind.Object, state.GetProperty("flags").ValueKind);
        Assert.Equal(
            "localhost", state.GetProperty("leader_info").GetProperty("hostname").GetString());
        Assert.All(
            state.GetProperty("frameworks").EnumerateArray()
                .SelectMany(framework => framework.GetProperty("tasks").EnumerateArray()),
            task => Assert.Equal(JsonValueKind.Array, task.GetProperty("statuses").ValueKind));
    }

    [Fact]
    [Trait("Fact", "E-055")]
    public async Task A_task_that_was_just_launched_has_no_status()
    {
        var cluster = new TestCluster();
        var framework = cluster.Subscribe();
        framework.Launch(framework.Offers.First(), "t");
        using var endpoints = new EndpointHarness(cluster);

        var (_, body) = await endpoints.AskAsync("/tasks");

        Assert.Contains("\"state\":\"TASK_STAGING\"", body, StringComparison.Ordinal);
        Assert.Contains("\"statuses\":[]", body, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Fact", "E-056")]
    public async Task A_state_that_comes_again_replaces_the_one_before()
    {
        var story = new TaskStory([]).Launch(task => task with
        {
            HealthCheck = new() { Type = HealthCheckType.Tcp, Tcp = new() { Port = 80 } },
        }).Advance(TaskStory.UntilRunning + 40);
        using var endpoints = new EndpointHarness(story.Cluster);

        var tasks = (await ReadAsync(endpoints, "/tasks")).GetProperty("tasks");

        Assert.True(story.States.Count(state => state == TaskState.Running) > 1);
        Assert.Equal(
            ["TASK_STARTING", "TASK_RUNNING"],
            tasks[0].GetProperty("statuses").EnumerateArray()
                .Select(status => status.GetProperty("state").GetString()));
        Assert.True(tasks[0].GetProperty("statuses")[1].GetProperty("healthy").GetBoolean());
    }

    [Fact]
    [Trait("Fact", "E-058")]
    public async Task Of_what_is_over_only_the_newest_is_remembered()
    {
        var cluster = new TestCluster();
        var framework = cluster.Subscribe("busy");
        framework.Acknowledges = true;
        var offer = framework.Offers.First();
        framework.Accept(offer, TestFramework.LaunchOf(
            [.. Enumerable.Range(0, 1001)
                .Select(number => TestFramework.TaskOf(offer, $"t{number}", "cpus:0.001;mem:1"))]));
        cluster.Advance(30);
        for (var number = 0; number < 51; number++)
        {
            cluster.Subscribe($"f{number}")
                .Send(MesosMock.Protocol.V1.Scheduler.CallType.Teardown);
        }

        using var endpoints = new EndpointHarness(cluster);

        var frameworks = await ReadAsync(endpoints, "/frameworks");

        var tasks = frameworks.GetProperty("frameworks")[0].GetProperty("completed_tasks");
        var completed = frameworks.GetProperty("completed_frameworks");
        Assert.Equal((1000, 50), (tasks.GetArrayLength(), completed.GetArrayLength()));
        Assert.Equal("f1", completed[0].GetProperty("name").GetString());
    }

    /// <summary>
    /// Tasks in all lists, with all that can be said of them, and what is beside them.
    /// </summary>
    private static TestCluster Everything()
    {
        var cluster = new TestCluster(TestCluster.Options() with
        {
            Agents =
            [
                new()
                {
                    Count = 1,
                    Hostname = "first",
                    Resources = "cpus:4;mem:4096;disk:1000;ports:[31000-31009];cpus(eng):1",
                    Attributes = "rack:r1;slots:4;range:[1-5]",
                    Region = "north",
                    Zone = "a",
                },
                new() { Count = 2, Resources = "cpus:2;mem:512" },
            ],
        });
        Finish(cluster);
        var framework = cluster.SubscribeJson(
            """
            {"user":"u","name":"många","roles":["eng","ops"],"hostname":"h","webui_url":"http://h",
             "principal":"p","checkpoint":true,"failover_timeout":60,
             "capabilities":[{"type":"MULTI_ROLE"},{"type":"PARTITION_AWARE"}],
             "labels":{"labels":[{"key":"team","value":"a"},{"key":"bare"}]}}
            """);
        framework.Acknowledges = true;
        Launch(cluster, framework);
        cluster.Advance(8);
        cluster.Apply(new Command.LoseAgent(cluster.AgentId(2), "lost"));
        cluster.Apply(new Command.DrainAgent(cluster.AgentId(1), TimeSpan.FromSeconds(30), false));
        return cluster;
    }

    /// <summary>A framework that comes, has a task and goes.</summary>
    private static void Finish(TestCluster cluster)
    {
        var framework = cluster.Subscribe("old");
        framework.Acknowledges = true;
        framework.Launch(framework.Offers.First(), "old");
        cluster.Advance(30);
        framework.Send(MesosMock.Protocol.V1.Scheduler.CallType.Teardown);
    }

    private static void Launch(TestCluster cluster, TestFramework framework)
    {
        framework.Accept(
            framework.Offers.First(offer => offer.AgentId == cluster.AgentId(0)
                && offer.AllocationInfo!.Role == "ops"),
            cluster.Read<OfferOperation>(
                """
                {"type":"LAUNCH","launch":{"task_infos":[{"name":"web","task_id":{"value":"web.1"},
                 "agent_id":{"value":"M-S0"},"resources":[
                  {"name":"cpus","type":"SCALAR","scalar":{"value":0.1}},
                  {"name":"mem","type":"SCALAR","scalar":{"value":32}},
                  {"name":"ports","type":"RANGES",
                   "ranges":{"range":[{"begin":31000,"end":31001}]}}],
                 "limits":{"cpus":{"value":2}},
                 "command":{"value":"sleep","user":"other"},
                 "labels":{"labels":[{"key":"k","value":"v"}]},
                 "health_check":{"type":"TCP","tcp":{"port":31000}},
                 "container":{"type":"DOCKER","docker":{"image":"nginx"}},
                 "discovery":{"visibility":"CLUSTER","name":"web",
                  "ports":{"ports":[{"number":31000,"name":"http","protocol":"tcp"}]}}}]}}
                """));
        LaunchWithExecutor(cluster, framework, "kept", 0);
        LaunchWithExecutor(cluster, framework, "lost", 2);
    }

    private static void LaunchWithExecutor(
        TestCluster cluster, TestFramework framework, string id, int agent) =>
        framework.Accept(
            framework.Offers.First(offer => offer.AgentId == cluster.AgentId(agent)
                && offer.AllocationInfo!.Role == "eng"),
            cluster.Read<OfferOperation>(
                $$$$"""
                {"type":"LAUNCH","launch":{"task_infos":[{"name":"own",
                 "task_id":{"value":"{{{{id}}}}"},"agent_id":{"value":"M-S{{{{agent}}}}"},
                 "resources":[
                  {"name":"cpus","type":"SCALAR","scalar":{"value":1}},
                  {"name":"mem","type":"SCALAR","scalar":{"value":32}}],
                 "executor":{"type":"CUSTOM","executor_id":{"value":"e"},"name":"own",
                  "command":{"value":"run","uris":[{"value":"http://x/y","executable":true}]},
                  "resources":[
                   {"name":"cpus","type":"SCALAR","scalar":{"value":0.5}},
                   {"name":"mem","type":"SCALAR","scalar":{"value":32}}]}}]}}
                """));

    /// <summary>
    /// One task of a completed framework and 120 of another, each a second later.
    /// </summary>
    private static TestCluster Busy()
    {
        var cluster = new TestCluster();
        Finish(cluster);
        var framework = cluster.Subscribe("busy");
        framework.Acknowledges = true;
        for (var number = 1; number <= 120; number++)
        {
            // Nothing is refused, so the next offer comes with the next run.
            var offer = framework.Offers.Last();
            var task = TestFramework.TaskOf(offer, $"t{number}", "cpus:0.01;mem:1");
            framework.Accept([offer.Id], [TestFramework.LaunchOf(task)], refuseSeconds: 0);
            cluster.Advance(1);
        }

        cluster.Advance(10);
        return cluster;
    }

    private static string Ids(JsonElement list) =>
        string.Join(' ', list.EnumerateArray().Select(item => item.GetProperty("id").GetString()));

    private static async Task<JsonElement> ReadAsync(EndpointHarness endpoints, string path)
    {
        var (status, body) = await endpoints.AskAsync(path);
        Assert.Equal(200, status);
        using var document = JsonDocument.Parse(body);
        return document.RootElement.Clone();
    }

    /// <summary>Line by line; numbers stay as they were written.</summary>
    private static string Lines(string body)
    {
        using var document = JsonDocument.Parse(body);
        return JsonSerializer.Serialize(document.RootElement, Indented) + "\n";
    }
}
