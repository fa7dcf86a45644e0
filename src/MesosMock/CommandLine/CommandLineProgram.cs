using System.CommandLine;
using System.CommandLine.Parsing;
using System.Reflection;
using MesosMock.Configuration;
using MesosMock.Ctl;
using MesosMock.Hosting;

namespace MesosMock.CommandLine;

/// <summary>The command line of the executable.</summary>
internal static class CommandLineProgram
{
    /// <summary>Name of the executable.</summary>
    public const string Name = "mesosmock";

    // Bundling would take -confg=x for -c with the value onfg=x; an @ may begin a file's name.
    private static readonly ParserConfiguration Parsing = new()
    {
        EnablePosixBundling = false,
        ResponseFileTokenReplacer = null,
    };

    /// <summary>Version of the executable, without the commit it was built from.</summary>
    public static string Version =>
        typeof(CommandLineProgram).Assembly
            .GetCustomAttribute<AssemblyInformationalVersionAttribute>()
            ?.InformationalVersion.Split('+')[0] ?? "unknown";

    /// <summary>Runs what a command line asks for.</summary>
    /// <param name="arguments">The arguments, without the name of the executable.</param>
    /// <param name="context">What the command reads, writes and starts.</param>
    /// <param name="cancellationToken">Ends a run.</param>
    /// <returns>The exit code; see <see cref="ExitCodes"/>.</returns>
    public static async Task<int> InvokeAsync(
        IReadOnlyList<string> arguments,
        CommandContext context,
        CancellationToken cancellationToken)
    {
        try
        {
            // A line has options that the library would refuse.
            if (arguments is [CtlCommand.Name, var first, ..]
                && first is not ("--help" or "-h" or "-?"))
            {
                return await CtlCommand.RunAsync(
                    [.. arguments.Skip(1)], context, cancellationToken);
            }

            var result = CommandLineParser.Parse(CreateRoot(context), arguments, Parsing);
            var isOwn = result.Action is not { ClearsParseErrors: true };
            if (isOwn && UsageError.Find(result) is { } problem)
            {
                var page = HelpOf(result.CommandResult.Command);
                await context.Error.WriteLineAsync(
                    $"{Name}: {problem.ReplaceLineEndings(" ")}"
                    + (problem.EndsWith('?') ? $" See {page}" : $"; see {page}"));
                return ExitCodes.Usage;
            }

            var invocation = new InvocationConfiguration
            {
                Output = context.Output,
                Error = context.Error,
                EnableDefaultExceptionHandler = false,

                // Signals are the process's own matter; see Program.
                ProcessTerminationTimeout = null,
            };
            return await result.InvokeAsync(invocation, cancellationToken);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            // The last place that can turn a fault of ours into an exit code of its own.
            await context.Error.WriteLineAsync($"{Name}: internal error: {error}");
            return ExitCodes.Internal;
        }
    }

    private static string HelpOf(Command command) =>
        command is RootCommand
            ? $"{Name} --help"
            : $"{Name} {UsageError.FullNameOf(command)} --help";

    private static RootCommand CreateRoot(CommandContext context)
    {
        var options = new RunOptions();
        var root = new RootCommand("A mock Apache Mesos master for people who write frameworks.");
        foreach (var option in root.Options.OfType<VersionOption>())
        {
            option.Action = new PrintVersionAction();
        }

        var run = new Command("run", "Run the mock master. This is what happens by default.");
        foreach (var command in (Command[])[root, run])
        {
            options.AddTo(command);
            command.SetAction((result, token) =>
                RunAsync(() => options.Load(result), settings => settings, context, token));
        }

        var demo = new Command(
            "demo", "Run the mock master with a framework whose tasks are there to be broken.");
        options.AddTo(demo);
        demo.SetAction((result, token) =>
            RunAsync(() => options.Load(result), DemoCluster.Prepare, context, token));
        root.Add(run);
        root.Add(demo);
        root.Add(ConfigCommands.Create(context, options));
        root.Add(ReplayCommand.Create(context));
        var ctl = new Command(CtlCommand.Name, CtlCommand.Help);
        ctl.SetAction((_, token) => CtlCommand.RunAsync([], context, token));
        root.Add(ctl);
        root.Add(DoctorCommand.Create(context, options));
        HelpWithExamples.AddTo(root);
        return root;
    }

    private static Task<int> RunAsync(
        Func<LoadedConfiguration> load,
        Func<Settings, Settings> prepare,
        CommandContext context,
        CancellationToken cancellationToken)
    {
        var loaded = Load();
        ConfigCommands.WriteLines(context.Error, [.. loaded.Problems, .. loaded.Warnings]);
        return loaded.Settings is { } settings
            ? context.Run(settings with { Rows = loaded.Rows, Read = Load }, cancellationToken)
            : Task.FromResult(ExitCodes.Usage);

        LoadedConfiguration Load()
        {
            var read = load();
            return read with
            {
                Settings = read.Settings is { } settings ? prepare(settings) : null,
            };
        }
    }
}
