using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using System.Text;

namespace MesosMock.Console.Terminal;

/// <summary>
/// The terminal of this process, by a file of its own that never blocks: a terminal that stops
/// reading cannot keep the process from ending.
/// </summary>
internal sealed class LinuxTerminal : ITerminal
{
    private static readonly TimeSpan WriteTimeMax = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan LeaveTimeMax = TimeSpan.FromMilliseconds(100);

    private readonly Lock _lock = new();
    private readonly int _file;
    private readonly int[] _wake = new int[2];
    private readonly TerminalSettings _settings;
    private readonly bool _isGuarded;
    private TerminalGuard? _guard;
    private bool _isEntered;
    private bool _isClosed;

    private LinuxTerminal(int file, TerminalSettings settings, bool isGuarded)
    {
        _file = file;
        _settings = settings;
        _ = NativeTerminal.Pipe(
            _wake, NativeTerminal.OpenNonBlocking | NativeTerminal.OpenCloseOnExec);
        _isGuarded = isGuarded;
        AppDomain.CurrentDomain.ProcessExit += OnExit;
        AppDomain.CurrentDomain.UnhandledException += OnExit;
    }

    /// <inheritdoc/>
    public (int Width, int Height) Size
    {
        get
        {
            Span<ushort> size = stackalloc ushort[4];
            var isKnown = NativeTerminal.Control(_file, NativeTerminal.GetWindowSize, size) == 0;
            return isKnown && size[0] > 0 && size[1] > 0 ? (size[1], size[0]) : (80, 24);
        }
    }

    /// <summary>Tells why a console cannot be opened here.</summary>
    /// <param name="term">The variable TERM.</param>
    /// <returns>Null when it can.</returns>
    public static string? Refuse(string? term)
    {
        if (!OperatingSystem.IsLinux())
        {
            return "the console needs Linux";
        }

        if (NativeTerminal.IsTerminal(0) == 0 || NativeTerminal.IsTerminal(1) == 0)
        {
            return "there is no terminal";
        }

        return term switch
        {
            null or "" => "TERM is not set",
            "dumb" => "TERM is dumb",
            _ => null,
        };
    }

    /// <summary>Opens the terminal of this process.</summary>
    /// <param name="isGuarded">Whether a guard restores it after SIGKILL.</param>
    /// <returns>Null when there is none.</returns>
    public static LinuxTerminal? Open(bool isGuarded)
    {
        var file = NativeTerminal.Open(
            "/dev/tty",
            NativeTerminal.OpenReadWrite | NativeTerminal.OpenNoControl
                | NativeTerminal.OpenNonBlocking | NativeTerminal.OpenCloseOnExec);
        if (file < 0)
        {
            return null;
        }

        if (TerminalSettings.Read(file) is { } settings)
        {
            return new LinuxTerminal(file, settings, isGuarded);
        }

        _ = NativeTerminal.Close(file);
        return null;
    }

    /// <inheritdoc/>
    public void Enter()
    {
        lock (_lock)
        {
            if (!_isEntered && !_isClosed)
            {
                _isEntered = true;
                _settings.MakeRaw(_file);
                _ = WriteAll(Encoding.ASCII.GetBytes(TerminalModes.On), WriteTimeMax);
            }
        }
    }

    /// <inheritdoc/>
    public void Guard()
    {
        // Not before the first frame, which does not wait for a shell.
        lock (_lock)
        {
            if (_isGuarded && !_isClosed)
            {
                _guard ??= TerminalGuard.Start(_settings);
            }
        }
    }

    /// <inheritdoc/>
    public void Leave()
    {
        lock (_lock)
        {
            if (!_isEntered)
            {
                return;
            }

            _isEntered = false;
            var off = Encoding.ASCII.GetBytes(TerminalModes.Off);
            if (!WriteAll(off, LeaveTimeMax))
            {
                // It does not read: what waits in the line would keep the settings waiting.
                _ = NativeTerminal.Flush(_file, NativeTerminal.FlushOutput);
                _ = WriteAll(off, LeaveTimeMax);
            }

            _settings.Restore(_file);
        }
    }

    /// <inheritdoc/>
    public bool TryWrite(ReadOnlySpan<byte> frame)
    {
        lock (_lock)
        {
            return _isEntered && WriteAll(frame, WriteTimeMax);
        }
    }

    /// <inheritdoc/>
    public int Read(Span<byte> buffer, TimeSpan patience)
    {
        Span<NativeTerminal.PollEntry> entries =
        [
            new() { File = _file, Wanted = NativeTerminal.PollIn },
            new() { File = _wake[0], Wanted = NativeTerminal.PollIn },
        ];
        var wait = patience == Timeout.InfiniteTimeSpan
            ? -1
            : (int)Math.Clamp(Math.Ceiling(patience.TotalMilliseconds), 0, int.MaxValue);
        if (NativeTerminal.Poll(entries, 2, wait) <= 0)
        {
            return 0;
        }

        if (entries[1].Found != 0)
        {
            Span<byte> calls = stackalloc byte[64];
            _ = NativeTerminal.Read(_wake[0], ref MemoryMarshal.GetReference(calls), 64);
        }

        if ((entries[0].Found & NativeTerminal.PollIn) != 0)
        {
            var count = (int)NativeTerminal.Read(
                _file, ref MemoryMarshal.GetReference(buffer), buffer.Length);
            return count > 0 || IsTransient(Marshal.GetLastPInvokeError())
                ? Math.Max(0, count)
                : throw new IOException("the terminal is gone");
        }

        const int gone = NativeTerminal.PollError | NativeTerminal.PollHangUp;
        return (entries[0].Found & gone) == 0 ? 0 : throw new IOException("the terminal is gone");
    }

    /// <inheritdoc/>
    public void Wake()
    {
        lock (_lock)
        {
            if (!_isClosed)
            {
                byte call = 1;
                _ = NativeTerminal.Write(_wake[1], in call, 1);
            }
        }
    }

    /// <summary>Stops this process and its job, as Ctrl-Z does elsewhere, and comes back when it
    /// goes on.</summary>
    [SupportedOSPlatform("linux")]
    public void Suspend()
    {
        Leave();

        // The system may stop another thread first: this one would go on for a moment and take the
        // terminal from the shell again if it did not wait for the signal that ends the stop.
        using var continued = new ManualResetEventSlim();
        using var registration = PosixSignalRegistration.Create(PosixSignal.SIGCONT, context =>
        {
            // The runtime would put back the settings that it found at its start.
            context.Cancel = true;
            continued.Set();
        });
        _ = NativeTerminal.Kill(0, NativeTerminal.SignalStop);
        continued.Wait();
        Enter();
    }

    /// <summary>Takes the terminal again after a stop that came from outside, in which a shell used
    /// it.</summary>
    public void Resume()
    {
        lock (_lock)
        {
            if (_isEntered && !_settings.IsRaw(_file))
            {
                _isEntered = false;
                Enter();
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        AppDomain.CurrentDomain.ProcessExit -= OnExit;
        AppDomain.CurrentDomain.UnhandledException -= OnExit;
        Leave();
        lock (_lock)
        {
            if (_isClosed)
            {
                return;
            }

            _isClosed = true;
            _guard?.Dispose();
            _ = NativeTerminal.Close(_file);
            _ = NativeTerminal.Close(_wake[0]);
            _ = NativeTerminal.Close(_wake[1]);
        }
    }

    private static bool IsTransient(int error) =>
        error is NativeTerminal.Interrupted or NativeTerminal.TryAgain;

    private void OnExit(object? sender, EventArgs arguments)
    {
        Leave();
        _guard?.Dispose();
    }

    private bool WriteAll(ReadOnlySpan<byte> bytes, TimeSpan timeMax)
    {
        var start = Stopwatch.GetTimestamp();
        while (bytes.Length > 0)
        {
            var count = NativeTerminal.Write(
                _file, in MemoryMarshal.GetReference(bytes), bytes.Length);
            if (count > 0)
            {
                bytes = bytes[(int)count..];
                continue;
            }

            var left = timeMax - Stopwatch.GetElapsedTime(start);
            if (!IsTransient(Marshal.GetLastPInvokeError()) || left <= TimeSpan.Zero)
            {
                return false;
            }

            Span<NativeTerminal.PollEntry> entry =
            [
                new() { File = _file, Wanted = NativeTerminal.PollOut },
            ];
            _ = NativeTerminal.Poll(entry, 1, (int)left.TotalMilliseconds + 1);
        }

        return true;
    }
}
