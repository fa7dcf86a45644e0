using MesosMock.Console.Keys;
using MesosMock.Console.Panes;
using MesosMock.Console.Screen;
using MesosMock.Console.Shell;
using MesosMock.Console.Themes;

namespace MesosMock.Tests.Console;

/// <summary>The console without a terminal: keys in, text and intents out.</summary>
internal sealed class HeadlessConsole
{
    private readonly Canvas _canvas;
    private readonly CellBuffer _shown;
    private readonly FrameDiffer _differ;
    private readonly FrameWriter _writer = new();

    public HeadlessConsole(
        int width = 100, int height = 30, bool isAscii = false, Theme? theme = null)
    {
        App = new ConsoleApp(PaneTable.Create, Time);
        _canvas = new Canvas(new CellBuffer(width, height), Graphemes)
        {
            Palette = theme is null
                ? new Palette(Theme.Plain, ColorDepth.Mono)
                : new Palette(theme, ColorDepth.Indexed256),
            IsAscii = isAscii,
        };
        _shown = new CellBuffer(width, height);
        _differ = new FrameDiffer(_canvas.Palette.Styles, Graphemes);
    }

    public ManualTime Time { get; } = new();

    public ConsoleApp App { get; }

    private GraphemeTable Graphemes { get; } = new();

    /// <summary>Presses keys: names such as <c>Enter</c>, or characters.</summary>
    public HeadlessConsole Press(params string[] names)
    {
        foreach (var name in names)
        {
            App.Handle(KeyStroke.Parse(name) ?? throw new ArgumentException(name));
        }

        return this;
    }

    /// <summary>Types a text.</summary>
    public HeadlessConsole Type(string text)
    {
        foreach (var letter in text)
        {
            App.Handle(KeyStroke.Of(letter));
        }

        return this;
    }

    /// <summary>What was asked for since the last time.</summary>
    public IReadOnlyList<Intent> Intents() => App.Context.TakeIntents();

    /// <summary>What was asked to be done or wanted, without the questions of menus.</summary>
    public IReadOnlyList<Intent> Wishes() =>
        [.. Intents().Where(intent => intent is not Intent.Check)];

    /// <summary>What is on the screen.</summary>
    public string Screen() => Show().Text();

    /// <summary>Draws a frame, and what it takes to show it.</summary>
    public void Paint()
    {
        App.Draw(_canvas, default);
        _differ.Write(_shown, _canvas.Cells, _writer);
        _shown.CopyFrom(_canvas.Cells);
    }

    /// <summary>Clicks on a point of the screen as it was last drawn.</summary>
    public HeadlessConsole Click(int x, int y)
    {
        var mouse = new MouseInput(MouseAction.Press, 0, x, y, KeyModifiers.None);
        App.Handle(mouse, _canvas.Clicks.At(x, y));
        return this;
    }

    /// <summary>What is on the screen, cell by cell.</summary>
    public VirtualScreen Show()
    {
        App.Draw(_canvas, default);
        var shown = new CellBuffer(_canvas.Bounds.Width, _canvas.Bounds.Height);
        shown.Forget();
        var writer = new FrameWriter();
        new FrameDiffer(_canvas.Palette.Styles, Graphemes).Write(shown, _canvas.Cells, writer);
        var screen = new VirtualScreen(shown.Width, shown.Height);
        screen.Write(writer.Written.Span);
        return screen;
    }
}
