using System.Text;
using MesosMock.CommandLine;
using MesosMock.Configuration;

namespace MesosMock.Tests.CommandLine;

/// <summary>Invokes the entry point in this process.</summary>
internal static class CommandLineHarness
{
    public static async Task<CommandLineAnswer> InvokeAsync(string[] arguments, string input = "")
    {
        Settings? started = null;
        await using var output = new StringWriter { NewLine = "\n" };
        await using var error = new StringWriter { NewLine = "\n" };
        using var stdin = new MemoryStream(Encoding.UTF8.GetBytes(input));
        var context = new CommandContext(stdin, output, error, (settings, _) =>
        {
            started = settings;
            return Task.FromResult(ExitCodes.Good);
        });

        var code = await CommandLineProgram.InvokeAsync(arguments, context, CancellationToken.None);
        return new(code, output.ToString(), error.ToString(), started);
    }
}
