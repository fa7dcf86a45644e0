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

    /// <summary>What is on the screen.</summary>
    public string Screen() => Show().Text();

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
