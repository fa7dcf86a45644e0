using System.Text;
using MesosMock.Configuration;
using MesosMock.Simulation.Configuration;

namespace MesosMock.Tests.Configuration;

public sealed class ConfigurationLoaderTests
{
    private const string OriginalToolsFile =
        """
        ip = "0.0.0.0"
        port = 5051
        hostname = "mock.example"

        [mesos]
        agent_count = 3
        resources_cpu_offered = 8.5
        resources_mem_offered = 1024

        [emulation.task_state]
        delay_task_staging = 0.5
        delay_task_starting = 2
        delay_task_next_state = 7.0
        ratio_task_failed = 0.1
        ratio_task_error = 0.2
        ratio_task_dropped = 0.05
        ratio_task_gone = 0.06
        ratio_task_gone_by_operator = 0.07
        ratio_task_unreachable = 0.08
        ratio_task_lost = 0.09
        ratio_task_lost_recovered = 1
        delay_task_lost_recovered = 11.0
        """;

    [Fact]
    public void A_file_of_the_original_tool_works_unchanged()
    {
        var loaded = Read(OriginalToolsFile);

        Assert.Empty(loaded.Problems.Concat(loaded.Warnings));
        var settings = Assert.IsType<Settings>(loaded.Settings);
        Assert.Equal(("0.0.0.0", 5051), (settings.Ip, settings.Port));
        Assert.Equal(
            ("0.0.0.0", 5051, "mock.example"),
            (settings.Cluster.Ip, settings.Cluster.Port, settings.Cluster.Hostname));
        Assert.Equal(
            new AgentGroupOptions
            {
                Count = 3,
                Resources = "cpus:8.5;mem:1024;disk:100000;ports:[31000-32000]",
            },
            Assert.Single(settings.Cluster.Agents));
        Assert.Equal(
            new TaskStateOptions
            {
                DelayTaskStaging = Seconds(0.5),
                DelayTaskStarting = Seconds(2),
                DelayTaskNextState = Seconds(7),
                DelayTaskLostRecovered = Seconds(11),
                RatioTaskFailed = 0.1,
                RatioTaskError = 0.2,
                RatioTaskDropped = 0.05,
                RatioTaskGone = 0.06,
                RatioTaskGoneByOperator = 0.07,
                RatioTaskUnreachable = 0.08,
                RatioTaskLost = 0.09,
                RatioTaskLostRecovered = 1,
            },
            settings.Cluster.TaskState);
    }

    [Fact]
    public void Without_a_file_the_defaults_hold()
    {
        var loaded = ConfigurationLoader.Load(null, []);

        var settings = Assert.IsType<Settings>(loaded.Settings);
        var defaults = new Settings();
        Assert.True(settings.IsSeedRandom);
        Assert.Equal((defaults.Ip, defaults.Port, defaults.Speed),
            (settings.Ip, settings.Port, settings.Speed));
        Assert.Equal((defaults.Log, defaults.Http, defaults.Control, defaults.Journal),
            (settings.Log, settings.Http, settings.Control, settings.Journal));
        Assert.Equal(defaults.Cluster.Agents, settings.Cluster.Agents);
        Assert.Equal(defaults.Cluster.TaskState, settings.Cluster.TaskState);
        Assert.Equal(defaults.Cluster.Agent, settings.Cluster.Agent);
        Assert.Equal(defaults.Cluster.Resources, settings.Cluster.Resources);
        Assert.All(loaded.Rows, row => Assert.Equal("default", row.Source));
    }

    [Fact]
    public void Every_kind_of_value_reaches_the_settings()
    {
        var settings = Assert.IsType<Settings>(Read(
            """
            seed = 42
            ip = "::1"
            allow_task_directives = true
            [log]
            file = "mock.log"
            level = "panic"
            [master]
            offer_timeout = "90s"
            max_body_bytes = 1_000
            lenient_content_type = true
            [mesos]
            capacity = "finite"
            [emulation.task_state]
            delay_task_next_state = "exp(mean=3s)"
            [control]
            ip = "127.0.0.2"
            port = 5099
            [[fault]]
            fault = "update.duplicate"
            mode = "30%"
            every = "exp(mean=5m)"
            max = 20
            parameters = { copies = 2, spacing = "10s" }
            [[task_rule]]
            match = "task(web-*)"
            end = { TASK_FAILED = 0.1, KILLED = 0.2 }
            reason = { FAILED = "REASON_CONTAINER_LIMITATION_MEMORY" }
            [keys]
            F2 = "ratio set task_failed=0.5 for 30s"
            """).Settings);

        Assert.Equal((42UL, false, "::1"),
            (settings.Cluster.Seed, settings.IsSeedRandom, settings.Ip));
        Assert.Equal(
            new LogSettings { File = "mock.log", Level = LogThreshold.Panic }, settings.Log);
        Assert.Equal((TimeSpan.FromSeconds(90), 1000L, true), (settings.Cluster.OfferTimeout,
            settings.Http.BodyBytesMax, settings.Http.IsContentTypeLenient));
        Assert.Equal((CapacityMode.Finite, true),
            (settings.Cluster.Capacity, settings.Cluster.AllowTaskDirectives));
        Assert.Equal(DurationDistribution.Exponential(TimeSpan.FromSeconds(3)),
            settings.Cluster.TaskState.DelayTaskNextState);
        Assert.Equal(("127.0.0.2", 5099), (settings.Control.Ip, settings.Control.Port));
        var fault = Assert.Single(settings.Cluster.Faults);
        Assert.Equal(("update.duplicate", "30%", 20, DurationDistribution.Exponential(
            TimeSpan.FromMinutes(5))), (fault.Fault, fault.Mode, fault.Max, fault.Every));
        Assert.Equal([new("copies", "2"), new("spacing", "10s")], fault.Parameters);
        var rule = Assert.Single(settings.Cluster.TaskRules);
        Assert.Equal([new("FAILED", 0.1), new("KILLED", 0.2)], rule.End);
        Assert.Equal([new("FAILED", "REASON_CONTAINER_LIMITATION_MEMORY")], rule.Reason);
        Assert.Equal("F2", Assert.Single(settings.Console.Keys).Key);
    }

    [Fact]
    public void Groups_of_agents_replace_the_single_group()
    {
        var loaded = Read(
            "[mesos]\nagent_count = 7\n[[agents]]\ncount = 2\nhostname = \"a{n}\"\n"
            + "region = \"eu\"\nzone = \"eu-1\"\n[[agents]]\nresources = \"cpus:1\"\n");

        Assert.Equal(
            ["f.toml:2:1: mesos.agent_count is ignored because there are [[agents]] groups"],
            loaded.Warnings);
        Assert.Equal(
            [
                new() { Count = 2, Hostname = "a{n}", Region = "eu", Zone = "eu-1" },
                new() { Resources = "cpus:1" },
            ],
            loaded.Settings?.Cluster.Agents);
        Assert.DoesNotContain(loaded.Rows, row => row.Path == "mesos.agent_count");
    }

    [Fact]
    public void A_flag_overrides_the_file_and_explain_says_so()
    {
        var loaded = ConfigurationLoader.Read(
            "f.toml",
            "port = 1\nip = \"127.0.0.2\"\n"u8.ToArray(),
            [new("port", "--port", "2", true), new("seed", "--seed", "7", true)]);

        Assert.Equal((2, 7UL), (loaded.Settings?.Port, loaded.Settings?.Cluster.Seed));
        Assert.Equal(
            ["--seed", "f.toml:2", "--port", "default"],
            loaded.Rows.Take(4).Select(row => row.Source));
    }

    [Fact]
    public void A_wrong_value_in_the_file_is_reported_even_under_a_flag()
    {
        var loaded = ConfigurationLoader.Read(
            "f.toml", "port = -1"u8.ToArray(), [new("port", "--port", "x", true)]);

        Assert.Equal(
            [
                "f.toml:1:8: port: -1 is negative; allowed: an integer from 0 to 65535",
                "--port: \"x\" is not a number; allowed: an integer from 0 to 65535",
            ],
            loaded.Problems);
    }

    [Fact]
    public void What_explain_writes_means_the_same_again()
    {
        var loaded = Read(
            OriginalToolsFile + "\n[[agents]]\nzone = \"z\"\nregion = \"r\"\n[[agents]]\n"
            + "[[fault]]\nfault = \"kill.lost\"\nparameters = { \"drop_first\" = 2 }\n"
            + "[keys]\n\"page up\" = \"x\"\n");

        var again = Read(ConfigurationExplanation.Write(loaded.Rows));

        Assert.Empty(again.Problems);
        Assert.Equal(
            loaded.Rows.Select(row => (row.Path, row.Value)),
            again.Rows.Select(row => (row.Path, row.Value)));
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_one_line()
    {
        var directory = Path.GetTempPath();

        Assert.Equal(
            [$"{directory}: cannot be read: it is a directory"],
            ConfigurationLoader.Load(directory, []).Problems);
        Assert.Equal(
            ["/no/such.toml: cannot be read: there is no such file"],
            ConfigurationLoader.Load("/no/such.toml", []).Problems);
    }

    private static LoadedConfiguration Read(string text)
    {
        return ConfigurationLoader.Read("f.toml", Encoding.UTF8.GetBytes(text), []);
    }

    private static DurationDistribution Seconds(double seconds)
    {
        return DurationDistribution.Constant(TimeSpan.FromSeconds(seconds));
    }
}
