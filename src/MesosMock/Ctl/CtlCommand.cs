using MesosMock.CommandLine;
using MesosMock.Simulation.Actions;

namespace MesosMock.Ctl;

/// <summary>
/// <c>mesosmock ctl</c>: acts on a running mock master, or asks it something. A line of the action
/// language has options of its own, so the words are read here.
/// </summary>
internal static class CtlCommand
{
    /// <summary>The command's name.</summary>
    public const string Name = "ctl";

    /// <summary>What <c>--help</c> says of it.</summary>
    public const string Help = "Act on a running mock master by a line such as "
        + "'agents kill agent:S2', or ask: actions, state, faults, journal, wait EXPR.";

    private const string UrlVariable = "MESOSMOCK_URL";
    private const string UrlDefault = "http://127.0.0.1:5050";

    private static readonly string[] Questions =
        ["actions", "state", "faults", "journal", "wait"];

    /// <summary>Runs the command.</summary>
    /// <param name="arguments">What stands after its name.</param>
    /// <param name="context">What it writes to.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(
        IReadOnlyList<string> arguments,
        CommandContext context,
        CancellationToken cancellationToken)
    {
        var url = Environment.GetEnvironmentVariable(UrlVariable) is { Length: > 0 } set
            ? set
            : UrlDefault;
        var words = new List<string>();
        var isJson = false;
        for (var i = 0; i < arguments.Count; i++)
        {
            var word = arguments[i];
            if (word == "--json")
            {
                isJson = true;
            }
            else if (word == "--url" && i + 1 < arguments.Count)
            {
                url = arguments[++i];
            }
            else if (word.StartsWith("--url=", StringComparison.Ordinal))
            {
                url = word["--url=".Length..];
            }
            else
            {
                words.Add(word);
            }
        }

        if (words is [.., "--help" or "-h"])
        {
            return CtlHelp.Print([.. words.SkipLast(1)], context);
        }

        if (words.Count == 0 || !Uri.TryCreate(url, UriKind.Absolute, out var address)
            || address.Scheme is not ("http" or "https"))
        {
            return Usage(words.Count == 0 ? "ctl needs a line" : $"\"{url}\" is no URL", context);
        }

        using var client = new CtlClient(address);
        var printer = new CtlPrinter(context, isJson);
        try
        {
            return await RunAsync(words, client, printer, context, cancellationToken);
        }
        catch (HttpRequestException error)
        {
            var reason = error.InnerException?.Message ?? error.Message;
            await context.Error.WriteLineAsync(
                $"{CommandLineProgram.Name}: {url} is not reachable: {reason}; "
                + $"{CommandLineProgram.Name} starts a mock, --url names another");
            return ExitCodes.NotReachable;
        }
    }

    private static async Task<int> RunAsync(
        List<string> words,
        CtlClient client,
        CtlPrinter printer,
        CommandContext context,
        CancellationToken cancellationToken)
    {
        if (words.Count == 1 && words[0].Contains(' ', StringComparison.Ordinal)
            || !Questions.Contains(words[0]))
        {
            var line = ActionRequest.ToLine(words);
            return printer.PrintAction(
                await client.PostAsync("actions", new { action = line }, cancellationToken));
        }

        var options = new CtlOptions(words);
        if (options.Problem is { } problem)
        {
            return Usage(problem, context);
        }

        if (words[0] == "wait")
        {
            return printer.PrintWait(await client.PostAsync(
                "wait",
                options.WaitBody(),
                cancellationToken));
        }

        return printer.PrintAnswer(
            await client.GetAsync(words[0] + options.Query(), cancellationToken));
    }

    private static int Usage(string problem, CommandContext context)
    {
        context.Error.WriteLine($"{CommandLineProgram.Name}: {problem}; usage: "
            + $"{CommandLineProgram.Name} {Name} [--url URL] [--json] LINE, or one of: "
            + string.Join(", ", Questions)
            + $"; see {CommandLineProgram.Name} {Name} --help");
        return ExitCodes.Usage;
    }
}
