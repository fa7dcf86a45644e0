using System.Buffers;
using System.Text;
using MesosMock.Console.Keys;

namespace MesosMock.Console.Terminal;

/// <summary>
/// Turns the bytes of a terminal into events. What an event is depends on the bytes alone and
/// never on how they were cut into pieces, but for the wait after a lone ESC.
/// </summary>
internal sealed class InputDecoder(TimeProvider time)
{
    /// <summary>Of a pasted text the first bytes are delivered, and the rest is lost.</summary>
    public const int PasteBytesMax = 1 << 20;

    /// <summary>An unfinished sequence longer than this is noise.</summary>
    public const int SequenceBytesMax = 4096;

    /// <summary>How long a lone ESC may be the beginning of something.</summary>
    public static readonly TimeSpan EscapeWait = TimeSpan.FromMilliseconds(40);

    /// <summary>
    /// How long an unfinished sequence may rest. It is dropped then and never delivered as
    /// letters: the rest of a mouse report must not become an action.
    /// </summary>
    public static readonly TimeSpan SequenceWait = TimeSpan.FromMilliseconds(250);

    /// <summary>How long a pasted text may pause. Its rest would be typed as keys.</summary>
    public static readonly TimeSpan PasteWait = TimeSpan.FromSeconds(5);

    private const byte Escape = 0x1B;
    private static ReadOnlySpan<byte> PasteStart => "\u001b[200~"u8;

    private static ReadOnlySpan<byte> PasteEnd => "\u001b[201~"u8;

    private readonly List<byte> _pending = [];
    private readonly List<InputEvent> _events = [];
    private long _lastByte;
    private bool _isSkipping;

    /// <summary>
    /// How long to wait for more before <see cref="Expire"/> has something to say; infinite when
    /// nothing is unfinished.
    /// </summary>
    public TimeSpan Patience
    {
        get
        {
            if (_pending.Count == 0)
            {
                return Timeout.InfiniteTimeSpan;
            }

            var left = WaitOf(_pending) - time.GetElapsedTime(_lastByte);
            return left > TimeSpan.Zero ? left : TimeSpan.Zero;
        }
    }

    /// <summary>Takes bytes.</summary>
    /// <returns>What they complete; valid until the next call.</returns>
    public IReadOnlyList<InputEvent> Feed(ReadOnlySpan<byte> bytes)
    {
        _events.Clear();
        _pending.AddRange(bytes);
        _lastByte = time.GetTimestamp();
        Drain();
        if (_pending.Count > PasteBytesMax)
        {
            // What is pasted beyond the bound is lost, but for what may begin its end mark.
            var tail = PasteEnd.Length - 1;
            _pending.RemoveRange(PasteBytesMax - tail, _pending.Count - PasteBytesMax);
        }

        return _events;
    }

    /// <summary>Ends what has waited long enough: a lone ESC is the key, the rest is noise.
    /// </summary>
    /// <returns>What came of it; valid until the next call.</returns>
    public IReadOnlyList<InputEvent> Expire()
    {
        _events.Clear();
        if (_pending.Count == 0 || time.GetElapsedTime(_lastByte) < WaitOf(_pending))
        {
            return _events;
        }

        var bytes = Pending();
        if (bytes.Length == 1 && bytes[0] == Escape)
        {
            _events.Add(new(InputKind.Key, new KeyStroke(Key.Escape)));
        }
        else if (bytes.StartsWith(PasteStart))
        {
            AddPaste(bytes[PasteStart.Length..]);
        }

        _pending.Clear();
        _isSkipping = false;
        return _events;
    }

    private static TimeSpan WaitOf(List<byte> pending) => pending switch
    {
        [Escape] => EscapeWait,
        [Escape, (byte)'[', (byte)'2', (byte)'0', (byte)'0', (byte)'~', ..] => PasteWait,
        _ => SequenceWait,
    };

    private void Drain()
    {
        var bytes = Pending();
        var used = 0;
        while (used < bytes.Length)
        {
            var length = Take(bytes[used..]);
            if (length == 0)
            {
                break;
            }

            used += length;
        }

        _pending.RemoveRange(0, used);
    }

    private ReadOnlySpan<byte> Pending() =>
        System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_pending);

    /// <summary>Takes one event, or noise, from the front.</summary>
    /// <returns>Bytes used; 0 when more are needed.</returns>
    private int Take(ReadOnlySpan<byte> bytes)
    {
        if (_isSkipping)
        {
            return Skip(bytes);
        }

        if (bytes[0] != Escape)
        {
            return TakeText(bytes, KeyModifiers.None);
        }

        if (bytes.Length == 1)
        {
            return 0;
        }

        return bytes[1] switch
        {
            (byte)'[' => TakeControlSequence(bytes),
            (byte)'O' => TakeShiftSequence(bytes),
            (byte)'P' or (byte)']' or (byte)'X' or (byte)'^' or (byte)'_' => TakeString(bytes),
            Escape => Emit(new KeyStroke(Key.Escape), 1),
            _ => TakeText(bytes[1..], KeyModifiers.Alt) is var length and > 0 ? length + 1 : 0,
        };
    }

    private int Emit(KeyStroke stroke, int length)
    {
        _events.Add(new(InputKind.Key, stroke));
        return length;
    }

    private int TakeText(ReadOnlySpan<byte> bytes, KeyModifiers held)
    {
        var code = bytes[0];
        if (code is < 0x20 or 0x7F)
        {
            return Emit(ControlKeys.Of(code, held), 1);
        }

        switch (Rune.DecodeFromUtf8(bytes, out var rune, out var length))
        {
            case OperationStatus.Done:
                // C1 controls and the like are no keys.
                return Rune.IsControl(rune)
                    ? length
                    : Emit(new KeyStroke(Key.Text, rune, held), length);
            case OperationStatus.NeedMoreData:
                return 0;
            default:
                return length;
        }
    }

    private int TakeControlSequence(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(PasteStart))
        {
            return TakePaste(bytes);
        }

        // The Linux console's F1 to F5.
        if (bytes.Length > 2 && bytes[2] == '[')
        {
            return bytes.Length < 4 ? 0
                : bytes[3] is >= (byte)'A' and <= (byte)'E'
                    ? Emit(new KeyStroke(Key.F1 + (bytes[3] - 'A')), 4)
                    : 4;
        }

        var end = 2;
        while (end < bytes.Length && bytes[end] is >= 0x20 and < 0x40)
        {
            end++;
        }

        if (end == bytes.Length)
        {
            return TooLong(bytes.Length);
        }

        if (bytes[end] is < 0x40 or > 0x7E)
        {
            // Cut off by something else, which stands for itself.
            return end;
        }

        if (end == 2 && bytes[2] == 'M')
        {
            // The oldest mouse report: three more bytes, of which nothing is wanted.
            return bytes.Length < 6 ? 0 : 6;
        }

        if (ControlSequence.Read(bytes[2..(end + 1)]) is { } input)
        {
            _events.Add(input);
        }

        return end + 1;
    }

    private int TakeShiftSequence(ReadOnlySpan<byte> bytes)
    {
        var end = 2;
        while (end < bytes.Length && bytes[end] is (>= (byte)'0' and <= (byte)'9') or (byte)';')
        {
            end++;
        }

        if (end == bytes.Length)
        {
            return TooLong(bytes.Length);
        }

        if (bytes[end] is < 0x40 or > 0x7E)
        {
            return end;
        }

        if (ControlSequence.Read(bytes[2..(end + 1)]) is { } input)
        {
            _events.Add(input);
        }

        return end + 1;
    }

    /// <summary>A string of the terminal: a reply, or something that nobody asked for.</summary>
    private int TakeString(ReadOnlySpan<byte> bytes)
    {
        for (var i = 2; i < bytes.Length; i++)
        {
            if (bytes[i] == 0x07)
            {
                return EmitReply(bytes[2..i], i + 1);
            }

            if (bytes[i] == Escape)
            {
                if (i + 1 == bytes.Length)
                {
                    return 0;
                }

                return bytes[i + 1] == '\\' ? EmitReply(bytes[2..i], i + 2) : i;
            }
        }

        return TooLong(bytes.Length);
    }

    private int EmitReply(ReadOnlySpan<byte> text, int length)
    {
        _events.Add(new(InputKind.Reply, Text: Encoding.UTF8.GetString(text)));
        return length;
    }

    private int TakePaste(ReadOnlySpan<byte> bytes)
    {
        var text = bytes[PasteStart.Length..];
        var end = text.IndexOf(PasteEnd);
        if (end >= 0)
        {
            AddPaste(text[..end]);
            return PasteStart.Length + end + PasteEnd.Length;
        }

        return 0;
    }

    private void AddPaste(ReadOnlySpan<byte> text)
    {
        _events.Add(new(
            InputKind.Paste, Text: Encoding.UTF8.GetString(text).Replace('\r', '\n')));
    }

    private int TooLong(int length)
    {
        _isSkipping = length > SequenceBytesMax;
        return _isSkipping ? length : 0;
    }

    /// <summary>Drops the rest of a sequence that is too long to be one.</summary>
    private int Skip(ReadOnlySpan<byte> bytes)
    {
        if (bytes[0] == Escape)
        {
            _isSkipping = false;
            return Take(bytes);
        }

        _isSkipping = bytes[0] is not ((>= 0x40 and <= 0x7E) or 0x07);
        return 1;
    }
}
