using MesosMock.CommandLine;
using MesosMock.Configuration;

namespace MesosMock;

/// <summary>The composition root: starts everything that a run consists of.</summary>
internal static class RunCommand
{
    /// <summary>Runs the mock master until it is told to stop; a <see cref="Runner"/>.</summary>
    /// <param name="settings">What it is configured with.</param>
    /// <param name="cancellationToken">Cancelled by SIGINT and SIGTERM.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(Settings settings, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await Console.Error.WriteLineAsync(
            $"not wired: would listen on http://{settings.Ip}:{settings.Port}");
        return ExitCodes.Good;
    }
}
