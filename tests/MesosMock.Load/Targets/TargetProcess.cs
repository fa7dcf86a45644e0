using System.Diagnostics;
using System.Globalization;
using System.Net;

namespace MesosMock.Load.Targets;

/// <summary>A server in a process of its own, which ends with this object.</summary>
internal sealed class TargetProcess : IAsyncDisposable
{
    private const string Ready = "listening on http://127.0.0.1:";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Process _process;
    private readonly string? _configuration;

    private TargetProcess(Process process, string? configuration)
    {
        _process = process;
        _configuration = configuration;
        AppDomain.CurrentDomain.ProcessExit += Kill;
    }

    /// <summary>Where it listens.</summary>
    public IPEndPoint EndPoint { get; private set; } = new(IPAddress.Loopback, 0);

    /// <summary>From the start of the process until it listens.</summary>
    public TimeSpan StartTime { get; private set; }

    public int Id => _process.Id;

    public ProcessUsage Usage => ProcessUsage.Of(_process.Id);

    /// <summary>Starts a published mock on a free port.</summary>
    /// <param name="path">Its executable.</param>
    /// <param name="options">How it is configured.</param>
    public static async Task<TargetProcess> StartMockAsync(string path, TargetOptions options)
    {
        var configuration = Path.GetTempFileName();
        await File.WriteAllTextAsync(configuration, MockConfiguration.TextFor(options));
        return await StartAsync(
            new(path, ["run", "--headless", "--config", configuration]), configuration);
    }

    /// <summary>Starts the yardstick on a free port.</summary>
    public static Task<TargetProcess> StartYardstickAsync(TargetOptions options)
    {
        var start = new ProcessStartInfo(
            Environment.ProcessPath!, // set on every platform that has processes
            [
                "yardstick",
                "--agents", Text(options.Agents),
                "--period", Text(options.AllocationInterval.TotalMilliseconds),
            ]);
        // Kestrel at its best: with the collector of this program it would be slower.
        start.Environment["DOTNET_gcServer"] = "1";
        start.Environment["DOTNET_gcConcurrent"] = "1";
        return StartAsync(start, null);
    }

    public async ValueTask DisposeAsync()
    {
        AppDomain.CurrentDomain.ProcessExit -= Kill;
        Kill(null, EventArgs.Empty);
        await _process.WaitForExitAsync();
        _process.Dispose();
        if (_configuration is not null)
        {
            File.Delete(_configuration);
        }
    }

    private static string Text(double number) => number.ToString(CultureInfo.InvariantCulture);

    private static async Task<TargetProcess> StartAsync(
        ProcessStartInfo start, string? configuration)
    {
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        // What speeds this client up is none of the server's business.
        _ = start.Environment.Remove(LoadEnvironment.InlineCompletions);
        var watch = Stopwatch.StartNew();
        var process = new TargetProcess(Process.Start(start)!, configuration); // else it throws
        try
        {
            await process.WaitUntilReadyAsync();
            process.StartTime = watch.Elapsed;
            return process;
        }
        catch (Exception)
        {
            await process.DisposeAsync();
            throw;
        }
    }

    private async Task WaitUntilReadyAsync()
    {
        var ready = new TaskCompletionSource<string>();
        var lines = new List<string>();
        void Take(object sender, DataReceivedEventArgs line)
        {
            lock (lines)
            {
                if (line.Data?.StartsWith(Ready, StringComparison.Ordinal) == true)
                {
                    _ = ready.TrySetResult(line.Data[Ready.Length..]);
                }
                else if (line.Data is { } text && !ready.Task.IsCompleted)
                {
                    lines.Add(text);
                }
            }
        }

        _process.OutputDataReceived += Take;
        _process.ErrorDataReceived += Take;
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        var end = _process.WaitForExitAsync();
        _ = await Task.WhenAny(ready.Task, end).WaitAsync(Patience);
        if (!ready.Task.IsCompleted)
        {
            throw new IOException("the server ended: " + string.Join('\n', lines));
        }

        EndPoint = new(IPAddress.Loopback, int.Parse(await ready.Task));
    }

    private void Kill(object? sender, EventArgs arguments)
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }
    }
}
