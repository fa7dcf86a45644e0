using System.Text;

namespace MesosMock.Console.Screen;

/// <summary>
/// Walks through a text letter by letter, reduced to what all terminals agree on: no emoji of
/// several code points, no control characters, nothing that turns the direction of writing.
/// </summary>
internal ref struct TextReducer(ReadOnlySpan<char> text, bool isAscii)
{
    private const int Joiner = 0x200D;

    private ReadOnlySpan<char> _rest = text;

    /// <summary>The letter: a code point and its combining marks.</summary>
    public Rune Rune { get; private set; }

    /// <summary>The marks after the code point, as they stand in the text; mostly none.</summary>
    public ReadOnlySpan<char> Marks { get; private set; }

    /// <summary>Columns: 1 or 2.</summary>
    public int Width { get; private set; }

    /// <summary>The columns that a text takes.</summary>
    public static int Measure(ReadOnlySpan<char> text, bool isAscii)
    {
        var reducer = new TextReducer(text, isAscii);
        var width = 0;
        while (reducer.Next())
        {
            width += reducer.Width;
        }

        return width;
    }

    /// <summary>Goes to the next letter.</summary>
    public bool Next()
    {
        Marks = default;
        while (_rest.Length > 0)
        {
            if (_rest[0] is >= ' ' and < (char)0x7F)
            {
                (Rune, Width) = (new Rune(_rest[0]), 1);
                _rest = _rest[1..];
                TakeMarks();
                return true;
            }

            _ = Rune.DecodeFromUtf16(_rest, out var rune, out var length);
            _rest = _rest[length..];
            if (Reduce(rune) is { } letter)
            {
                (Rune, Width) = (letter, RuneWidth.Of(letter));
                TakeMarks();
                return true;
            }
        }

        return false;
    }

    private readonly Rune? Reduce(Rune rune)
    {
        var code = rune.Value;
        if (Rune.IsControl(rune) || IsTurn(code))
        {
            return new Rune(isAscii ? '.' : '·');
        }

        if (code is >= 0x1F1E6 and <= 0x1F1FF)
        {
            return new Rune((char)('A' + code - 0x1F1E6));
        }

        return RuneWidth.Of(rune) == 0 ? null
            : isAscii ? new Rune(AsciiTwins.Of(rune)) : rune;
    }

    private void TakeMarks()
    {
        var all = _rest;
        var (kept, used) = (0, 0);
        while (used < all.Length && all[used] >= 0x300)
        {
            _ = Rune.DecodeFromUtf16(all[used..], out var mark, out var length);
            var code = mark.Value;
            if (code == Joiner)
            {
                used += length;
                if (used < all.Length && all[used] >= 0x300)
                {
                    _ = Rune.DecodeFromUtf16(all[used..], out _, out length);
                    used += length;
                }
            }
            else if (code is 0xFE0E or 0xFE0F or (>= 0x1F3FB and <= 0x1F3FF))
            {
                used += length;
            }
            else if (RuneWidth.Of(mark) == 0 && !IsTurn(code))
            {
                kept = kept == used ? used + length : kept;
                used += length;
            }
            else
            {
                break;
            }
        }

        Marks = isAscii ? default : all[..kept];
        _rest = all[used..];
    }

    /// <summary>Marks, embeddings and overrides of the direction of writing.</summary>
    private static bool IsTurn(int code) =>
        code is 0x200E or 0x200F or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);
}
