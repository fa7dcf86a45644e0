using System.Text;
using MesosMock.Configuration;

namespace MesosMock.Tests.Configuration;

public sealed class ConfigurationProblemTests
{
    private const string DurationAllowed =
        "seconds as a number, or a string with a unit such as \"500ms\", \"15s\", \"2m\", \"1h\", "
        + "\"7d\"";

    private const string DistributionAllowed =
        DurationAllowed + ", or \"5s +- 2s\", \"uniform(1s,9s)\", \"exp(mean=10s)\", "
        + "\"lognormal(p50=2s,p99=30s)\"";

    private const string EndRatios =
        "ratio_task_failed, ratio_task_dropped, ratio_task_lost, ratio_task_gone, "
        + "ratio_task_gone_by_operator, ratio_task_unreachable";

    [Theory]
    [InlineData("ip = \"1\"", "1:6: ip: \"1\" is not an IP address; "
        + "allowed: an IPv4 or IPv6 address such as \"127.0.0.1\"")]
    [InlineData("ip = 127", "1:6: ip: is an integer; "
        + "allowed: an IPv4 or IPv6 address such as \"127.0.0.1\"")]
    [InlineData("port = 65536",
        "1:8: port: 65536 is above 65535; allowed: an integer from 0 to 65535")]
    [InlineData("port = -1",
        "1:8: port: -1 is negative; allowed: an integer from 0 to 65535")]
    [InlineData("port = 5050.0",
        "1:8: port: is a float; allowed: an integer from 0 to 65535")]
    [InlineData("hostname = \"a b\"", "1:12: hostname: \"a b\" is not a host name; "
        + "allowed: a host name such as \"localhost\"")]
    [InlineData("seed = -1", "1:8: seed: -1 is negative; "
        + "allowed: an integer from 0 to 9223372036854775807, or \"random\"")]
    [InlineData("speed = 0",
        "1:9: speed: 0 is below 0.001; allowed: a number from 0.001 to 10000")]
    [InlineData("speed = nan",
        "1:9: speed: NaN is below 0.001; allowed: a number from 0.001 to 10000")]
    [InlineData("allow_task_directives = 1",
        "1:25: allow_task_directives: is an integer; allowed: true or false")]
    [InlineData("[log]\nlevel = \"wran\"", "2:9: log.level: \"wran\" is unknown; allowed: "
        + "\"panic\", \"fatal\", \"error\", \"warn\", \"info\", \"debug\", \"trace\"; "
        + "did you mean \"warn\"?")]
    [InlineData("[master]\nversion = \"new\"", "2:11: master.version: \"new\" is not a version; "
        + "allowed: numbers with dots, such as \"1.11.0\"")]
    [InlineData("[master]\nheartbeat_interval = 0", "2:22: master.heartbeat_interval: "
        + "is shorter than 1ms; allowed: " + DurationAllowed + ", at least 1ms")]
    [InlineData("[master]\noffer_timeout = \"on\"", "2:17: master.offer_timeout: "
        + "\"on\" is not a duration; allowed: " + DurationAllowed + ", at least 1ms, or \"off\"")]
    [InlineData("[master]\nmax_body_bytes = 0", "2:18: master.max_body_bytes: 0 is below 1; "
        + "allowed: an integer from 1 to 1073741824")]
    [InlineData("[mesos]\nagent_count = 0", "2:15: mesos.agent_count: 0 is below 1; "
        + "allowed: an integer from 1 to 1000000")]
    [InlineData("[mesos]\ncapacity = \"finit\"", "2:12: mesos.capacity: \"finit\" is unknown; "
        + "allowed: \"infinite\", \"finite\"; did you mean \"finite\"?")]
    [InlineData("[[agents]]\ncount = -3", "2:9: agents[0].count: -3 is below 1; "
        + "allowed: an integer from 1 to 1000000")]
    [InlineData("[[agents]]\n[[agents]]\nregion = \"eu\"", "3:1: agents[1].region: "
        + "is set without zone; allowed: both, or neither")]
    [InlineData("[[agents]]\nresources = \"cpus\"", "2:13: agents[0].resources: "
        + "\"cpus\" is not NAME:VALUE; allowed: NAME:VALUE pairs with ; between them, as in "
        + "\"cpus:16;mem:65536;disk:100000;ports:[31000-32000];gpus:2\"")]
    [InlineData("[[agents]]\nattributes = \"a:{b}\"", "2:14: agents[0].attributes: "
        + "a is a set, which attributes cannot be; "
        + "allowed: NAME:VALUE pairs with ; between them, as in \"rack:r1;os:linux\"")]
    [InlineData("agents = 3", "1:10: agents: is an integer; allowed: tables [[agents]]")]
    [InlineData("mesos = 3", "1:9: mesos: is an integer; allowed: a table [mesos]")]
    [InlineData("[emulation.task_state]\nratio_task_failed = -0.1",
        "2:21: emulation.task_state.ratio_task_failed: -0.1 is negative; "
        + "allowed: a number from 0 to 1")]
    [InlineData("[emulation.task_state]\nratio_task_error = 1.5",
        "2:20: emulation.task_state.ratio_task_error: 1.5 is above 1; "
        + "allowed: a number from 0 to 1")]
    [InlineData("[emulation.task_state]\ndelay_task_staging = -1",
        "2:22: emulation.task_state.delay_task_staging: is negative; "
        + "allowed: " + DistributionAllowed)]
    [InlineData("[emulation.task_state]\ndelay_task_staging = 1979-05-27",
        "2:22: emulation.task_state.delay_task_staging: is a date or time; "
        + "allowed: " + DistributionAllowed)]
    [InlineData("[emulation.task_state]\nratio_task_lost = 0.6\nratio_task_failed = 0.6",
        "3:21: emulation.task_state: the sum of " + EndRatios + " is 1.2; allowed: at most 1")]
    [InlineData("[emulation.agent]\nratio_agent_killed = 0.6\nratio_agent_gone = 0.5",
        "3:20: emulation.agent: the sum of ratio_agent_killed, ratio_agent_partitioned, "
        + "ratio_agent_restarted, ratio_agent_new_id, ratio_agent_gone is 1.1; "
        + "allowed: at most 1")]
    [InlineData("[[fault]]", "1:1: fault[0].fault: is missing; "
        + "allowed: the id of a fault, such as \"update.duplicate\"")]
    [InlineData("[[fault]]\nfault = \"kill.lst\"", "2:1: fault[0].fault: \"kill.lst\" is not the "
        + "id of a fault; did you mean \"kill.lost\"?")]
    [InlineData("[[fault]]\nfault = \"kill.lost\"\ntarget = \"tsk(a)\"", "3:1: fault[0].target: "
        + "\"tsk\" is no kind of target; allowed: all, agent(…), task(…), offer(…), framework(…), "
        + "stream(…), or with a colon as agent:S2; did you mean \"task\"?")]
    [InlineData("[[fault]]\nfault = \"kill.lost\"\nparameters = { drop_frist = 2 }",
        "3:16: fault[0].parameters.drop_frist: is no parameter of kill.lost; allowed: drop_first, "
        + "then, answer; did you mean \"drop_first\"?")]
    [InlineData("[[fault]]\nfault = \"kill.lost\"\nparameters = { drop_first = 0 }",
        "3:16: fault[0].parameters.drop_first: \"0\" is not a whole number from 1 to 1000000; "
        + "allowed: 1 to 1000000")]
    [InlineData("[[fault]]\nfault = \"kill.lost\"\nmode = \"101%\"", "3:8: fault[0].mode: "
        + "\"101%\" is unknown; allowed: \"one\", \"all\", a count such as \"3\", "
        + "or a share such as \"30%\"")]
    [InlineData("[[fault]]\nfault = \"kill.lost\"\nparameters = { then = [] }",
        "3:23: fault[0].parameters.then: is an array; allowed: a string, a number, true or false")]
    [InlineData("[[task_rule]]\nmatch = \"task:*\"\nend = { FINISHD = 1 }",
        "3:9: task_rule[0].end.FINISHD: is not an end state; allowed: FINISHED, FAILED, KILLED, "
        + "ERROR, LOST, DROPPED, UNREACHABLE, GONE, GONE_BY_OPERATOR; "
        + "did you mean \"FINISHED\"?")]
    [InlineData("[[task_rule]]\nmatch = \"task:*\"\nreason = { FAILED = \"REASON_3\" }",
        "3:21: task_rule[0].reason.FAILED: \"REASON_3\" is not a reason; allowed: a reason such as "
            + "\"REASON_CONTAINER_LIMITATION_MEMORY\"")]
    [InlineData("[[task_rule]]\nmatch = \"task:*\"\nreason = { FAILED = \"IO_SWITCHBORD_EXITED\" }",
        "3:21: task_rule[0].reason.FAILED: \"IO_SWITCHBORD_EXITED\" is not a reason; allowed: a "
            + "reason such as \"REASON_CONTAINER_LIMITATION_MEMORY\"; did you mean "
            + "\"IO_SWITCHBOARD_EXITED\"?")]
    [InlineData("[[task_rule]]\nmatch = \"task:*\"\nend = { FAILED = 0.9, LOST = 0.9 }",
        "3:30: task_rule[0].end: the sum of FAILED, LOST is 1.8; allowed: at most 1")]
    [InlineData("[keys]\nF2 = \" \"", "2:6: keys.F2: is empty; allowed: a command line")]
    public void A_wrong_value_is_one_line(string text, string expected)
    {
        var loaded = Read(text);

        Assert.Null(loaded.Settings);
        Assert.Equal(["f.toml:" + expected], loaded.Problems);
    }

    [Theory]
    [InlineData("[mesos]\nagent_cuont = 1", "2:1: mesos.agent_cuont: is unknown; allowed: "
        + "agent_count, resources_cpu_offered, resources_mem_offered, capacity; "
        + "did you mean \"agent_count\"?")]
    [InlineData("[journal]\n\"what ever\" = 1",
        "2:1: journal.what ever: is unknown; allowed: file, keep")]
    [InlineData("[journal]\nkepe = 1",
        "2:1: journal.kepe: is unknown; allowed: file, keep; did you mean \"keep\"?")]
    [InlineData("[emulation.agnet]", "1:12: emulation.agnet: is unknown; allowed: "
        + "require_acknowledgement, task_state, agent, resources; did you mean \"agent\"?")]
    public void An_unknown_key_is_answered_with_the_nearest_one(string text, string expected)
    {
        Assert.Equal(["f.toml:" + expected], Read(text).Problems);
    }

    [Fact]
    public void All_problems_are_reported_at_once_in_the_order_of_the_file()
    {
        var loaded = Read(
            "[console]\nfps = 0\n[mesos]\nagent_count = 0\nx = 1\n"
            + "[emulation.task_state]\nratio_task_lost = 2\n[log]\nlevel = 1\n");

        Assert.Equal(
            ["f.toml:2:7", "f.toml:4:15", "f.toml:5:1", "f.toml:7:19", "f.toml:9:9"],
            loaded.Problems.Select(problem => problem.Split(": ")[0]));
    }

    [Fact]
    public void Shares_that_add_up_to_one_but_for_rounding_are_good()
    {
        var loaded = Read(
            "[emulation.task_state]\nratio_task_failed = 0.1\nratio_task_lost = 0.2\n"
            + "ratio_task_gone = 0.7\nratio_task_error = 1\n");

        Assert.Empty(loaded.Problems);
    }

    [Fact]
    public void A_text_that_is_not_toml_is_one_line()
    {
        Assert.Equal(
            ["f.toml:2:5: not TOML: a value is expected, not the end of the file"],
            Read("# x\na = ").Problems);
    }

    private static LoadedConfiguration Read(string text)
    {
        return ConfigurationLoader.Read("f.toml", Encoding.UTF8.GetBytes(text), []);
    }
}
