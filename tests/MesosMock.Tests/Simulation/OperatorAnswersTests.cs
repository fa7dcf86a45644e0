using System.Text.Json;
using MesosMock.Protocol;
using MesosMock.Protocol.V1;
using MesosMock.Simulation;
using MesosMock.Simulation.Views;
using OperatorCall = MesosMock.Protocol.V1.Master.CallType;
using SchedulerCall = MesosMock.Protocol.V1.Scheduler.CallType;

namespace MesosMock.Tests.Simulation;

/// <summary>What operators are answered about the state of the cluster.</summary>
public sealed class OperatorAnswersTests
{
    private readonly TestCluster _cluster = new(TestCluster.Options(agents: 2));

    [Theory]
    [Trait("Fact", "O-040 to O-045")]
    [InlineData(
        "GET_STATE",
        """
        "get_state":{"get_tasks":{"tasks":[],"unreachable_tasks":[],"completed_tasks":[]},
        "get_executors":{"executors":[]},"get_frameworks":{"frameworks":[],
        "completed_frameworks":[]},"get_agents":{"agents":[],"recovered_agents":[]}}
        """)]
    [InlineData("GET_AGENTS", "\"get_agents\":{\"agents\":[],\"recovered_agents\":[]}")]
    [InlineData(
        "GET_FRAMEWORKS", "\"get_frameworks\":{\"frameworks\":[],\"completed_frameworks\":[]}")]
    [InlineData(
        "GET_TASKS",
        "\"get_tasks\":{\"tasks\":[],\"unreachable_tasks\":[],\"completed_tasks\":[]}")]
    [InlineData("GET_EXECUTORS", "\"get_executors\":{\"executors\":[]}")]
    [InlineData("GET_OPERATIONS", "\"get_operations\":{}")]
    public void An_empty_cluster_shows_its_empty_lists(string type, string expected)
    {
        var empty = new TestCluster(TestCluster.Options(agents: 0));

        var body = expected.Replace("\n", "", StringComparison.Ordinal);
        Assert.Equal(
            (200, $"{{\"type\":\"{type}\",{body}}}"), empty.Ask($"{{\"type\":\"{type}\"}}"));
    }

    [Fact]
    [Trait("Fact", "O-028")]
    [Trait("Fact", "O-049")]
    [Trait("Fact", "O-050")]
    public void An_agent_is_shown_with_all_that_it_is_and_has()
    {
        _cluster.Subscribe("demo", ["dev"]);

        var agent = Get("GET_AGENTS").GetProperty("agents")[0];

        Assert.Equal("""
            {"agent_info":{"hostname":"mesos-agent-0","port":5051,"resources":[
            {"name":"cpus","type":"SCALAR","scalar":{"value":4.0}},
            {"name":"mem","type":"SCALAR","scalar":{"value":4096.0}},
            {"name":"disk","type":"SCALAR","scalar":{"value":10000.0}},
            {"name":"ports","type":"RANGES","ranges":{"range":[{"begin":31000,"end":32000}]}}],
            "id":{"value":"M-S0"},"checkpoint":true},
            "active":true,"deactivated":false,"version":"1.11.0",
            "pid":"slave(1)@10.0.0.1:5051","registered_time":{"nanoseconds":1700000000000000000},
            "total_resources":[
            {"name":"cpus","type":"SCALAR","scalar":{"value":4.0},"role":"*"},
            {"name":"mem","type":"SCALAR","scalar":{"value":4096.0},"role":"*"},
            {"name":"disk","type":"SCALAR","scalar":{"value":10000.0},"role":"*"},
            {"name":"ports","type":"RANGES","ranges":{"range":[{"begin":31000,"end":32000}]},
            "role":"*"}]
            """.Replace("\n", "", StringComparison.Ordinal),
            agent.GetRawText()[..agent.GetRawText().IndexOf(
                ",\"offered_resources\"", StringComparison.Ordinal)]);
        Assert.Equal(8, agent.GetProperty("capabilities").GetArrayLength());
        var offered = agent.GetProperty("offered_resources")[0];
        Assert.Equal("*", offered.GetProperty("role").GetString());
        Assert.Equal(
            "dev", offered.GetProperty("allocation_info").GetProperty("role").GetString());
    }

    [Fact]
    [Trait("Fact", "O-051")]
    [Trait("Fact", "O-052")]
    public void A_disconnected_agent_is_listed_and_an_unreachable_one_is_not()
    {
        _cluster.Apply(new Command.BreakAgent(_cluster.AgentId(0)));
        _cluster.Apply(new Command.LoseAgent(_cluster.AgentId(1), "gone away"));

        var agent = Assert.Single(Get("GET_AGENTS").GetProperty("agents").EnumerateArray());

        Assert.Equal("M-S0", IdOf(agent.GetProperty("agent_info").GetProperty("id")));
        Assert.False(agent.GetProperty("active").GetBoolean());
        Assert.False(agent.GetProperty("deactivated").GetBoolean());
    }

    [Fact]
    public void A_draining_agent_says_so_until_it_is_reactivated()
    {
        var framework = _cluster.Subscribe();
        framework.Launch(framework.Offers.First(), "t");
        _cluster.Advance(1);
        var id = framework.Offers.First().AgentId;

        _cluster.Apply(new Command.DrainAgent(id, TimeSpan.FromMinutes(10), MarkGone: false));
        var agent = Agent(id);

        Assert.False(agent.GetProperty("active").GetBoolean());
        Assert.True(agent.GetProperty("deactivated").GetBoolean());
        Assert.Equal(
            "{\"state\":\"DRAINING\",\"config\":"
            + "{\"max_grace_period\":{\"nanoseconds\":600000000000},\"mark_gone\":false}}",
            agent.GetProperty("drain_info").GetRawText());
        Assert.Equal(
            "{\"nanoseconds\":1700000001000000000}",
            agent.GetProperty("estimated_drain_start_time").GetRawText());

        _cluster.Apply(new Command.SetAgentActive(id, IsActive: true));
        Assert.False(Agent(id).TryGetProperty("drain_info", out _));
    }

    [Fact]
    [Trait("Fact", "O-054")]
    [Trait("Fact", "O-055")]
    [Trait("Fact", "O-056")]
    public void A_framework_is_shown_with_its_times_and_offers()
    {
        var framework = _cluster.Subscribe("demo", ["dev"]);
        _cluster.Subscribe("gone").Send(SchedulerCall.Teardown);

        var answer = Get("GET_FRAMEWORKS");
        var known = answer.GetProperty("frameworks")[0];
        var completed = answer.GetProperty("completed_frameworks")[0];

        var info = known.GetProperty("framework_info");
        Assert.Equal(0, info.GetProperty("failover_timeout").GetDouble());
        Assert.False(info.GetProperty("checkpoint").GetBoolean());
        Assert.Equal("{}", known.GetProperty("offer_constraints").GetRawText());
        Assert.True(known.GetProperty("active").GetBoolean());
        Assert.False(known.GetProperty("recovered").GetBoolean());
        Assert.Equal(
            framework.Offers.Count(), known.GetProperty("offers").GetArrayLength());
        Assert.True(known.TryGetProperty("registered_time", out _));
        Assert.False(known.TryGetProperty("unregistered_time", out _));
        Assert.True(completed.TryGetProperty("unregistered_time", out _));
        Assert.False(completed.GetProperty("connected").GetBoolean());
    }

    [Fact]
    [Trait("Fact", "O-057")]
    [Trait("Fact", "O-058")]
    [Trait("Fact", "O-059")]
    [Trait("Fact", "O-060")]
    public void A_task_keeps_one_status_a_state_until_its_end_is_acknowledged()
    {
        var framework = _cluster.Subscribe("demo", ["dev"]);
        framework.Launch(framework.Offers.First(), "t");
        _cluster.Advance(2);
        framework.Acknowledge(framework.Updates.Last());
        _cluster.Advance(5);
        _cluster.Advance(60);
        var running = Get("GET_TASKS").GetProperty("tasks")[0];
        framework.Acknowledge(framework.Updates.Last());
        _cluster.Advance(1);

        var ended = Get("GET_TASKS").GetProperty("tasks")[0];
        Assert.False(running.TryGetProperty("executor_id", out _));
        Assert.Equal(["TASK_STARTING", "TASK_RUNNING"], StatesOf(running));
        Assert.All(
            running.GetProperty("statuses").EnumerateArray(),
            status => Assert.False(status.TryGetProperty("data", out _)));
        Assert.Equal("TASK_FINISHED", ended.GetProperty("state").GetString());
        framework.Acknowledge(framework.Updates.Last());
        var answer = Get("GET_TASKS");
        Assert.Equal(0, answer.GetProperty("tasks").GetArrayLength());
        Assert.Equal(1, answer.GetProperty("completed_tasks").GetArrayLength());
    }

    [Fact]
    [Trait("Fact", "O-064")]
    public void Protobuf_leaves_out_the_tasks_of_completed_frameworks()
    {
        var framework = _cluster.Subscribe();
        framework.Launch(framework.Offers.First(), "t");
        framework.Send(SchedulerCall.Teardown);
        var view = _cluster.Cluster.View;

        Assert.Single(OperatorAnswers.Tasks(view, WireFormat.Json).CompletedTasks);
        Assert.Empty(OperatorAnswers.Tasks(view, WireFormat.Protobuf).CompletedTasks);
        var subscribed = OperatorEvents.Subscribed(view, WireFormat.Protobuf).Subscribed!;
        Assert.Empty(subscribed.GetState!.GetTasks!.CompletedTasks);
    }

    [Fact]
    [Trait("Fact", "O-061")]
    [Trait("Fact", "O-062")]
    public void Roles_are_sorted_and_have_all_above_them()
    {
        Assert.Equal(
            (200, "{\"type\":\"GET_ROLES\",\"get_roles\":{}}"),
            _cluster.Ask("{\"type\":\"GET_ROLES\"}"));
        _cluster.Subscribe("demo", ["web/shop", "dev"]);

        var roles = Get("GET_ROLES").GetProperty("roles").EnumerateArray().ToArray();

        Assert.Equal(
            ["dev", "web", "web/shop"],
            roles.Select(role => role.GetProperty("name").GetString()));
        Assert.All(roles, role => Assert.Equal(1, role.GetProperty("weight").GetDouble()));
        Assert.Equal(
            ["cpus", "disk", "mem"],
            roles[1].GetProperty("resources").EnumerateArray()
                .Select(resource => resource.GetProperty("name").GetString()));
        Assert.False(roles[1].TryGetProperty("frameworks", out _));
        Assert.Equal(1, roles[2].GetProperty("frameworks").GetArrayLength());
    }

    [Fact]
    [Trait("Fact", "O-063")]
    public void The_master_tells_who_it_is_and_since_when()
    {
        var answer = Get("GET_MASTER");

        Assert.Equal(
            ["AGENT_UPDATE", "AGENT_DRAINING", "QUOTA_V2"],
            answer.GetProperty("master_info").GetProperty("capabilities").EnumerateArray()
                .Select(capability => capability.GetProperty("type").GetString()));
        Assert.Equal("1700000000.0", answer.GetProperty("start_time").GetRawText());
        Assert.Equal("1700000000.0", answer.GetProperty("elected_time").GetRawText());
    }

    [Fact]
    public void A_reservation_is_shown_in_both_forms()
    {
        var framework = _cluster.Subscribe("demo", ["dev"]);
        framework.Accept(framework.Offers.First(), new OfferOperation
        {
            Type = OfferOperationType.Reserve,
            Reserve = new()
            {
                Resources = _cluster.Read<OfferOperationReserve>("""
                    {"resources":[{"name":"cpus","type":"SCALAR","scalar":{"value":1},
                    "allocation_info":{"role":"dev"},
                    "reservations":[{"type":"DYNAMIC","role":"dev"}]}]}
                    """).Resources,
            },
        });
        var id = framework.Offers.First().AgentId;

        var reserved = Agent(id).GetProperty("total_resources").EnumerateArray()
            .Single(resource => resource.GetProperty("role").GetString() == "dev");

        Assert.Equal("{}", reserved.GetProperty("reservation").GetRawText());
        Assert.Equal(
            "[{\"type\":\"DYNAMIC\",\"role\":\"dev\"}]",
            reserved.GetProperty("reservations").GetRawText());
    }

    [Fact]
    public void Every_answer_reads_back_in_both_formats()
    {
        var framework = _cluster.Subscribe("demo", ["dev"]);
        framework.Launch(framework.Offers.First(), "t");
        _cluster.Advance(2);
        OperatorCall[] types =
        [
            OperatorCall.GetState, OperatorCall.GetAgents, OperatorCall.GetFrameworks,
            OperatorCall.GetExecutors, OperatorCall.GetOperations, OperatorCall.GetTasks,
            OperatorCall.GetRoles, OperatorCall.GetMaster,
        ];

        foreach (var format in Enum.GetValues<WireFormat>())
        {
            foreach (var type in types)
            {
                var answer = OperatorAnswers.Of(type, _cluster.Cluster.View, format);
                var output = new System.Buffers.ArrayBufferWriter<byte>();
                WireCodec.Write(answer, format, output);

                Assert.True(WireCodec.TryRead<MesosMock.Protocol.V1.Master.Response>(
                    output.WrittenSpan, format, out var read, out _));
                Assert.Equal(answer, read);
            }
        }
    }

    private JsonElement Agent(AgentId id) => Get("GET_AGENTS").GetProperty("agents")
        .EnumerateArray().Single(agent =>
            IdOf(agent.GetProperty("agent_info").GetProperty("id")) == _cluster.Short(id.Value));

    private static string? IdOf(JsonElement id) => id.GetProperty("value").GetString();

    private static IEnumerable<string?> StatesOf(JsonElement task) =>
        task.GetProperty("statuses").EnumerateArray()
            .Select(status => status.GetProperty("state").GetString());

    private JsonElement Get(string type)
    {
        var (status, body) = _cluster.Ask($"{{\"type\":\"{type}\"}}");
        Assert.Equal(200, status);
        using var json = JsonDocument.Parse(body);
        return json.RootElement.GetProperty(type.ToLowerInvariant()).Clone();
    }
}
