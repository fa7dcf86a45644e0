using System.Diagnostics;
using MesosMock.EndToEndTests.Executable;

namespace MesosMock.EndToEndTests.Documentation;

/// <summary>
/// Every block of commands in a page is run, in the order of the page and in one shell, against
/// a mock; unless a comment right above it says otherwise: <c>not run: why</c>, or
/// <c>run by: TestClass</c>. With <c>shows: text</c> the output must have the text.
/// </summary>
public sealed class PageCommandTests
{
    // What the pages call the port; the test takes a free one.
    private const string Port = "5050";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static TheoryData<string> PagesWithCommands =>
        [.. Pages.Blocks.Where(IsRunHere).Select(block => block.Page).Distinct()];

    [ShellTheory]
    [MemberData(nameof(PagesWithCommands))]
    public async Task The_commands_of_a_page_do_what_it_says(string page)
    {
        var blocks = Pages.Blocks.Where(block => block.Page == page && IsRunHere(block)).ToArray();
        using var folder = new PageFolder();
        await using var mock = await MockProcess.StartAsync("--seed", "7", "-logLevel=error");

        var (exitCode, output) = await RunAsync(
            ScriptOf(blocks).Replace(Port, $"{mock.Port}", StringComparison.Ordinal),
            mock.Port,
            folder.Path);

        Assert.True(exitCode == 0, $"exit code {exitCode} after:\n{output}");
        foreach (var block in blocks.Where(block => block.Shows is not null))
        {
            Assert.Contains(block.Shows!, OutputOf(block, output)); // as just selected
        }
    }

    private static bool IsRunHere(CodeBlock block) =>
        block is { IsCommand: true, Excuse: null, OtherTest: null };

    private static string ScriptOf(IEnumerable<CodeBlock> blocks) =>
        "set -e\ntrap 'kill $(jobs -p) 2>/dev/null || true' EXIT\n"
        + string.Concat(blocks.Select(block =>
            $"echo '{TitleOf(block)}'\n"
            + (block.IsPython
                ? $"python3 - <<'END_OF_PYTHON'\n{block.Text}\nEND_OF_PYTHON\n"
                : block.Text + "\n")));

    private static string TitleOf(CodeBlock block) => $"== {block.Place}";

    private static string OutputOf(CodeBlock block, string output)
    {
        var rest = output[output.IndexOf(TitleOf(block), StringComparison.Ordinal)..];
        var end = rest.IndexOf("\n== ", StringComparison.Ordinal);
        return end < 0 ? rest : rest[..end];
    }

    private static async Task<(int ExitCode, string Output)> RunAsync(
        string script, int port, string folder)
    {
        var start = new ProcessStartInfo("bash", ["-c", $"exec 2>&1\n{script}"])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
            Environment =
            {
                ["MESOSMOCK_URL"] = $"http://127.0.0.1:{port}",
                ["PATH"] = AppContext.BaseDirectory + Path.PathSeparator
                    + Environment.GetEnvironmentVariable("PATH"),
            },
        };
        using var bash = Process.Start(start)!; // a program that cannot be started throws
        bash.StandardInput.Close();
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            var output = await bash.StandardOutput.ReadToEndAsync(patience.Token);
            await bash.WaitForExitAsync(patience.Token);
            return (bash.ExitCode, output);
        }
        finally
        {
            bash.Kill(entireProcessTree: true);
        }
    }
}
