using MesosMock.Load.Yardstick;

namespace MesosMock.Load.Commands;

/// <summary>Serves as the yardstick.</summary>
internal static class YardstickCommand
{
    public static async Task<int> RunAsync(IReadOnlyList<string> words, CancellationToken ending)
    {
        var arguments = new Arguments(words, "--agents", "--period");
        await YardstickServer.RunAsync(
            arguments.Count("--agents", 10),
            TimeSpan.FromMilliseconds(arguments.Number("--period", 100)),
            ending);
        return 0;
    }
}
