using System.CommandLine;
using System.CommandLine.Parsing;
using MesosMock.Configuration;
using MesosMock.Toml;

namespace MesosMock.CommandLine;

/// <summary>The options of a run. Values are checked where keys of files are.</summary>
internal sealed class RunOptions
{
    private static readonly OptionType<ColorMode> Colors = OptionTypes.Choice(
        ("auto", ColorMode.Auto),
        ("mono", ColorMode.Mono),
        ("16", ColorMode.Ansi16),
        ("256", ColorMode.Indexed256),
        ("true", ColorMode.TrueColor));

    // The spellings with one dash are those of the original tool.
    private readonly Option<string?> config = new("--config", "-config", "-c")
    {
        Description = "Configuration file (TOML); also --config. Without it, defaults hold.",
        HelpName = "FILE",
    };

    private readonly Option<bool> headless = new("--headless")
    {
        Description = "Do not open the console; log to standard error.",
    };

    private readonly Option<string?> record = new("--record")
    {
        Description = "Write every command of the run to a file, as JSON lines.",
        HelpName = "FILE",
    };

    private readonly Option<bool> ascii = new("--ascii")
    {
        Description = "Draw the console with ASCII only.",
    };

    private readonly Option<string?> color = new("--color")
    {
        Description = "Colours of the console: auto, mono, 16, 256, true.",
        HelpName = "MODE",
    };

    private readonly Option<bool> readOnly = new("--read-only")
    {
        Description = "Let the console look, but change nothing.",
    };

    private readonly Option<bool> noGuard = new("--no-guard")
    {
        Description = "Start no guard that restores the terminal after kill -9.",
    };

    private readonly (Option<string?> Option, string Key, bool IsNumber)[] overrides =
    [
        (new("--log-level", "-logLevel", "--logLevel")
        {
            Description = "panic, fatal, error, warn, info, debug or trace.",
            HelpName = "LEVEL",
        }, "log.level", false),
        (new("--seed")
        {
            Description = "Seed that ids and all draws follow from.",
            HelpName = "N",
        }, "seed", true),
        (new("--ip") { Description = "Address to listen on.", HelpName = "IP" }, "ip", false),
        (new("--port")
        {
            Description = "Port to listen on; 0 picks a free one.",
            HelpName = "PORT",
        }, "port", true),
        (new("--speed")
        {
            Description = "Factor for simulated time.",
            HelpName = "X",
        }, "speed", true),
        (new("--theme")
        {
            Description = "Name or path of the console's theme.",
            HelpName = "THEME",
        }, "console.theme", false),
    ];

    /// <summary>Makes a command take the options.</summary>
    /// <param name="command">The command.</param>
    public void AddTo(Command command)
    {
        command.Add(config);
        foreach (var (option, _, _) in overrides)
        {
            command.Add(option);
        }

        command.Add(headless);
        command.Add(record);
        command.Add(ascii);
        command.Add(color);
        command.Add(readOnly);
        command.Add(noGuard);
    }

    /// <summary>Whether an option names a file.</summary>
    /// <param name="result">The command as it was parsed.</param>
    public bool HasFile(CommandResult result) => result.GetValue(config) is not null;

    /// <summary>The file that an option names; null for none.</summary>
    /// <param name="result">The parsed command line.</param>
    public string? FileOf(ParseResult result) => result.GetValue(config);

    /// <summary>Loads the configuration that the options ask for.</summary>
    /// <param name="result">The parsed command line, without errors.</param>
    /// <param name="path">The file, if no option names it.</param>
    /// <returns>The settings, or all problems.</returns>
    public LoadedConfiguration Load(ParseResult result, string? path = null)
    {
        path ??= result.GetValue(config);
        var flags = overrides
            .Select(one => (Override: one, Text: result.GetValue(one.Option)))
            .Where(one => one.Text is not null)
            .Select(one => new FlagValue(
                one.Override.Key,
                one.Override.Option.Name,
                one.Text ?? "",
                one.Override.IsNumber));
        var loaded = ConfigurationLoader.Load(path, [.. flags]);

        var mode = new TomlString(result.GetValue(color) ?? "auto", default);
        if (Colors.Convert(mode, out var colors) is { } error)
        {
            var problem = $"{color.Name}: {Colors.Complain(error, mode)}";
            return loaded with { Settings = null, Problems = [.. loaded.Problems, problem] };
        }

        return loaded with { Settings = Complete(loaded.Settings, result, colors) };
    }

    private Settings? Complete(Settings? settings, ParseResult result, ColorMode colors)
    {
        return settings is null
            ? null
            : settings with
            {
                IsHeadless = result.GetValue(headless),
                RecordFile = result.GetValue(record),
                File = result.GetValue(config),
                Console = settings.Console with
                {
                    IsAscii = result.GetValue(ascii),
                    Color = colors,
                    IsReadOnly = result.GetValue(readOnly),
                    IsGuarded = !result.GetValue(noGuard),
                },
            };
    }
}
