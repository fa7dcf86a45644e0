using System.Diagnostics;

namespace MesosMock.EndToEndTests.Clients;

/// <summary>
/// A test with a client for Node.js. Where that is missing the test says so and is skipped; in
/// continuous integration it runs all the same, and fails.
/// </summary>
public sealed class NodeFactAttribute : FactAttribute
{
    public NodeFactAttribute() => Skip = Missing();

    /// <summary>What is missing, in words; null when nothing is.</summary>
    public static string? Missing()
    {
        if (Environment.GetEnvironmentVariable("CI") == "true")
        {
            return null;
        }

        if (!IsThere("node"))
        {
            return "needs Node.js (node is not on the path)";
        }

        return Directory.Exists(Path.Combine(NodeClient.Folder, "node_modules"))
            ? null
            : $"needs the client's packages: npm ci --prefix {NodeClient.Folder}";
    }

    private static bool IsThere(string program)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, "--version")
            {
                RedirectStandardOutput = true,
            });
            process!.WaitForExit(); // a program that cannot be started throws
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // There is no such program.
            return false;
        }
    }
}
