using System.CommandLine;
using MesosMock.Configuration;
using MesosMock.Toml;

namespace MesosMock.CommandLine;

/// <summary>The commands that make, check and show configuration files.</summary>
internal static class ConfigCommands
{
    private const string ExampleResource = "config.example.toml";
    private const string DefaultPath = "./config.toml";

    /// <summary>Builds the command <c>config</c>.</summary>
    /// <param name="context">What it reads and writes.</param>
    /// <param name="options">The options of a run, for <c>explain</c>.</param>
    /// <returns>The command with its subcommands.</returns>
    public static Command Create(CommandContext context, RunOptions options)
    {
        return new("config", "Make, check and show configuration files.")
        {
            CreateInit(context),
            CreateValidate(context),
            CreateExplain(context, options),
            CreateDecode(context),
        };
    }

    /// <summary>The example file with every key.</summary>
    /// <returns>Its bytes.</returns>
    public static byte[] ReadExample()
    {
        var assembly = typeof(ConfigCommands).Assembly;
        using var stream = assembly.GetManifestResourceStream(ExampleResource)
            ?? throw new InvalidOperationException($"{ExampleResource} is not embedded.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>Writes lines, each as one.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="lines">The lines.</param>
    public static void WriteLines(TextWriter writer, IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            // Text of the file may hold line ends; a problem is one line all the same.
            writer.WriteLine(line.ReplaceLineEndings("\\n"));
        }
    }

    private static Command CreateInit(CommandContext context)
    {
        var path = new Argument<string>("PATH")
        {
            Arity = ArgumentArity.ZeroOrOne,
            Description = $"File to write, or - for standard output. Default {DefaultPath}.",
        };
        var command = new Command("init", "Write a configuration file with every key.") { path };
        command.SetAction(result => Init(context, result.GetValue(path) ?? DefaultPath));
        return command;
    }

    private static int Init(CommandContext context, string path)
    {
        var example = ReadExample();
        if (path == "-")
        {
            context.Output.Write(System.Text.Encoding.UTF8.GetString(example));
            return ExitCodes.Good;
        }

        try
        {
            using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
            file.Write(example);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Where the file cannot be written is for the user to mend.
            var reason = File.Exists(path)
                ? "it exists already and is not overwritten"
                : Directory.Exists(path) ? "it is a directory" : error.Message;
            context.Error.WriteLine($"{path}: cannot be written: {reason}");
            return ExitCodes.Usage;
        }

        context.Output.WriteLine($"{path}: written");
        return ExitCodes.Good;
    }

    private static Command CreateValidate(CommandContext context)
    {
        var file = new Argument<string>("FILE") { Description = "The file to check." };
        var command = new Command("validate", "Check a file and list all its problems.") { file };
        command.SetAction(result =>
        {
            // An argument without a default is always there when parsing found no error.
            var path = result.GetRequiredValue(file);
            var loaded = ConfigurationLoader.Load(path, []);
            WriteLines(context.Error, [.. loaded.Problems, .. loaded.Warnings]);
            if (loaded.Settings is null)
            {
                return ExitCodes.Usage;
            }

            context.Output.WriteLine($"{path}: ok");
            return ExitCodes.Good;
        });
        return command;
    }

    private static Command CreateExplain(CommandContext context, RunOptions options)
    {
        var command = new Command(
            "explain", "Show what is in force, and whether file, flag or default says so.");
        var file = new Argument<string?>("FILE")
        {
            Arity = ArgumentArity.ZeroOrOne,
            Description = "The file to explain; the same as -c FILE.",
        };
        command.Add(file);
        options.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(file) is not null && options.HasFile(result))
            {
                result.AddError("the file is given more than once");
            }
        });
        command.SetAction(result =>
        {
            var loaded = options.Load(result, result.GetValue(file));
            WriteLines(context.Error, [.. loaded.Problems, .. loaded.Warnings]);
            if (loaded.Settings is null)
            {
                return ExitCodes.Usage;
            }

            context.Output.Write(ConfigurationExplanation.Write(loaded.Rows));
            return ExitCodes.Good;
        });
        return command;
    }

    private static Command CreateDecode(CommandContext context)
    {
        var command = new Command(
            "decode", "Read TOML on standard input and write it as JSON with types.");
        command.SetAction(_ =>
        {
            using var content = new MemoryStream();
            context.Input.CopyTo(content);
            try
            {
                var document = TomlDocument.Parse(content.ToArray());
                var json = TomlTypedJson.Write(document);
                context.Output.WriteLine(System.Text.Encoding.UTF8.GetString(json));
                return ExitCodes.Good;
            }
            catch (TomlSyntaxException error)
            {
                WriteLines(
                    context.Error,
                    [$"{error.Position.Line}:{error.Position.Column}: {error.Message}"]);
                return ExitCodes.Refused;
            }
        });
        return command;
    }
}
