namespace MesosMock.Load.Commands;

/// <summary>The program's commands by name.</summary>
internal static class CommandTable
{
    private delegate Task<int> Command(IReadOnlyList<string> words, CancellationToken ending);

    private static readonly Dictionary<string, Command> Commands = new()
    {
        ["table"] = TableCommand.RunAsync,
        ["state"] = StateCommand.RunAsync,
        ["growth"] = GrowthCommand.RunAsync,
        ["soak"] = SoakCommand.RunAsync,
        ["scale"] = ScaleCommand.RunAsync,
        ["yardstick"] = YardstickCommand.RunAsync,
    };

    /// <summary>Runs the command that the first word names.</summary>
    /// <returns>0; 1 if a load met errors; 2 for a wrong command line.</returns>
    public static async Task<int> RunAsync(string[] words, CancellationToken ending)
    {
        try
        {
            return words.Length > 0 && Commands.TryGetValue(words[0], out var command)
                ? await command(words[1..], ending)
                : throw new UsageException(
                    "say what to run: " + string.Join(", ", Commands.Keys)
                    + "; docs/PERFORMANCE.md tells how");
        }
        catch (UsageException exception)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return 2;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("stopped before the end");
            return 1;
        }
        catch (Exception exception) when (exception is IOException or TimeoutException)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return 1;
        }
    }
}
