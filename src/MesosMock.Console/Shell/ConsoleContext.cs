using MesosMock.Console.Themes;
using MesosMock.Simulation.Actions;
using MesosMock.Simulation.Views;

namespace MesosMock.Console.Shell;

/// <summary>What panes and overlays may do to the console around them.</summary>
internal sealed class ConsoleContext(TimeProvider time)
{
    private const int ToastsMax = 3;
    private const int LogLinesMax = 1_000;

    private readonly List<Intent> _intents = [];
    private readonly List<IOverlay> _overlays = [];
    private readonly List<Toast> _toasts = [];
    private readonly List<LogLine> _log = [];

    /// <summary>How long a note stays.</summary>
    public static readonly TimeSpan ToastTime = TimeSpan.FromSeconds(8);

    /// <summary>The clock of the console, which is not that of the cluster.</summary>
    public TimeProvider Time => time;

    /// <summary>What does not come from the cluster.</summary>
    public ConsoleFacts Facts { get; set; } = new();

    /// <summary>What can be looked at besides the view.</summary>
    public ConsoleSources Sources { get; } = new() { Time = time };

    /// <summary>Whether actions are refused.</summary>
    public bool IsReadOnly { get; set; }

    /// <summary>Runs a line of the console itself, such as <c>tasks /web</c>.</summary>
    public Action<string> Goto { get; set; } = _ => { };

    /// <summary>The newest view; null until the server is there.</summary>
    public ClusterView? View { get; set; }

    /// <summary>The last action; null before the first one.</summary>
    public Echo? Echo { get; set; }

    /// <summary>The last line that was sent, for the key that repeats.</summary>
    public ChaosRequest? LastRequest { get; set; }

    public IReadOnlyList<Toast> Toasts => _toasts;

    /// <summary>The newest lines of the log, the oldest first.</summary>
    public IReadOnlyList<LogLine> LogLines => _log;

    /// <summary>What takes the keys; null for the pane.</summary>
    public IOverlay? Overlay => _overlays.Count > 0 ? _overlays[^1] : null;

    /// <summary>What lies over the panes, the lowest first.</summary>
    public IReadOnlyList<IOverlay> Overlays => _overlays;

    public void Send(Intent intent) => _intents.Add(intent);

    /// <summary>Hands over what has been asked for since the last time.</summary>
    public IReadOnlyList<Intent> TakeIntents()
    {
        if (_intents.Count == 0)
        {
            return [];
        }

        Intent[] taken = [.. _intents];
        _intents.Clear();
        return taken;
    }

    public void Open(IOverlay overlay) => _overlays.Add(overlay);

    public void Close()
    {
        if (_overlays.Count > 0)
        {
            _overlays.RemoveAt(_overlays.Count - 1);
        }
    }

    /// <summary>Shows a note for a while.</summary>
    public void Say(string text, Tone tone = Tone.Running)
    {
        _toasts.Add(new(text, tone, time.GetTimestamp()));
        if (_toasts.Count > ToastsMax)
        {
            _toasts.RemoveAt(0);
        }
    }

    /// <summary>Takes away the notes whose time is over.</summary>
    public void Forget()
    {
        while (_toasts.Count > 0 && time.GetElapsedTime(_toasts[0].Since) >= ToastTime)
        {
            _toasts.RemoveAt(0);
        }
    }

    /// <summary>Finds out which lines would be refused now, and why.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="take">Gets a reason for each; null for what is possible.</param>
    public void Check(IReadOnlyList<string> lines, Action<IReadOnlyList<string?>> take)
    {
        if (IsReadOnly)
        {
            take([.. lines.Select(_ => "the console is read-only")]);
        }
        else if (lines.Count > 0)
        {
            Send(new Intent.Check(lines, take));
        }
    }

    public void Log(LogLine line)
    {
        if (_log.Count == LogLinesMax)
        {
            _log.RemoveRange(0, LogLinesMax / 10);
        }

        _log.Add(line);
    }

    /// <summary>Has a line done, unless the console may only look.</summary>
    public void Act(string line)
    {
        if (IsReadOnly)
        {
            Say("read-only: nothing is done; :readonly off lifts it", Tone.Lost);
            return;
        }

        Send(new Intent.Act(line));
    }

    /// <summary>
    /// Has an action done on targets: at once on one of them, after a question on more.
    /// </summary>
    public void Act(ChaosRequest request)
    {
        LastRequest = request;
        if (IsReadOnly || request.Targets.Count < 2)
        {
            Act(request.Line);
            return;
        }

        Open(new ConfirmOverlay(
            request.Action.Danger == Danger.Final
                ? $"{request.Action.Title} · cannot be undone"
                : request.Action.Title,
            $"on {request.Targets.Count} {request.Noun}: {request.Names}",
            () => Act(request.Line)));
    }
}
