using System.Globalization;

namespace MesosMock.Toml;

/// <summary>Reads dates and times (RFC 3339, and its parts) from one word.</summary>
internal static class TomlDateTimeReader
{
    private const int DateLength = 10;
    private const int TimeLength = 8;
    private const int FractionDigitsMax = 9;

    /// <summary>Whether a word can only be a date or a time.</summary>
    /// <param name="word">The word.</param>
    /// <returns>True for <c>dddd-…</c> and <c>dd:…</c>.</returns>
    public static bool IsDateOrTime(string word)
    {
        return (word.Length > 4 && word[4] == '-' && AreDigits(word, 0, 4))
            || (word.Length > 2 && word[2] == ':' && AreDigits(word, 0, 2));
    }

    /// <summary>Whether a word is a whole date, after which a blank and a time may follow.
    /// </summary>
    /// <param name="word">The word.</param>
    /// <returns>True for <c>dddd-dd-dd</c>.</returns>
    public static bool IsDate(string word)
    {
        return word.Length == DateLength && IsDateShape(word);
    }

    /// <summary>Reads a word.</summary>
    /// <param name="word">The word; a blank may stand for the T.</param>
    /// <param name="span">Where it stands.</param>
    /// <returns>The value, or null when the word is not a date or time that exists.</returns>
    public static TomlDateTime? Read(string word, TomlSpan span)
    {
        if (word[2] == ':')
        {
            return IsTime(word, out var time)
                ? new(TomlDateTimeKind.LocalTime, time, span)
                : null;
        }

        if (word.Length < DateLength || !IsDateShape(word) || !IsDateThatExists(word))
        {
            return null;
        }

        if (word.Length == DateLength)
        {
            return new(TomlDateTimeKind.LocalDate, word, span);
        }

        return word[DateLength] is 'T' or 't' or ' '
            ? ReadDateTime(word[..DateLength], word[(DateLength + 1)..], span)
            : null;
    }

    private static TomlDateTime? ReadDateTime(string date, string rest, TomlSpan span)
    {
        var at = rest.AsSpan().IndexOfAny("Zz+-");
        if (at < 0)
        {
            return IsTime(rest, out var local)
                ? new(TomlDateTimeKind.LocalDateTime, $"{date}T{local}", span)
                : null;
        }

        var offset = rest[at..].ToUpperInvariant();
        return IsTime(rest[..at], out var time) && IsOffset(offset)
            ? new(TomlDateTimeKind.OffsetDateTime, $"{date}T{time}{offset}", span)
            : null;
    }

    private static bool IsDateShape(string word)
    {
        return AreDigits(word, 0, 4) && word[4] == '-' && AreDigits(word, 5, 2)
            && word[7] == '-' && AreDigits(word, 8, 2);
    }

    private static bool IsDateThatExists(string word)
    {
        var year = Number(word, 0, 4);
        var month = Number(word, 5, 2);
        var day = Number(word, 8, 2);

        // RFC 3339 has a year 0, which is a leap year, as 4 is; .NET's calendar begins at 1.
        return month is >= 1 and <= 12 && day >= 1
            && day <= DateTime.DaysInMonth(year == 0 ? 4 : year, month);
    }

    private static bool IsTime(string text, out string normal)
    {
        normal = text;
        if (text.Length < TimeLength || text[2] != ':' || text[5] != ':'
            || !IsBelow(text, 0, 24) || !IsBelow(text, 3, 60) || !IsBelow(text, 6, 61))
        {
            return false;
        }

        if (text.Length == TimeLength)
        {
            return true;
        }

        var digits = text.Length - TimeLength - 1;
        if (text[TimeLength] != '.' || digits == 0 || !AreDigits(text, TimeLength + 1, digits))
        {
            return false;
        }

        normal = text[..(TimeLength + 1 + Math.Min(digits, FractionDigitsMax))];
        return true;
    }

    private static bool IsOffset(string text)
    {
        return text == "Z"
            || (text.Length == 6 && text[3] == ':' && text[0] is '+' or '-'
                && IsBelow(text, 1, 24) && IsBelow(text, 4, 60));
    }

    private static bool IsBelow(string text, int start, int limit)
    {
        return AreDigits(text, start, 2) && Number(text, start, 2) < limit;
    }

    private static bool AreDigits(string text, int start, int count)
    {
        return text.Length >= start + count
            && !text.AsSpan(start, count).ContainsAnyExceptInRange('0', '9');
    }

    private static int Number(string text, int start, int count)
    {
        return int.Parse(
            text.AsSpan(start, count), NumberStyles.None, CultureInfo.InvariantCulture);
    }
}
