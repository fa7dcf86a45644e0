using System.Diagnostics;

namespace MesosMock.EndToEndTests.Clients;

/// <summary>
/// A test with a client for Node.js. Where that is missing the test says so and is skipped; in
/// continuous integration it runs all the same, and fails.
/// </summary>
public sealed class NodeFactAttribute : FactAttribute
{
    public NodeFactAttribute()
    {
        if (Environment.GetEnvironmentVariable("CI") == "true")
        {
            return;
        }

        if (!IsThere("node"))
        {
            Skip = "needs Node.js (node is not on the path)";
        }
        else if (!Directory.Exists(Path.Combine(NodeClient.Folder, "node_modules")))
        {
            Skip = $"needs the client's packages: npm ci --prefix {NodeClient.Folder}";
        }
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
