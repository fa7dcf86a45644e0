using MesosMock.Console.Keys;
using MesosMock.Console.Screen;
using MesosMock.Console.Shell;
using MesosMock.Console.Themes;
using MesosMock.Console.Widgets;

namespace MesosMock.Console.Panes;

/// <summary>One message, in full: a page each for JSON, headers, bytes and so on.</summary>
internal sealed class MessageOverlay(
    TrafficRow row, IReadOnlyList<TrafficRow> conversation, string url) : IOverlay
{
    /// <summary>Bytes of a message that are put into words at once; <c>b</c> shows all.</summary>
    public const int BytesMax = 256 * 1024;

    private static readonly string[] Pages = ["JSON", "headers", "raw", "conversation", "curl"];

    private readonly Scroll _scroll = new();
    private readonly TextLine _line = new();
    private IReadOnlyList<string>? _lines;
    private JsonTree? _tree;
    private int _page;
    private bool _isWhole = row.Record.Size <= BytesMax;

    /// <inheritdoc/>
    public IReadOnlyList<Hint> Hints { get; } =
    [
        new("Tab ←→", "page", "JSON, headers, raw bytes, conversation, curl"),
        new("Enter", "fold", "folds and unfolds JSON"),
        new("b", "full body", "shows all of a long body"),
        new("y", "copy…", "copies it"),
        new("Esc", "close", "closes the message"),
    ];

    /// <inheritdoc/>
    public void Draw(Canvas canvas, Rectangle area)
    {
        canvas.Fill(area);
        var arrow = row.Record.IsCall ? '→' : '←';
        var note = _line.Clear();
        for (var i = 0; i < Pages.Length; i++)
        {
            _ = i == _page ? note.Add('[').Add(Pages[i]).Add("] ") : note.Add(Pages[i]).Add(' ');
        }

        canvas.Frame(area, $"{row.Id} {arrow} {row.Type}", note.Span, hasFocus: true);
        _lines ??= MakeLines();
        var inner = area.Inner;
        var count = _tree?.Count ?? _lines.Count;
        _scroll.Fit(count, inner.Height);
        for (var i = 0; i < inner.Height && _scroll.Top + i < count; i++)
        {
            var place = _scroll.Top + i;
            var text = _tree?.LineAt(place) ?? _lines[place];
            var look = place == _scroll.Selected ? RowLook.Selected : RowLook.Normal;
            _ = canvas.Text(inner.X, inner.Y + i, text, Tone.Text, inner.Width - 1, look);
        }

        Scrollbar.Draw(
            canvas, inner with { X = inner.Right - 1, Width = 1 }, _scroll.Top, count);
    }

    /// <inheritdoc/>
    public void Handle(KeyStroke stroke, ConsoleContext context)
    {
        if (_scroll.Handle(stroke))
        {
            return;
        }

        if (stroke.Key is Key.Tab or Key.Left or Key.Right)
        {
            var isBack = stroke.Key == Key.Left || stroke.Modifiers == KeyModifiers.Shift;
            Show((_page + (isBack ? Pages.Length - 1 : 1)) % Pages.Length);
        }
        else if (stroke.Is('b'))
        {
            _isWhole = true;
            Show(_page);
        }
        else if (stroke.Is('y'))
        {
            context.Open(TrafficTexts.CopyMenu(row, context));
        }
        else if (stroke.Is(Key.Enter) || stroke.Is(' '))
        {
            _tree?.Toggle(_scroll.Selected);
        }
        else if (stroke.Is('q'))
        {
            context.Close();
        }
    }

    private void Show(int page)
    {
        _page = page;
        _lines = null;
        _tree = null;
        _scroll.Reset();
    }

    private IReadOnlyList<string> MakeLines() => Pages[_page] switch
    {
        "JSON" => JsonLines(),
        "headers" => HeaderLines(),
        "raw" => RawLines(),
        "conversation" => [.. conversation.Select(LineOf)],
        _ when !_isWhole => Guarded(),
        _ => TrafficTexts.Curl(row.Record, url).Split('\n'),
    };

    private IReadOnlyList<string> JsonLines()
    {
        if (!_isWhole)
        {
            return Guarded();
        }

        var text = TrafficTexts.Json(row.Record);
        _tree = JsonTree.Read(text);
        return text.Split('\n');
    }

    private IReadOnlyList<string> HeaderLines() =>
    [
        row.Record.IsCall ? $"POST {row.Record.Path}" : $"stream of {row.Record.Path}",
        .. row.Record.Headers.Select(header => $"{header.Key}: {header.Value}"),
        $"stream id: {row.Record.StreamId ?? "none"}",
        row.Record.IsCall
            ? $"answered {row.Record.Status} {row.Record.Answer}"
            : $"{row.Record.Size:N0} bytes in one record",
    ];

    private IReadOnlyList<string> RawLines()
    {
        if (!_isWhole)
        {
            return Guarded();
        }

        var bytes = TrafficTexts.Raw(row.Record);
        return
        [
            .. Enumerable.Range(0, (bytes.Length + 15) / 16)
                .Select(i => TrafficTexts.Hex(bytes, i * 16)),
        ];
    }

    private IReadOnlyList<string> Guarded() =>
        [$"{row.Record.Size:N0} bytes: b shows all of them"];

    private static string LineOf(TrafficRow row)
    {
        var line = new TextLine();
        TrafficTexts.WriteLine(row, line);
        return line.ToString();
    }
}
