using System.Diagnostics;

namespace MesosMock.EndToEndTests.Executable;

/// <summary>The function for bash that the page on the command line shows.</summary>
public sealed class CompletionTests
{
    private const string Page = "docs/COMMAND_LINE.md";

    [Theory]
    [InlineData("mesosmock con", "config")]
    [InlineData("mesosmock config ex", "explain")]
    [InlineData("mesosmock run --spe", "--speed")]
    public async Task Bash_completes_words(string line, string expected)
    {
        var words = line.Split(' ');
        var script =
            $"""
            {FunctionOfThePage()}
            COMP_LINE='{line}' COMP_POINT={line.Length} COMP_CWORD={words.Length - 1}
            COMP_WORDS=({line})
            _mesosmock
            echo $COMPREPLY
            """;

        Assert.Equal(expected, (await RunAsync(script)).Trim());
    }

    private static string FunctionOfThePage()
    {
        var lines = File.ReadAllLines(Path.Combine(FindRoot(), Page));
        var start = Array.IndexOf(lines, "    _mesosmock() {");
        return string.Join('\n', lines.Skip(start).TakeWhile(line => line.StartsWith("    ")));
    }

    private static async Task<string> RunAsync(string script)
    {
        var start = new ProcessStartInfo("bash", ["-c", script])
        {
            RedirectStandardOutput = true,
        };
        start.Environment["PATH"] =
            $"{AppContext.BaseDirectory}:{Environment.GetEnvironmentVariable("PATH")}";
        using var bash = Process.Start(start)!; // a program that cannot be started throws
        return await bash.StandardOutput.ReadToEndAsync();
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, Page))) // it lies above the tests
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }
}
