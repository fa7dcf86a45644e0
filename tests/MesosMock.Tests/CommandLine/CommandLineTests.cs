using MesosMock.CommandLine;
using MesosMock.Configuration;

namespace MesosMock.Tests.CommandLine;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("")]
    [InlineData("run")]
    public async Task Without_options_it_runs_on_defaults(string line)
    {
        var answer = await InvokeAsync(line);

        Assert.Equal((0, "", ""), (answer.Code, answer.Output, answer.Error));
        Assert.Equal(5050, answer.Started?.Port);
        Assert.False(answer.Started?.IsHeadless);
    }

    [Theory]
    [InlineData("-config=FILE")]
    [InlineData("-config FILE")]
    [InlineData("--config=FILE")]
    [InlineData("--config FILE")]
    [InlineData("-c FILE")]
    [InlineData("run -c FILE")]
    [InlineData("-c FILE run")]
    public async Task The_file_is_named_in_any_spelling(string line)
    {
        using var file = new TemporaryFile("port = 1234");

        var answer = await InvokeAsync(line.Replace("FILE", file.Path, StringComparison.Ordinal));

        Assert.Equal((0, 1234), (answer.Code, answer.Started?.Port));
    }

    [Theory]
    [InlineData("-logLevel=debug")]
    [InlineData("-logLevel debug")]
    [InlineData("--logLevel debug")]
    [InlineData("--log-level=debug")]
    public async Task The_log_level_is_named_in_any_spelling(string line)
    {
        var answer = await InvokeAsync(line);

        Assert.Equal(LogThreshold.Debug, answer.Started?.Log.Level);
    }

    [Fact]
    public async Task Every_option_reaches_the_settings()
    {
        var answer = await InvokeAsync(
            "--headless --seed 42 --ip 127.0.0.2 --port 0 --speed 2.5 --record r.log "
            + "--theme paper --ascii --color 256 --read-only --no-guard");

        var settings = Assert.IsType<Settings>(answer.Started);
        Assert.Equal(
            (true, 42UL, "127.0.0.2", 0, 2.5, "r.log"),
            (settings.IsHeadless, settings.Cluster.Seed, settings.Ip, settings.Port,
                settings.Speed, settings.RecordFile));
        Assert.Equal(
            new ConsoleSettings
            {
                Theme = "paper",
                IsAscii = true,
                Color = ColorMode.Indexed256,
                IsReadOnly = true,
                IsGuarded = false,
                Keys = settings.Console.Keys,
            },
            settings.Console);
    }

    [Theory]
    [InlineData("-confg=x", "unknown option \"-confg\"; did you mean \"-config\"?")]
    [InlineData("--prot 3", "unknown option \"--prot\"; did you mean \"--port\"?")]
    [InlineData("-loglevel=info", "unknown option \"-loglevel\"; did you mean \"-logLevel\"?")]
    [InlineData("-x", "unknown option \"-x\"")]
    [InlineData(
        "rn",
        "unknown command \"rn\"; known: run, demo, config, replay, ctl, doctor; "
            + "did you mean \"run\"?")]
    [InlineData("decode", "unknown command \"decode\"; did you mean \"config decode\"?")]
    [InlineData("run x", "unexpected argument \"x\"", " run")]
    [InlineData("@x", "unknown command \"@x\"; known: run, demo, config, replay, ctl, doctor")]
    [InlineData("--port", "option \"--port\" needs a value")]
    [InlineData("--port=", "option \"--port\" needs a value")]
    [InlineData("-c a -c b", "option \"--config\" is given more than once")]
    [InlineData("config", "\"config\" needs one of: init, validate, explain, decode", " config")]
    [InlineData("config int", "unknown command \"int\"; known: init, validate, explain, decode; "
        + "did you mean \"init\"?", " config")]
    [InlineData("config validate", "\"config validate\" needs FILE", " config validate")]
    [InlineData("config init a b", "unexpected argument \"b\"", " config init")]
    [InlineData("config init --headless", "unknown option \"--headless\"", " config init")]
    [InlineData("config init --port 3", "unknown option \"--port\"", " config init")]
    [InlineData("-c x config init", "\"-c\" is not an option of \"config init\"", " config init")]
    [InlineData("config explain a -c b", "the file is given more than once", " config explain")]
    [InlineData("config explain a b", "unexpected argument \"b\"", " config explain")]
    public async Task A_wrong_command_line_is_one_line_that_points_to_the_help_of_its_command(
        string line, string expected, string command = "")
    {
        var hint = expected.EndsWith('?') ? " See" : "; see";

        var answer = await InvokeAsync(line);

        Assert.Equal(
            (2, "", $"mesosmock: {expected}{hint} mesosmock{command} --help\n"),
            (answer.Code, answer.Output, answer.Error));
        Assert.Null(answer.Started);
    }

    [Fact]
    public async Task Wrong_values_of_flags_are_reported_at_once()
    {
        var answer = await InvokeAsync("--port x --ip 1.2.3 --color rde --log-level inof");

        Assert.Equal(2, answer.Code);
        Assert.Equal(
            "--ip: \"1.2.3\" is not an IP address; "
            + "allowed: an IPv4 or IPv6 address such as \"127.0.0.1\"\n"
            + "--port: \"x\" is not a number; allowed: an integer from 0 to 65535\n"
            + "--log-level: \"inof\" is unknown; allowed: \"panic\", \"fatal\", \"error\", "
            + "\"warn\", \"info\", \"debug\", \"trace\"; did you mean \"info\"?\n"
            + "--color: \"rde\" is unknown; allowed: \"auto\", \"mono\", \"16\", \"256\", "
            + "\"true\"\n",
            answer.Error);
    }

    [Fact]
    public async Task A_wrong_file_is_reported_and_nothing_runs()
    {
        using var file = new TemporaryFile("a\nb = 1");

        var answer = await InvokeAsync($"-c {file.Path}");

        Assert.Equal(
            (2, $"{file.Path}:1:2: not TOML: = is expected after the key, "
                + "not the end of the line\n"),
            (answer.Code, answer.Error));
        Assert.Null(answer.Started);
    }

    [Fact]
    public async Task The_version_is_printed()
    {
        var answer = await InvokeAsync("--version");

        Assert.Equal(
            (0, $"mesosmock {CommandLineProgram.Version}\n"), (answer.Code, answer.Output));
        Assert.Matches(@"^\d+\.\d+\.\d+$", CommandLineProgram.Version);
    }

    [Theory]
    [InlineData("--help", "--log-level")]
    [InlineData("run --help", "--headless")]
    [InlineData("config --help", "validate")]
    public async Task Help_is_printed(string line, string expected)
    {
        var answer = await InvokeAsync(line);

        Assert.Equal((0, ""), (answer.Code, answer.Error));
        Assert.Contains(expected, answer.Output);
    }

    [Fact]
    public async Task Every_command_has_examples_and_names_a_page()
    {
        foreach (var command in await CommandsBelowAsync(""))
        {
            var answer = await InvokeAsync($"{command} --help");

            Assert.True(answer.Code == 0, $"{command}: {answer.Error}");
            Assert.Contains("Examples:\n  mesosmock", answer.Output.ReplaceLineEndings("\n"));
            Assert.Contains("More: ", answer.Output);
        }
    }

    [Theory]
    [InlineData("demo", true)]
    [InlineData("run", false)]
    public async Task A_demo_is_a_run_with_a_framework(string line, bool isDemo)
    {
        var answer = await InvokeAsync(line);

        Assert.Equal((0, isDemo), (answer.Code, answer.Started?.IsDemo));
    }

    [Theory]
    [InlineData("ctl agents kill --help", "agents kill agent(…)")]
    [InlineData("ctl ratio --help", "ratio set")]
    public async Task The_help_of_an_action_asks_nobody(string line, string expected)
    {
        var answer = await InvokeAsync(line);

        Assert.Equal((0, ""), (answer.Code, answer.Error));
        Assert.Contains(expected, answer.Output);
    }

    [Fact]
    public async Task The_help_of_an_action_that_is_not_there_names_the_nearest()
    {
        var answer = await InvokeAsync("ctl agents kil --help");

        Assert.Equal(2, answer.Code);
        Assert.Contains("did you mean \"agents kill\"?", answer.Error);
    }

    [Fact]
    public async Task Shells_may_ask_for_completions()
    {
        var answer = await CommandLineHarness.InvokeAsync(["[suggest]", "--po"]);

        Assert.Equal((0, "--port\n"), (answer.Code, answer.Output.ReplaceLineEndings("\n")));
    }

    [Fact]
    public async Task A_fault_of_ours_has_its_own_exit_code()
    {
        await using var error = new StringWriter();
        var context = new CommandContext(
            Stream.Null,
            TextWriter.Null,
            error,
            (_, _) => throw new InvalidOperationException("broken"));

        var code = await CommandLineProgram.InvokeAsync([], context, CancellationToken.None);

        Assert.Equal(5, code);
        Assert.Contains("broken", error.ToString());
    }

    /// <summary>All commands, as the help lists them; the program itself is the first.</summary>
    private static async Task<IReadOnlyList<string>> CommandsBelowAsync(string command)
    {
        var help = (await InvokeAsync($"{command} --help")).Output.ReplaceLineEndings("\n");
        var start = help.IndexOf("Commands:\n", StringComparison.Ordinal);
        if (start < 0)
        {
            return [command];
        }

        var list = help[start..help.IndexOf("\n\n", start, StringComparison.Ordinal)];
        var all = new List<string> { command };
        foreach (var line in list.Split('\n').Skip(1).Where(line => line.StartsWith("  ")))
        {
            var name = line.Trim().Split(' ')[0];
            all.AddRange(await CommandsBelowAsync($"{command} {name}".Trim()));
        }

        return all;
    }

    private static Task<CommandLineAnswer> InvokeAsync(string line)
    {
        return CommandLineHarness.InvokeAsync(
            line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
