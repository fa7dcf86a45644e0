using MesosMock.Console.Screen;
using MesosMock.Console.Terminal;
using MesosMock.Console.Themes;

namespace MesosMock.Console.Shell;

/// <summary>Draws the console and sends the terminal what has changed.</summary>
internal sealed class FramePainter
{
    private readonly ITerminal _terminal;
    private readonly TimeProvider _time;
    private readonly GraphemeTable _graphemes = new();
    private readonly FrameWriter _writer = new();
    private readonly CellBuffer _shown;
    private readonly Canvas _canvas;
    private readonly ColorDepth _colors;
    private FrameDiffer _differ;
    private FrameFigures _figures;

    public FramePainter(ITerminal terminal, ConsoleOptions options, TimeProvider time)
    {
        _terminal = terminal;
        _time = time;
        _colors = options.Colors;
        var (width, height) = terminal.Size;
        _shown = new CellBuffer(width, height);
        var palette = new Palette(options.Theme, _colors);
        _canvas = new Canvas(new CellBuffer(width, height), _graphemes)
        {
            Palette = palette,
            IsAscii = options.IsAscii,
        };
        _differ = new FrameDiffer(palette.Styles, _graphemes);
        _shown.Forget();
    }

    /// <summary>What the last frame cost.</summary>
    public FrameFigures Figures => _figures;

    /// <summary>What clicks on the last frame mean.</summary>
    public ClickMap Clicks => _canvas.Clicks;

    /// <summary>Draws a frame.</summary>
    /// <returns>False when the terminal did not take it; all of it is sent again later.</returns>
    public bool Paint(ConsoleApp app)
    {
        var start = _time.GetTimestamp();
        var (width, height) = _terminal.Size;
        if (width != _shown.Width || height != _shown.Height)
        {
            _shown.Resize(width, height);
            _canvas.Cells.Resize(width, height);
            _shown.Forget();
        }

        app.Draw(_canvas, _figures);
        _differ.Write(_shown, _canvas.Cells, _writer);
        var cost = _time.GetElapsedTime(start);
        if (_writer.Length == 0)
        {
            return true;
        }

        if (!_terminal.TryWrite(_writer.Written.Span))
        {
            _figures = _figures with { Dropped = _figures.Dropped + 1 };
            _shown.Forget();
            return false;
        }

        _shown.CopyFrom(_canvas.Cells);
        _figures = new(cost, _writer.Length, _figures.Frames + 1, _figures.Dropped);
        return true;
    }

    /// <summary>Takes the terminal for unknown: the next frame is a whole one.</summary>
    public void Forget() => _shown.Forget();

    /// <summary>Takes another look.</summary>
    public void UseTheme(Theme theme)
    {
        _canvas.Palette = new Palette(theme, _colors);
        _differ = new FrameDiffer(_canvas.Palette.Styles, _graphemes);
        _shown.Forget();
    }
}
