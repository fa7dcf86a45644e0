using System.CommandLine;
using System.CommandLine.Invocation;

namespace MesosMock.CommandLine;

/// <summary>Prints the version of this assembly, whichever process it runs in.</summary>
internal sealed class PrintVersionAction : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        parseResult.InvocationConfiguration.Output.WriteLine(
            $"{CommandLineProgram.Name} {CommandLineProgram.Version}");
        return ExitCodes.Good;
    }
}
