using System.Text;
using MesosMock.Console.Keys;
using MesosMock.Console.Terminal;

namespace MesosMock.Tests.Console;

/// <summary>Bytes of a terminal as keys, and nothing else as keys.</summary>
public sealed class InputDecoderTests
{
    private readonly ManualTime _time = new();

    [Theory]
    [InlineData("a", "a")]
    [InlineData("é", "é")]
    [InlineData("😀", "😀")]
    [InlineData("\r", "Enter")]
    [InlineData("\t", "Tab")]
    [InlineData("\u001b[Z", "Shift-Tab")]
    [InlineData("\u007f", "Backspace")]
    [InlineData("\u0001", "Ctrl-A")]
    [InlineData("\u001a", "Ctrl-Z")]
    [InlineData("\0", "Ctrl-Space")]
    [InlineData("\u001bx", "Alt-x")]
    [InlineData("\u001bX", "")]
    [InlineData("\u001b\r", "Alt-Enter")]
    [InlineData("\u001b[A", "Up")]
    [InlineData("\u001bOB", "Down")]
    [InlineData("\u001b[1;5C", "Ctrl-Right")]
    [InlineData("\u001b[1;2D", "Shift-Left")]
    [InlineData("\u001b[1;7D", "Ctrl-Alt-Left")]
    [InlineData("\u001bOP", "F1")]
    [InlineData("\u001bOR", "F3")]
    [InlineData("\u001b[11~", "F1")]
    [InlineData("\u001b[[C", "F3")]
    [InlineData("\u001b[15~", "F5")]
    [InlineData("\u001b[15;2~", "Shift-F5")]
    [InlineData("\u001b[24~", "F12")]
    [InlineData("\u001b[3~", "Delete")]
    [InlineData("\u001b[H\u001b[4~", "Home End")]
    [InlineData("\u001b[5~\u001b[6~", "PgUp PgDn")]
    [InlineData("\u001b[97;5u", "Ctrl-A")]
    [InlineData("\u001b[27;5;107~", "Ctrl-K")]
    [InlineData("\u001b[<0;12;7M", "Press 0 11,6")]
    [InlineData("\u001b[<0;12;7m", "Release 0 11,6")]
    [InlineData("\u001b[<32;1;1M", "Drag 0 0,0")]
    [InlineData("\u001b[<65;3;4M", "WheelDown 0 2,3")]
    [InlineData("\u001b[I\u001b[O", "FocusIn FocusOut")]
    [InlineData("\u001b[200~q\rx\u001b[201~y", "Paste:q\nx y")]
    [InlineData("\u001b[200~\u001b[A\u001b[201~", "Paste:\u001b[A")]
    [InlineData("\u001b]11;rgb:0/0/0\u001b\\z", "Reply z")]
    [InlineData("\u001bP1$r0m\u001b\\z", "Reply z")]
    [InlineData("\u001b[?62;c\u001b[12;40R", "Reply Reply")]
    [InlineData("\u001b[M !!q", "q")]
    [InlineData("a\u00ff\u0085b", "a ÿ b")]
    public void Bytes_mean_the_same_however_they_are_cut(string bytes, string expected)
    {
        var input = Encoding.UTF8.GetBytes(bytes);
        for (var cut = 0; cut <= input.Length; cut++)
        {
            var decoder = new InputDecoder(_time);
            var events = new List<string>();
            events.AddRange(decoder.Feed(input.AsSpan(0, cut)).Select(Describe));
            events.AddRange(decoder.Feed(input.AsSpan(cut)).Select(Describe));

            Assert.Equal(expected, string.Join(' ', events));
        }
    }

    [Fact]
    public void A_lone_escape_is_the_key_once_nothing_follows()
    {
        var decoder = new InputDecoder(_time);

        Assert.Empty(decoder.Feed("\u001b"u8));
        Assert.Equal(InputDecoder.EscapeWait, decoder.Patience);
        _time.Advance(InputDecoder.EscapeWait);

        Assert.Equal(["Esc"], decoder.Expire().Select(Describe));
        Assert.Equal(Timeout.InfiniteTimeSpan, decoder.Patience);
    }

    [Theory]
    [InlineData("\u001b[")]
    [InlineData("\u001bO")]
    [InlineData("\u001b[<0;12")]
    [InlineData("\u001b]52;")]
    public void An_unfinished_sequence_is_dropped_and_never_typed(string bytes)
    {
        var decoder = new InputDecoder(_time);
        Assert.Empty(decoder.Feed(Encoding.UTF8.GetBytes(bytes)));

        _time.Advance(InputDecoder.EscapeWait);
        Assert.Empty(decoder.Expire());
        _time.Advance(InputDecoder.SequenceWait);
        Assert.Empty(decoder.Expire());

        Assert.Equal(["k"], decoder.Feed("k"u8).Select(Describe));
    }

    [Fact]
    public void The_slow_half_of_a_key_still_belongs_to_it()
    {
        var decoder = new InputDecoder(_time);
        Assert.Empty(decoder.Feed("\u001b["u8));

        _time.Advance(TimeSpan.FromMilliseconds(200));
        Assert.Empty(decoder.Expire());

        Assert.Equal(["Up"], decoder.Feed("A"u8).Select(Describe));
    }

    [Fact]
    public void Noise_breaks_nothing_and_reports_of_the_mouse_are_never_typed()
    {
        var seed = Environment.TickCount;
        var random = new Random(seed);
        for (var round = 0; round < 2_000; round++)
        {
            var decoder = new InputDecoder(_time);
            var noise = new byte[random.Next(1, 60)];
            random.NextBytes(noise);
            _ = decoder.Feed(noise);
            _time.Advance(InputDecoder.PasteWait);
            _ = decoder.Expire();

            var report = decoder.Feed("\u001b[<35;120;40M"u8);

            Assert.True(
                report.All(one => one.Kind == InputKind.Mouse), $"seed {seed}, round {round}");
        }
    }

    [Fact]
    public void A_huge_paste_is_cut_and_none_of_it_becomes_keys()
    {
        var decoder = new InputDecoder(_time);
        _ = decoder.Feed("\u001b[200~"u8);
        var piece = new byte[100_000];
        Array.Fill(piece, (byte)'q');
        for (var i = 0; i < 15; i++)
        {
            Assert.Empty(decoder.Feed(piece));
        }

        var events = decoder.Feed("\u001b[201~"u8);

        var paste = Assert.Single(events);
        Assert.InRange(paste.Text!.Length, InputDecoder.PasteBytesMax - 100,
            InputDecoder.PasteBytesMax);
    }

    [Theory]
    [InlineData("x", "x")]
    [InlineData("F2", "F2")]
    [InlineData("Shift-F5", "Shift-F5")]
    [InlineData("ctrl-k", "Ctrl-K")]
    [InlineData("Ctrl+K", "Ctrl-K")]
    [InlineData("-", "-")]
    [InlineData("Space", "Space")]
    [InlineData("F22", null)]
    [InlineData("Hyper-x", null)]
    [InlineData("3x", null)]
    public void Names_of_keys_read_back(string name, string? expected)
    {
        Assert.Equal(expected, KeyStroke.Parse(name)?.ToString());
    }

    private static string Describe(InputEvent one) => one.Kind switch
    {
        InputKind.Key => one.Stroke.ToString(),
        InputKind.Mouse =>
            $"{one.Mouse.Action} {one.Mouse.Button} {one.Mouse.X},{one.Mouse.Y}",
        InputKind.Paste => $"Paste:{one.Text}",
        _ => one.Kind.ToString(),
    };
}
