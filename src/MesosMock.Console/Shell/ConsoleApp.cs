using MesosMock.Console.Keys;
using MesosMock.Console.Panes;
using MesosMock.Console.Screen;
using MesosMock.Console.Themes;
using MesosMock.Console.Widgets;
using MesosMock.Simulation;
using MesosMock.Simulation.Actions;
using MesosMock.Simulation.Views;

namespace MesosMock.Console.Shell;

/// <summary>
/// The console as a machine of its own: keys, views and answers go in, intents and a drawing
/// come out. It waits for nothing and touches nothing.
/// </summary>
internal sealed class ConsoleApp
{
    private static readonly TimeSpan SuspendTime = TimeSpan.FromSeconds(2);

    private readonly ConsoleCommands _commands;
    private TextInput? _filter;
    private long? _suspendAsked;
    private bool _isMouseOn = true;

    public ConsoleApp(
        Func<ConsoleSources, IReadOnlyList<IPane>> createPanes, TimeProvider time)
    {
        Context = new ConsoleContext(time);
        Deck = new PaneDeck(createPanes(Context.Sources));
        _commands = new ConsoleCommands(Context, Deck, Show);
        Context.Goto = _commands.Run;
    }

    /// <summary>What panes and overlays share.</summary>
    public ConsoleContext Context { get; }

    /// <summary>The panes.</summary>
    public PaneDeck Deck { get; }

    /// <summary>The pane that has the keys.</summary>
    public IPane Pane => Deck.Focused;

    /// <summary>The filter that is being typed; null when none is.</summary>
    public TextInput? FilterInput => _filter;

    /// <summary>Whether the costs of frames are shown.</summary>
    public bool ShowsFigures { get; private set; }

    /// <summary>Takes a key.</summary>
    public void Handle(KeyStroke stroke)
    {
        if (stroke is { Key: Key.Text, Modifiers: KeyModifiers.Alt }
            && !Context.Facts.Keys.ContainsKey(stroke.ToString()))
        {
            // Esc and the key after it, pressed so quickly that they come as one.
            Handle(new KeyStroke(Key.Escape));
            stroke = stroke with { Modifiers = KeyModifiers.None };
        }

        if (Context.Overlay is { } overlay)
        {
            if (stroke.Is(Key.Escape) || stroke == KeyStroke.Control('c'))
            {
                Context.Close();
            }
            else
            {
                overlay.Handle(stroke, Context);
            }
        }
        else if (_filter is not null)
        {
            HandleFilter(_filter, stroke);
        }
        else if (Context.Facts.Keys.TryGetValue(stroke.ToString(), out var line))
        {
            _commands.Run(Prepare(line));
        }
        else if (!Pane.Handle(stroke, Context))
        {
            HandleGlobal(stroke);
        }
    }

    /// <summary>Takes a move of the mouse.</summary>
    /// <param name="mouse">The move.</param>
    /// <param name="stroke">The key that a click there stands for; null for none.</param>
    public void Handle(MouseInput mouse, KeyStroke? stroke)
    {
        if (mouse.Action == MouseAction.Press && stroke is { } key)
        {
            Handle(key);
        }
        else if (Context.Overlay is { } overlay)
        {
            overlay.Handle(mouse, Context);
        }
        else if (Deck.At(mouse.X, mouse.Y) is { } pane)
        {
            pane.Handle(mouse, Context);
            if (mouse.Action == MouseAction.Press)
            {
                Show(pane);
            }
        }
    }

    /// <summary>Takes a pasted text; only fields want it.</summary>
    public void Paste(string text)
    {
        if (Context.Overlay is { } overlay)
        {
            overlay.Paste(text);
        }
        else if (_filter is not null)
        {
            _filter.Insert(text);
            Pane.UseFilter(_filter.Text);
        }
    }

    /// <summary>Takes the cluster as it is now.</summary>
    public void Update(ClusterView view)
    {
        Context.View = view;
        Deck.Update(view);
    }

    /// <summary>Takes the answer to a line.</summary>
    public void Complete(string line, CallReply reply)
    {
        switch (reply.Content)
        {
            case ReplyContent.Action { Result: var result }:
                var undo = result.UndoAction is null ? ""
                    : result.Undo == UndoKind.Exact ? "u undoes" : "u heals";
                Context.Echo = new(ShortId.Shorten(result.Line), result.Effect, undo, false);
                Context.Say(
                    undo.Length > 0 ? $"✓ {result.Effect} · {undo}" : $"✓ {result.Effect}");
                break;
            case ReplyContent.Refusal { Reason: var refusal }:
                var nearest = refusal.Nearest.Count > 0
                    ? $"; did you mean {refusal.Nearest[0]}?"
                    : "";
                Refuse(line, refusal.Message + nearest);
                break;
            default:
                Refuse(line, reply.Body);
                break;
        }
    }

    /// <summary>Shows that a line was not done.</summary>
    public void Refuse(string line, string reason)
    {
        Context.Echo = new(ShortId.Shorten(line), reason, "", true);
        Context.Say($"✖ {reason}", Tone.Failed);
    }

    /// <summary>Draws the whole screen.</summary>
    public void Draw(Canvas canvas, FrameFigures figures)
    {
        Context.Forget();
        ConsoleFrame.Draw(canvas, this, figures);
    }

    private void Show(IPane pane)
    {
        _filter = null;
        Deck.Show(pane);
        if (Context.View is { } view)
        {
            pane.Update(view);
        }
    }

    private void HandleFilter(TextInput filter, KeyStroke stroke)
    {
        if (stroke.Is(Key.Enter))
        {
            _filter = null;
        }
        else if (stroke.Is(Key.Escape) || stroke == KeyStroke.Control('c'))
        {
            Pane.UseFilter("");
            _filter = null;
        }
        else if (filter.Handle(stroke))
        {
            Pane.UseFilter(filter.Text);
        }
        else if (stroke.Key is Key.Up or Key.Down or Key.PageUp or Key.PageDown)
        {
            _ = Pane.Handle(stroke, Context);
        }
    }

    private void HandleGlobal(KeyStroke stroke)
    {
        if (stroke is { Key: Key.Text, Modifiers: KeyModifiers.Control })
        {
            HandleChord((char)stroke.Rune.Value);
        }
        else if (stroke.Key == Key.Tab)
        {
            Deck.Step(stroke.Modifiers == KeyModifiers.Shift ? -1 : 1);
            Show(Pane);
        }
        else if (stroke.Is(Key.Backspace))
        {
            GoBack();
        }
        else if (stroke.Is(Key.Escape))
        {
            Deck.IsZoomed = false;
        }
        else if (stroke.Is(Key.F12))
        {
            ShowsFigures = !ShowsFigures;
        }
        else if (stroke.Types(out var rune))
        {
            HandleLetter((char)rune.Value);
        }
    }

    private void HandleChord(char letter)
    {
        switch (letter)
        {
            case 'k' or 'p':
                _commands.OpenPalette(Prepare);
                break;
            case 'c':
                AskToQuit();
                break;
            case 'l':
                Context.Send(new Intent.Repaint());
                break;
            case 'z':
                AskToSuspend();
                break;
        }
    }

    private void HandleLetter(char letter)
    {
        switch (letter)
        {
            case '/' when Pane.Filter is { } filter:
                _filter = new TextInput(filter);
                break;
            case ':':
                _commands.OpenPalette(Prepare);
                break;
            case '?':
                Context.Open(HelpOverlay.For(Pane, Context, Handle));
                break;
            case 'z':
                Zoom();
                break;
            case 'u':
                Context.Act("undo");
                break;
            case '!':
                Context.Act("panic");
                break;
            case 'T':
                Context.Open(ChaosMenus.ForNoun("time", "time", Context));
                break;
            case '%':
                _isMouseOn = !_isMouseOn;
                Context.Send(new Intent.CaptureMouse(_isMouseOn));
                Context.Say(_isMouseOn
                    ? "the mouse is the console's"
                    : "the mouse is the terminal's: select text; % takes it back");
                break;
            case 'q':
                AskToQuit();
                break;
            default:
                ShowByNumber(letter);
                break;
        }
    }

    private void ShowByNumber(char letter)
    {
        if (Deck.Panes.FirstOrDefault(pane => pane.Number == letter) is { } pane)
        {
            Show(pane);
        }
    }

    private void Zoom()
    {
        if (Deck.HasRoom)
        {
            Deck.IsZoomed = !Deck.IsZoomed;
        }
        else
        {
            Context.Say("this pane has all of the terminal already");
        }
    }

    private void GoBack()
    {
        if (Deck.GoBack())
        {
            Show(Pane);
        }
        else
        {
            Context.Say("there is no pane before this one", Tone.Lost);
        }
    }

    private void AskToQuit()
    {
        var connected = Context.View?.Frameworks.Count(framework => framework.IsConnected) ?? 0;
        if (connected == 0)
        {
            Context.Send(new Intent.Quit());
            return;
        }

        Context.Open(new ConfirmOverlay(
            "quit", $"{connected} connected frameworks lose their master",
            () => Context.Send(new Intent.Quit())));
    }

    private void AskToSuspend()
    {
        var time = Context.Time;
        if (_suspendAsked is { } asked && time.GetElapsedTime(asked) <= SuspendTime)
        {
            _suspendAsked = null;
            Context.Send(new Intent.Suspend());
            return;
        }

        _suspendAsked = time.GetTimestamp();
        Context.Say("this stops the mock master, too; Ctrl-Z again does it", Tone.Lost);
    }

    /// <summary>Puts ids for the words that only the console knows.</summary>
    private string Prepare(string line)
    {
        var words = line.Split(' ');
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = words[i] switch
            {
                "selected" => Pane.SelectedSelector ?? words[i],
                "marked" => Pane.MarkedSelector ?? words[i],
                _ => words[i],
            };
        }

        return string.Join(' ', words);
    }
}
