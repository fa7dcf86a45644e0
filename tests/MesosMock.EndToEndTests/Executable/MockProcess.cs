using System.Diagnostics;
using System.Text;

namespace MesosMock.EndToEndTests.Executable;

/// <summary>The executable as a user starts it, in a process of its own.</summary>
internal sealed class MockProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly StringBuilder _errors = new();
    private Task? _reading;

    private MockProcess(Process process) => _process = process;

    public int Port { get; private set; }

    /// <summary>What it wrote to standard error so far, after the line that it listens.</summary>
    public string Errors
    {
        get
        {
            lock (_errors)
            {
                return _errors.ToString();
            }
        }
    }

    /// <summary>Starts a headless server on a free port and waits until it listens.</summary>
    public static async Task<MockProcess> StartAsync(params string[] arguments)
    {
        var mock = new MockProcess(Start(["--headless", "--port", "0", .. arguments]));
        using var patience = new CancellationTokenSource(Patience);
        var line = await mock._process.StandardError.ReadLineAsync(patience.Token);
        Assert.NotNull(line);
        Assert.Matches("^listening on http://[0-9.]+:[0-9]+$", line);
        mock.Port = int.Parse(line[(line.LastIndexOf(':') + 1)..]);
        mock._reading = mock.ReadErrorsAsync();
        return mock;
    }

    /// <summary>Runs a command that ends by itself.</summary>
    public static async Task<(int ExitCode, string Output, string Errors)> RunAsync(
        params string[] arguments)
    {
        await using var mock = new MockProcess(Start(arguments));
        return await mock.ReadToEndAsync();
    }

    /// <summary>Sends it a signal.</summary>
    public async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", $"{_process.Id}"]);
        await kill.WaitForExitAsync();
    }

    /// <summary>Asks it to stop as a service manager would.</summary>
    public async Task<(int ExitCode, string Output, string Errors)> StopAsync(string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", $"{_process.Id}"]);
        return await ReadToEndAsync();
    }

    public ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
        return ValueTask.CompletedTask;
    }

    private static Process Start(IEnumerable<string> arguments)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "mesosmock");
        // A shell that runs the tests in the background has its children ignore SIGINT.
        var start = new ProcessStartInfo("env", ["--default-signal=INT", path, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        return Process.Start(start)!; // a program that cannot be started throws
    }

    private async Task<(int ExitCode, string Output, string Errors)> ReadToEndAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        var output = _process.StandardOutput.ReadToEndAsync(patience.Token);
        await (_reading ?? ReadErrorsAsync()).WaitAsync(patience.Token);
        await _process.WaitForExitAsync(patience.Token);
        return (_process.ExitCode, await output, Errors);
    }

    private async Task ReadErrorsAsync()
    {
        var buffer = new char[4096];
        while (await _process.StandardError.ReadAsync(buffer) is var count && count > 0)
        {
            lock (_errors)
            {
                _errors.Append(buffer, 0, count);
            }
        }
    }
}
