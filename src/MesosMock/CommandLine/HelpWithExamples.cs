using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace MesosMock.CommandLine;

/// <summary>The usual help of a command, and below it how the command is used.</summary>
/// <param name="usual">Prints the usual help.</param>
internal sealed class HelpWithExamples(HelpAction usual) : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <summary>Gives every command of a program its examples.</summary>
    /// <param name="root">The program.</param>
    public static void AddTo(RootCommand root)
    {
        foreach (var option in root.Options.OfType<HelpOption>())
        {
            if (option.Action is HelpAction usual)
            {
                option.Action = new HelpWithExamples(usual);
            }
        }
    }

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        var code = usual.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        var page = HelpPages.Of(UsageError.FullNameOf(parseResult.CommandResult.Command));
        output.WriteLine("Examples:");
        foreach (var (line, purpose) in page.Examples)
        {
            output.WriteLine($"  {line}");
            output.WriteLine($"      {purpose}");
        }

        output.WriteLine();
        output.WriteLine($"More: {page.Document}");
        return code;
    }
}
