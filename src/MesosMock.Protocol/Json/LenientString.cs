using System.Text;

namespace MesosMock.Protocol.Json;

/// <summary>Strings as picojson reads them: any bytes but control characters.</summary>
internal static class LenientString
{
    /// <summary>Reads up to and with the closing quote.</summary>
    public static bool TryParse(ref TextCursor cursor, out byte[] text)
    {
        var bytes = new List<byte>();
        var isParsed = TryParse(ref cursor, bytes);
        text = [.. bytes];
        return isParsed;
    }

    private static bool TryParse(ref TextCursor cursor, List<byte> bytes)
    {
        while (true)
        {
            var character = cursor.Next();
            if (character < ' ')
            {
                cursor.PushBack();
                return false;
            }

            if (character == '"')
            {
                return true;
            }

            if (character != '\\')
            {
                bytes.Add((byte)character);
            }
            else if (!TryParseEscape(ref cursor, bytes))
            {
                return false;
            }
        }
    }

    private static bool TryParseEscape(ref TextCursor cursor, List<byte> bytes)
    {
        var letter = cursor.Next();
        if (letter == 'u')
        {
            return TryParseCodePoint(ref cursor, bytes);
        }

        var character = letter switch
        {
            '"' or '\\' or '/' => letter,
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            _ => TextCursor.End,
        };
        if (character == TextCursor.End)
        {
            return false;
        }

        bytes.Add((byte)character);
        return true;
    }

    private static bool TryParseCodePoint(ref TextCursor cursor, List<byte> bytes)
    {
        if (!TryParseHex(ref cursor, out var first))
        {
            return false;
        }

        var rune = new Rune(0);
        if (!char.IsSurrogate(first))
        {
            rune = new Rune(first);
        }
        else if (!TryParseSecondHalf(ref cursor, first, out rune))
        {
            return false;
        }

        Span<byte> encoded = stackalloc byte[4];
        bytes.AddRange(encoded[..rune.EncodeToUtf8(encoded)]);
        return true;
    }

    private static bool TryParseSecondHalf(ref TextCursor cursor, char first, out Rune rune)
    {
        rune = default;
        if (!char.IsHighSurrogate(first))
        {
            return false;
        }

        if (cursor.Next() != '\\' || cursor.Next() != 'u')
        {
            cursor.PushBack();
            return false;
        }

        return TryParseHex(ref cursor, out var second) && Rune.TryCreate(first, second, out rune);
    }

    private static bool TryParseHex(ref TextCursor cursor, out char value)
    {
        value = '\0';
        for (var i = 0; i < 4; i++)
        {
            var character = cursor.Next();
            if (character == TextCursor.End)
            {
                return false;
            }

            if (!char.IsAsciiHexDigit((char)character))
            {
                cursor.PushBack();
                return false;
            }

            value = (char)((value << 4) | HexValue(character));
        }

        return true;
    }

    private static int HexValue(int character) =>
        character <= '9' ? character - '0' : (character | 0x20) - 'a' + 10;
}
