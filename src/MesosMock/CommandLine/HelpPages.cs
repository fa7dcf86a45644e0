namespace MesosMock.CommandLine;

/// <summary>Examples of every command, and the page that tells more.</summary>
internal static class HelpPages
{
    private const string CommandLine = "docs/COMMAND_LINE.md";
    private const string Control = "docs/CONTROL.md";

    private static readonly Dictionary<string, HelpPage> ByCommand = new(StringComparer.Ordinal)
    {
        [CommandLineProgram.Name] = new(
            CommandLine,
            [
                ("mesosmock", "a mock master on 127.0.0.1:5050, with a console if there is one"),
                ("mesosmock demo", "the same with a framework whose tasks you can break"),
                ("mesosmock --headless --port 0 --seed 7", "for tests: any port, the same fate"),
                ("mesosmock ctl ratio set task_failed=0.5 for 30s", "break a running one"),
            ]),
        ["run"] = new(
            CommandLine,
            [
                ("mesosmock run -c config.toml", "with a configuration file"),
                ("mesosmock run --speed 20 --record run.log", "faster, and to be replayed"),
            ]),
        ["demo"] = new(
            "README.md, The demo",
            [
                ("mesosmock demo", "press 3, then x p: an agent is cut off, and its tasks move"),
                ("mesosmock demo --headless --port 0", "without a console, on any port"),
            ]),
        ["doctor"] = new(
            CommandLine,
            [
                ("mesosmock doctor", "is there anything in the way of a run?"),
                ("mesosmock doctor -c config.toml --port 5051", "of this very run?"),
            ]),
        ["config"] = new(
            "config.example.toml", [("mesosmock config init", "begin with a file of all keys")]),
        ["config init"] = new(
            "config.example.toml",
            [
                ("mesosmock config init", "writes ./config.toml"),
                ("mesosmock config init - | less", "to look at"),
            ]),
        ["config validate"] = new(
            "config.example.toml",
            [("mesosmock config validate config.toml", "names all problems at once")]),
        ["config explain"] = new(
            "config.example.toml",
            [
                ("mesosmock config explain config.toml", "what is in force, and who says so"),
                ("mesosmock config explain --seed 7", "with flags, too"),
            ]),
        ["config decode"] = new(
            CommandLine,
            [("mesosmock config decode < config.toml", "TOML as JSON that names the types")]),
        ["replay"] = new(
            CommandLine,
            [
                ("mesosmock run --record run.log", "first record a run"),
                ("mesosmock replay run.log", "then let it happen again"),
            ]),
        ["ctl"] = new(
            Control,
            [
                ("mesosmock ctl agents partition agent:S1 --return-after 60s", "act"),
                ("mesosmock ctl agents partition --help", "what an action does"),
                ("mesosmock ctl actions", "all actions"),
                ("mesosmock ctl state --only tasks", "ask"),
                ("mesosmock ctl wait 'count(task(state=RUNNING)) == 6'", "wait"),
                ("mesosmock ctl --url http://host:5050 undo", "somewhere else"),
            ]),
    };

    /// <summary>The commands that have a page.</summary>
    public static IReadOnlyCollection<string> Commands => ByCommand.Keys;

    /// <summary>The page of a command.</summary>
    /// <param name="command">Its full name, such as <c>config init</c>.</param>
    public static HelpPage Of(string command) => ByCommand[command];
}
