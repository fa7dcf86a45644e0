using System.Collections.Concurrent;
using System.Text;
using MesosMock.Console.Panes;
using MesosMock.Console.Terminal;
using MesosMock.Console.Themes;
using MesosMock.Simulation.Views;

namespace MesosMock.Console.Shell;

/// <summary>
/// The thread of the console: waits for keys, views and answers, and draws. Nothing of the
/// cluster ever waits for it.
/// </summary>
internal sealed class ConsoleHost : IDisposable
{
    /// <summary>Lines of the log that wait for the console; above that they are lost.</summary>
    public const int LogLinesWaitingMax = 10_000;

    // Terminals refuse what is longer: 74,994 bytes of text are the least that is known.
    private const int CopyLengthMax = 99_992;

    // Of the time from the asking for a view to the asking for the next one: a quarter at most.
    private const int ViewRest = 4;

    private static readonly TimeSpan ThemeInterval = TimeSpan.FromSeconds(1);

    private readonly ITerminal _terminal;
    private readonly ConsoleOptions _options;
    private readonly TimeProvider _time;
    private readonly FramePainter _painter;
    private readonly ConsoleApp _app;
    private readonly InputDecoder _decoder;
    private readonly ConcurrentQueue<Action> _calls = new();
    private readonly ConcurrentQueue<LogLine> _log = new();
    private readonly TaskCompletionSource _ended =
        new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Thread _thread;
    private volatile bool _isStopped;
    private volatile bool _isDirty = true;
    private IClusterConsole? _cluster;
    private ClusterView? _view;
    private bool _isViewAsked;
    private long _lastFrame;
    private long _lastTheme;
    private long _lastView;
    private TimeSpan _viewCost;

    public ConsoleHost(ITerminal terminal, ConsoleOptions options, TimeProvider time)
    {
        _terminal = terminal;
        _options = options;
        _time = time;
        _painter = new FramePainter(terminal, options, time);
        _decoder = new InputDecoder(time);
        _app = new ConsoleApp(PaneTable.Create, time);
        _app.Context.Facts = options.Facts;
        _app.Context.IsReadOnly = options.Facts.IsReadOnly;
        _thread = new Thread(Run) { Name = "console", IsBackground = true };
    }

    /// <summary>
    /// Ends when the user has asked for the end or the terminal is gone; fails when the console
    /// breaks.
    /// </summary>
    public Task Ended => _ended.Task;

    /// <summary>Opens the console; the first frame needs no server.</summary>
    public void Start() => _thread.Start();

    /// <summary>Gives the console its cluster.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="traffic">Its calls and events; they are kept from now on.</param>
    /// <param name="journal">Its history.</param>
    /// <param name="url">Where its server listens.</param>
    public void Attach(
        IClusterConsole cluster, IClusterTraffic traffic, IClusterJournal journal, string url) =>
        Post(() =>
    {
        _cluster = cluster;
        traffic.Watch();
        _app.Context.Sources.Traffic = traffic;
        _app.Context.Sources.Journal = journal;
        _app.Context.Facts = _app.Context.Facts with { Url = url };
    });

    /// <summary>Takes a line of the log, from any thread.</summary>
    public void Log(LogLine line)
    {
        if (_log.Count < LogLinesWaitingMax)
        {
            _log.Enqueue(line);
        }
    }

    /// <summary>Has the terminal looked at anew, as after a change of its size.</summary>
    public void Refresh() => Post(() => { });

    /// <summary>Stops the process as the user has asked by the shell, and draws anew after.
    /// </summary>
    public void Suspend() => Post(SuspendNow);

    /// <summary>Goes on after a stop, whoever stopped the process.</summary>
    public void Resume() => Post(() =>
    {
        (_terminal as LinuxTerminal)?.Resume();
        _painter.Forget();
    });

    /// <summary>Ends the console and leaves the terminal as it was.</summary>
    public void Dispose()
    {
        _isStopped = true;
        _terminal.Wake();
        if (_thread.IsAlive)
        {
            _thread.Join();
        }

        _terminal.Dispose();
    }

    private void Run()
    {
        Exception? fault = null;
        try
        {
            Live();
        }
        catch (IOException)
        {
            // The terminal is gone: there is nobody left to show anything to.
        }
        catch (Exception error)
        {
            // The executable says what broke, once the terminal is back.
            fault = error;
        }

        _terminal.Leave();
        _ = fault is null ? _ended.TrySetResult() : _ended.TrySetException(fault);
    }

    private void Live()
    {
        _terminal.Enter();
        Paint();
        _terminal.Guard();
        var buffer = new byte[16 * 1024];
        while (!_isStopped)
        {
            TakeInput(buffer);
            TakeCalls();
            TakeView();
            TakeTheme();
            ObeyIntents();
            PaintIfDue();
        }
    }

    private void Post(Action call)
    {
        _calls.Enqueue(call);
        _terminal.Wake();
    }

    private void TakeInput(byte[] buffer)
    {
        var untilFrame = Interval() - _time.GetElapsedTime(_lastFrame);
        var patience = untilFrame > TimeSpan.Zero ? untilFrame : TimeSpan.Zero;
        var decoderPatience = _decoder.Patience;
        if (decoderPatience >= TimeSpan.Zero && decoderPatience < patience)
        {
            patience = decoderPatience;
        }

        var count = _terminal.Read(buffer, patience);
        var events = count > 0 ? _decoder.Feed(buffer.AsSpan(0, count)) : _decoder.Expire();
        foreach (var one in events)
        {
            _isDirty = true;
            Handle(one);
        }
    }

    private void Handle(InputEvent one)
    {
        switch (one.Kind)
        {
            case InputKind.Key:
                _app.Handle(one.Stroke);
                break;
            case InputKind.Mouse:
                _app.Handle(one.Mouse, _painter.Clicks.At(one.Mouse.X, one.Mouse.Y));
                break;
            case InputKind.Paste:
                _app.Paste(one.Text ?? "");
                break;
        }
    }

    private void TakeCalls()
    {
        while (_calls.TryDequeue(out var call))
        {
            _isDirty = true;
            call();
        }

        while (_log.TryDequeue(out var line))
        {
            _app.Context.Log(line);
        }
    }

    /// <summary>Takes a view that has come, and asks for the next one when a frame is due.
    /// </summary>
    private void TakeView()
    {
        if (Interlocked.Exchange(ref _view, null) is { } view)
        {
            _isViewAsked = false;
            _app.Update(view);
            _viewCost = _time.GetElapsedTime(_lastView);
        }

        // A view that took long, from a machine that is busy or very full, is followed by a rest.
        if (_cluster is not null && !_isViewAsked
            && _time.GetElapsedTime(_lastView) >= Interval()
            && _time.GetElapsedTime(_lastView) >= ViewRest * _viewCost)
        {
            _isViewAsked = true;
            _lastView = _time.GetTimestamp();
            _cluster.TakeView(one => Volatile.Write(ref _view, one));
        }
    }

    private void TakeTheme()
    {
        if (_time.GetElapsedTime(_lastTheme) < ThemeInterval)
        {
            return;
        }

        _lastTheme = _time.GetTimestamp();
        if (_options.ReloadTheme() is { } found)
        {
            UseTheme(found.Theme, found.Problem);
        }
    }

    private void UseTheme(Theme? theme, string problem)
    {
        if (theme is not null)
        {
            _painter.UseTheme(theme);
        }

        if (problem.Length > 0)
        {
            _app.Context.Say(problem, Tone.Failed);
        }
        else if (theme is not null)
        {
            _app.Context.Say($"theme {theme.Name}");
        }
    }

    private void ObeyIntents()
    {
        foreach (var intent in _app.Context.TakeIntents())
        {
            switch (intent)
            {
                case Intent.Act act:
                    Act(act.Line);
                    break;
                case Intent.Check check:
                    Check(check);
                    break;
                case Intent.Quit:
                    _isStopped = true;
                    break;
                case Intent.Suspend:
                    SuspendNow();
                    break;
                case Intent.Repaint:
                    _painter.Forget();
                    break;
                case Intent.Copy copy:
                    Copy(copy.Text);
                    break;
                case Intent.UseTheme use:
                    var (theme, problem) = _options.FindTheme(use.Name);
                    UseTheme(theme, problem);
                    break;
                case Intent.CaptureMouse mouse:
                    var modes = mouse.IsOn ? TerminalModes.MouseOn : TerminalModes.MouseOff;
                    _ = _terminal.TryWrite(Encoding.ASCII.GetBytes(modes));
                    break;
            }
        }
    }

    private void Copy(string text)
    {
        // Terminals that do not know the sequence show nothing of it.
        var coded = Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
        if (coded.Length <= CopyLengthMax)
        {
            _ = _terminal.TryWrite(Encoding.ASCII.GetBytes($"\e]52;c;{coded}\a"));
        }

        var place = _options.Copy(text);
        var line = text.IndexOf('\n') is >= 0 and var end ? text[..end] + "…" : text;
        _app.Context.Say($"copied {place}: {line}");
    }

    private void Check(Intent.Check check)
    {
        if (_cluster is null)
        {
            check.Take([.. check.Lines.Select(_ => "the server has not started yet")]);
            return;
        }

        _cluster.Check(check.Lines, reasons => Post(() => check.Take(reasons)));
    }

    private void Act(string line)
    {
        if (_cluster is null)
        {
            _app.Refuse(line, "the server has not started yet");
            return;
        }

        _cluster.Act(line, reply => Post(() => _app.Complete(line, reply)));
    }

    private void SuspendNow()
    {
        if (OperatingSystem.IsLinux() && _terminal is LinuxTerminal terminal)
        {
            terminal.Suspend();
        }

        _painter.Forget();
    }

    private TimeSpan Interval() => TimeSpan.FromSeconds(1.0 / _options.FramesPerSecondMax);

    private void PaintIfDue()
    {
        if (_isDirty || _time.GetElapsedTime(_lastFrame) >= Interval())
        {
            Paint();
        }
    }

    private void Paint()
    {
        _isDirty = false;
        _lastFrame = _time.GetTimestamp();
        _ = _painter.Paint(_app);
    }
}
