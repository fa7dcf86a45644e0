using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace MesosMock.EndToEndTests.Clients;

/// <summary>The scheduler of the npm package mesos-framework.</summary>
internal static class NodeClient
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static string Folder { get; } = Path.Combine(SourceFolder(), "node");

    /// <summary>The project's README, whose sessions the tests run.</summary>
    public static string Readme { get; } = Path.Combine(Folder, "../../../../README.md");

    /// <summary>Runs tasks through it and returns what it says of them.</summary>
    public static async Task<JsonElement> RunAsync(int port, int tasks)
    {
        using var node = Start(port, tasks);
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            var line = await node.StandardOutput.ReadToEndAsync(patience.Token);
            return JsonDocument.Parse(line).RootElement;
        }
        finally
        {
            node.Kill();
        }
    }

    /// <summary>Starts it; it ends when all of its tasks have ended.</summary>
    public static Process Start(int port, int tasks)
    {
        var start = new ProcessStartInfo("node", ["scheduler.mjs", $"{port}", $"{tasks}"])
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
        };
        return Process.Start(start)!; // a program that cannot be started throws
    }

    private static string SourceFolder([CallerFilePath] string path = "") =>
        Path.GetDirectoryName(path)!;
}
