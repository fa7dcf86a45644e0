using System.Runtime.InteropServices;

namespace MesosMock.Hosting;

/// <summary>
/// Notices that the configuration file was written, and asks for it to be read again once it has
/// been quiet for a moment: editors write in several steps. SIGHUP asks at once, where no console
/// has another use for it.
/// </summary>
internal sealed class ConfigurationWatcher : IDisposable
{
    /// <summary>How long a file has to be quiet.</summary>
    public static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(200);

    private readonly SemaphoreSlim _turn = new(1);
    private readonly FileSystemWatcher? _files;
    private readonly ITimer _timer;
    private readonly Func<Task> _reload;
    private readonly Action<string> _failed;
    private readonly PosixSignalRegistration? _signal;

    /// <summary>Begins to watch.</summary>
    /// <param name="path">The file.</param>
    /// <param name="listens">Whether SIGHUP asks for the file, too.</param>
    /// <param name="time">Measures the quiet.</param>
    /// <param name="reload">Reads the file again.</param>
    /// <param name="failed">Told why the file cannot be watched.</param>
    public ConfigurationWatcher(
        string path, bool listens, TimeProvider time, Func<Task> reload, Action<string> failed)
    {
        (_reload, _failed) = (reload, failed);
        var full = Path.GetFullPath(path);
        _timer = time.CreateTimer(
            _ => _ = ReloadAsync(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        _files = IsDevice(full) ? null : TryWatch(full);
        _signal = listens && !OperatingSystem.IsWindows()
            ? PosixSignalRegistration.Create(PosixSignal.SIGHUP, OnSignal)
            : null;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _signal?.Dispose();
        _files?.Dispose();
        _timer.Dispose();
    }

    // Pipes and devices are read once: there is nothing to read again.
    private static bool IsDevice(string path) =>
        path.StartsWith("/dev/", StringComparison.Ordinal)
        || path.StartsWith("/proc/", StringComparison.Ordinal);

    private FileSystemWatcher? TryWatch(string path)
    {
        try
        {
            // A file that is replaced is renamed or made anew: the folder is watched for that.
            var files = new FileSystemWatcher(
                Path.GetDirectoryName(path) ?? "/", Path.GetFileName(path));
            files.Changed += (_, _) => Wait();
            files.Created += (_, _) => Wait();
            files.Renamed += (_, _) => Wait();

            // Notices were lost, and one about the file may be among them.
            files.Error += (_, _) => Wait();
            files.EnableRaisingEvents = true;
            return files;
        }
        catch (IOException error)
        {
            // The system has no watch left. A run without reloading is better than none.
            _failed(error.Message);
            return null;
        }
    }

    private void Wait() => _timer.Change(Quiet, Timeout.InfiniteTimeSpan);

    private void OnSignal(PosixSignalContext context)
    {
        context.Cancel = true;
        _ = ReloadAsync();
    }

    private async Task ReloadAsync()
    {
        await _turn.WaitAsync().ConfigureAwait(false);
        try
        {
            await _reload().ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }
}
