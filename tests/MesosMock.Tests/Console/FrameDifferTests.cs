using System.Text;
using MesosMock.Console.Screen;
using MesosMock.Console.Themes;

namespace MesosMock.Tests.Console;

/// <summary>What is sent turns the old screen into the new one, and nothing more is sent.
/// </summary>
public sealed class FrameDifferTests
{
    private static readonly string[] Texts =
    [
        "web-1", "a", "█▒░", "漢字", "한국어", "e\u0301te\u0301", "😀", "👩‍👩‍👧", "🇩🇪", "❤️", "👍🏽",
        "\u202Eleft", "tab\there", "═══╗", "x\u0301\u0302\u0303", "ｆｕｌｌ", " ",
    ];

    private readonly GraphemeTable _graphemes = new();
    private readonly Palette _palette = new(Theme.Plain, ColorDepth.TrueColor);

    [Fact]
    public void Random_frames_arrive_cell_by_cell()
    {
        var seed = Environment.TickCount;
        var random = new Random(seed);
        var (width, height) = (random.Next(1, 60), random.Next(1, 12));
        var (shown, wanted) = (new CellBuffer(width, height), new CellBuffer(width, height));
        var canvas = new Canvas(wanted, _graphemes) { Palette = _palette };
        var differ = new FrameDiffer(_palette.Styles, _graphemes);
        var writer = new FrameWriter();
        var screen = new VirtualScreen(width, height);
        wanted.Clear(_palette[Tone.Text]);
        shown.Forget();

        for (var frame = 0; frame < 3_000; frame++)
        {
            Scribble(canvas, random);
            differ.Write(shown, wanted, writer);
            screen.Write(writer.Written.Span);
            shown.CopyFrom(wanted);

            Compare(wanted, screen, $"seed {seed}, frame {frame}");
        }
    }

    [Fact]
    public void Nothing_is_sent_when_nothing_changed()
    {
        var (shown, wanted) = (new CellBuffer(20, 3), new CellBuffer(20, 3));
        var writer = new FrameWriter();

        new FrameDiffer(_palette.Styles, _graphemes).Write(shown, wanted, writer);

        Assert.Equal(0, writer.Length);
    }

    [Fact]
    public void One_changed_cell_is_one_short_synchronized_update()
    {
        var (shown, wanted) = (new CellBuffer(20, 3), new CellBuffer(20, 3));
        var writer = new FrameWriter();
        wanted.Set(4, 1, new Cell('x', 0, 1));

        new FrameDiffer(_palette.Styles, _graphemes).Write(shown, wanted, writer);

        Assert.Equal(
            "\u001b[?2026h\u001b[2;5H\u001b[0mx\u001b[?25l\u001b[?2026l",
            Encoding.UTF8.GetString(writer.Written.Span));
    }

    [Fact]
    public void Steady_frames_leave_nothing_for_the_collector()
    {
        var (shown, wanted) = (new CellBuffer(200, 60), new CellBuffer(200, 60));
        var canvas = new Canvas(wanted, _graphemes) { Palette = _palette };
        var differ = new FrameDiffer(_palette.Styles, _graphemes);
        var writer = new FrameWriter();
        Frames(200, canvas, shown, differ, writer);

        var before = GC.GetAllocatedBytesForCurrentThread();
        Frames(1_000, canvas, shown, differ, writer);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.True(writer.Length > 0);
    }

    [Theory]
    [InlineData("web", 3)]
    [InlineData("漢字", 4)]
    [InlineData("한국어", 6)]
    [InlineData("e\u0301", 1)]
    [InlineData("ｆ", 2)]
    [InlineData("😀", 2)]
    [InlineData("👩‍👩‍👧", 2)]
    [InlineData("👍🏽", 2)]
    [InlineData("❤️", 1)]
    [InlineData("🇩🇪", 2)]
    [InlineData("●▸─█⣿", 5)]
    [InlineData("a\u202Eb", 3)]
    [InlineData("a\u0007b", 3)]
    [InlineData("a\u200bb", 2)]
    public void A_text_takes_the_columns_that_terminals_agree_on(string text, int columns)
    {
        Assert.Equal(columns, TextReducer.Measure(text, isAscii: false));
    }

    [Fact]
    public void Only_ascii_is_drawn_where_only_ascii_is_wanted()
    {
        var cells = new CellBuffer(40, 4);
        var canvas = new Canvas(cells, _graphemes) { Palette = _palette, IsAscii = true };

        canvas.Frame(canvas.Bounds, "tâsks → 漢", "▼ ●", hasFocus: true);
        _ = canvas.Text(1, 1, "⣀⣤⣶⣿ █░ e\u0301 😀");

        for (var y = 0; y < cells.Height; y++)
        {
            foreach (var cell in cells.Row(y))
            {
                Assert.InRange(cell.Glyph, ' ', '~');
            }
        }
    }

    private static void Frames(
        int count, Canvas canvas, CellBuffer shown, FrameDiffer differ, FrameWriter writer)
    {
        for (var frame = 0; frame < count; frame++)
        {
            canvas.Fill(canvas.Bounds);
            canvas.Frame(canvas.Bounds, "4 Tasks", "37 of 9,999", hasFocus: true);
            for (var y = 1; y < canvas.Bounds.Height - 1; y++)
            {
                var line = canvas.Line.Clear().Add("web-").Add(frame + y).Add(Tone.Failed, " ✖ ")
                    .AddCount(frame * 1000L).Add(' ').AddTime(TimeSpan.FromSeconds(frame));
                _ = canvas.Text(2, y, line, 60, y == 7 ? RowLook.Selected : RowLook.Normal);
            }

            differ.Write(shown, canvas.Cells, writer);
            shown.CopyFrom(canvas.Cells);
        }
    }

    private static void Scribble(Canvas canvas, Random random)
    {
        for (var i = random.Next(6); i > 0; i--)
        {
            var tone = (Tone)random.Next(Enum.GetValues<Tone>().Length);
            _ = canvas.Text(
                random.Next(canvas.Bounds.Width), random.Next(canvas.Bounds.Height),
                Texts[random.Next(Texts.Length)], tone, random.Next(1, 12),
                (RowLook)random.Next(4));
        }

        canvas.Cells.Cursor = random.Next(3) == 0 ? (random.Next(canvas.Bounds.Width), 0) : null;
    }

    private void Compare(CellBuffer wanted, VirtualScreen screen, string where)
    {
        for (var y = 0; y < wanted.Height; y++)
        {
            for (var x = 0; x < wanted.Width; x++)
            {
                var cell = wanted.Row(y)[x];
                var text = cell.Width == 0 ? ""
                    : _graphemes.TextOf(cell.Glyph) ?? new Rune(cell.Glyph).ToString();
                var style = Encoding.ASCII.GetString(_palette.Styles.SequenceOf(cell.Style));
                Assert.True(text == screen.TextAt(x, y), $"{where}: text at {x},{y}");
                Assert.True(
                    style == $"\u001b[{screen.StyleAt(x, y)}m", $"{where}: style at {x},{y}");
            }
        }

        Assert.Equal(wanted.Cursor is not null, screen.IsCursorShown);
        Assert.Equal(wanted.Cursor ?? screen.Cursor, screen.Cursor);
    }
}
