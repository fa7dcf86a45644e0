using System.ComponentModel;
using System.Diagnostics;

namespace MesosMock.EndToEndTests.Endpoints;

/// <summary>
/// A test with Prometheus's own checker. Where that is missing the test says so and is skipped;
/// in continuous integration it runs all the same, and fails.
/// </summary>
public sealed class PromtoolFactAttribute : FactAttribute
{
    private const string Program = "promtool";

    public PromtoolFactAttribute()
    {
        if (Environment.GetEnvironmentVariable("CI") != "true" && !IsThere())
        {
            Skip = $"needs Prometheus ({Program} is not on the path; Debian package prometheus)";
        }
    }

    /// <summary>Has the checker look at metrics.</summary>
    /// <returns>Its exit code, and everything that it says.</returns>
    internal static async Task<(int ExitCode, string Output)> CheckAsync(string metrics)
    {
        using var process = Start("check", "metrics");
        await process.StandardInput.WriteAsync(metrics);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + errors);
    }

    private static bool IsThere()
    {
        try
        {
            using var process = Start("--version");
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            // There is no such program.
            return false;
        }
    }

    private static Process Start(params string[] arguments) =>
        Process.Start(new ProcessStartInfo(Program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!; // a program that cannot be started throws
}
