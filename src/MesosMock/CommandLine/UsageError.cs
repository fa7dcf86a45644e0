using System.CommandLine;
using System.CommandLine.Parsing;
using MesosMock.Simulation.Words;

namespace MesosMock.CommandLine;

/// <summary>Says in one line what is wrong with a command line.</summary>
internal static class UsageError
{
    /// <summary>Finds the first mistake.</summary>
    /// <param name="result">The parsed command line.</param>
    /// <returns>What is wrong, or null.</returns>
    public static string? Find(ParseResult result)
    {
        var command = result.CommandResult.Command;
        var stray = result.Tokens.FirstOrDefault(token =>
            token.Type == TokenType.Option && !NamesOf(command).Contains(token.Value));
        if (stray is not null)
        {
            return $"\"{stray.Value}\" is not an option of \"{FullNameOf(command)}\""
                + NearestName.Suggest(stray.Value, NamesOf(command));
        }

        if (result.UnmatchedTokens.Count > 0 && result.Errors.Count > 0)
        {
            var dashed = result.Tokens.FirstOrDefault(token =>
                token.Type == TokenType.Argument
                && token.Value.StartsWith("--", StringComparison.Ordinal));
            return DescribeUnknown(dashed?.Value ?? result.UnmatchedTokens[0], command);
        }

        if (result.Errors.Count > 0)
        {
            return DescribeError(result.Errors[0], command);
        }

        // The library takes an option that a command does not have for its argument.
        var misread = result.CommandResult.Children.OfType<ArgumentResult>()
            .SelectMany(argument => argument.Tokens)
            .FirstOrDefault(token => token.Value.Length > 1 && token.Value.StartsWith('-'));
        var isMeant = result.Tokens.Any(token => token.Type == TokenType.DoubleDash);
        return misread is null || isMeant ? null : DescribeUnknown(misread.Value, command);
    }

    /// <summary>The name of a command with those of the commands above it.</summary>
    public static string FullNameOf(Command command)
    {
        var parent = command.Parents.OfType<Command>().FirstOrDefault();
        return parent is null or RootCommand
            ? command is RootCommand ? CommandLineProgram.Name : command.Name
            : $"{FullNameOf(parent)} {command.Name}";
    }

    private static string DescribeUnknown(string token, Command command)
    {
        var name = token.Split('=')[0];
        if (name.StartsWith('-'))
        {
            return $"unknown option \"{name}\"" + NearestName.Suggest(name, NamesOf(command));
        }

        var commands = command.Subcommands.Select(child => child.Name).ToArray();
        var elsewhere = command.Subcommands.FirstOrDefault(
            child => child.Subcommands.Any(grandchild => grandchild.Name == token));
        if (elsewhere is not null)
        {
            return $"unknown command \"{token}\"; did you mean \"{elsewhere.Name} {token}\"?";
        }

        return commands.Length > 0
            ? $"unknown command \"{token}\"; known: {string.Join(", ", commands)}"
                + NearestName.Suggest(token, commands)
            : $"unexpected argument \"{token}\"";
    }

    private static string DescribeError(ParseError error, Command command)
    {
        return error.SymbolResult switch
        {
            OptionResult { IdentifierTokenCount: > 1 } option =>
                $"option \"{option.Option.Name}\" is given more than once",
            OptionResult option => $"option \"{option.IdentifierToken?.Value}\" needs a value",
            ArgumentResult argument =>
                $"\"{FullNameOf(command)}\" needs {argument.Argument.Name}",
            _ when command.Subcommands.Count > 0 =>
                $"\"{FullNameOf(command)}\" needs one of: "
                    + string.Join(", ", command.Subcommands.Select(child => child.Name)),
            _ => error.Message.ReplaceLineEndings(" "),
        };
    }

    /// <summary>Names of the options that a command takes itself or from its parents.</summary>
    private static IEnumerable<string> NamesOf(Command command)
    {
        var inherited = command.Parents.OfType<Command>().SelectMany(parent => parent.Options)
            .Where(option => option.Recursive);
        return command.Options.Concat(inherited)
            .SelectMany(option => option.Aliases.Prepend(option.Name));
    }
}
