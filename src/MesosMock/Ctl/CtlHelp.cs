using MesosMock.CommandLine;
using MesosMock.Simulation.Actions;
using MesosMock.Simulation.Words;

namespace MesosMock.Ctl;

/// <summary>What an action does: <c>ctl agents kill --help</c>. Asks nobody.</summary>
internal static class CtlHelp
{
    private const string Page = "docs/CONTROL.md";

    /// <summary>Prints the actions whose names begin with some words.</summary>
    /// <param name="words">The words, such as <c>agents</c> or <c>agents kill</c>.</param>
    /// <param name="context">What it writes to.</param>
    /// <returns>The exit code.</returns>
    public static int Print(IReadOnlyList<string> words, CommandContext context)
    {
        var name = string.Join(' ', words);
        var found = ActionCatalogue.Infos
            .Where(action => action.Name == name
                || action.Name.StartsWith($"{name} ", StringComparison.Ordinal))
            .ToArray();
        if (found.Length == 0)
        {
            string[] names = [.. ActionCatalogue.Infos.Select(action => action.Name)];
            context.Error.WriteLine(
                $"{CommandLineProgram.Name}: \"{name}\" is no action"
                + $"{NearestName.Suggest(name, names)}; see "
                + $"{CommandLineProgram.Name} {CtlCommand.Name} actions, or {Page}");
            return ExitCodes.Usage;
        }

        foreach (var action in found)
        {
            Print(action, context.Output);
        }

        context.Output.WriteLine($"More: {Page}");
        return ExitCodes.Good;
    }

    private static void Print(ActionInfo action, TextWriter output)
    {
        var selector = action.Targets is { } kind
            ? $" {$"{kind}".ToLowerInvariant()}(…)"
            : "";
        output.WriteLine($"{action.Name}{selector}");
        output.WriteLine($"  {action.Help}");
        foreach (var parameter in action.Parameters)
        {
            var written = parameter.IsPositional
                ? parameter.Name.ToUpperInvariant()
                : $"--{parameter.Name.Replace('_', '-')}";
            var range = parameter.Range is { } allowed ? $" ({allowed})" : "";
            var value = parameter.Default is { } given ? $"; default {given}" : "";
            output.WriteLine($"    {written}{range}: {parameter.Help.TrimEnd('.')}{value}");
        }

        output.WriteLine();
    }
}
