using System.Globalization;

namespace MesosMock.Toml;

/// <summary>Reads integers and floats from one word.</summary>
internal static class TomlNumberReader
{
    /// <summary>Reads a word as a number.</summary>
    /// <param name="word">The word, not empty.</param>
    /// <param name="span">Where it stands.</param>
    /// <param name="error">What is wrong, or empty.</param>
    /// <returns>The number, or null when there is an error.</returns>
    public static TomlValue? Read(string word, TomlSpan span, out string error)
    {
        error = "";
        var prefix = word.Length > 1 && word[0] == '0' ? word[1] : '\0';
        if (prefix is 'x' or 'o' or 'b')
        {
            return ReadPrefixed(word, prefix, span, out error);
        }

        var body = word[0] is '+' or '-' ? word[1..] : word;
        if (body is "inf" or "nan")
        {
            var special = body == "nan" ? double.NaN : double.PositiveInfinity;
            return new TomlFloat(word[0] == '-' ? -special : special, span);
        }

        var kind = Scan(body);
        if (kind == NumberKind.None)
        {
            error = $"\"{word}\" is not a value";
            return null;
        }

        var digits = word.Replace("_", "", StringComparison.Ordinal);
        if (kind == NumberKind.Float)
        {
            return new TomlFloat(double.Parse(digits, CultureInfo.InvariantCulture), span);
        }

        if (long.TryParse(
            digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
        {
            return new TomlInteger(value, span);
        }

        error = $"{word} does not fit into 64 bits";
        return null;
    }

    /// <summary>Checks the grammar: integer part, fraction, exponent.</summary>
    private static NumberKind Scan(string body)
    {
        var at = SkipDigits(body, 0);
        if (at <= 0 || (at > 1 && body[0] == '0'))
        {
            return NumberKind.None;
        }

        var kind = NumberKind.Integer;
        if (at < body.Length && body[at] == '.')
        {
            kind = NumberKind.Float;
            at = SkipDigits(body, at + 1);
        }

        if (at > 0 && at < body.Length && body[at] is 'e' or 'E')
        {
            kind = NumberKind.Float;
            at++;
            at = SkipDigits(body, at < body.Length && body[at] is '+' or '-' ? at + 1 : at);
        }

        return at == body.Length ? kind : NumberKind.None;
    }

    /// <summary>Skips digits with single underscores between them.</summary>
    /// <returns>The offset after them, or -1 when they are not well-formed.</returns>
    private static int SkipDigits(string text, int start)
    {
        var at = start;
        while (at < text.Length && (char.IsAsciiDigit(text[at]) || text[at] == '_'))
        {
            at++;
        }

        return IsWellSpaced(text.AsSpan(start, at - start)) ? at : -1;
    }

    private static bool IsWellSpaced(ReadOnlySpan<char> digits)
    {
        return digits.Length > 0 && digits[0] != '_' && digits[^1] != '_'
            && !digits.Contains("__", StringComparison.Ordinal);
    }

    private static TomlInteger? ReadPrefixed(
        string word, char prefix, TomlSpan span, out string error)
    {
        error = "";
        var radix = prefix switch { 'x' => 16, 'o' => 8, _ => 2 };
        var digits = word.AsSpan(2);
        if (!IsWellSpaced(digits))
        {
            error = $"\"{word}\" is not an integer";
            return null;
        }

        UInt128 value = 0;
        foreach (var digit in digits)
        {
            if (digit == '_')
            {
                continue;
            }

            var number = char.IsAsciiHexDigit(digit) ? Convert.ToInt32(digit.ToString(), 16) : 16;
            if (number >= radix)
            {
                error = $"\"{digit}\" is not a digit of base {radix}";
                return null;
            }

            value = (value * (uint)radix) + (uint)number;
            if (value > long.MaxValue)
            {
                error = $"{word} does not fit into 64 bits";
                return null;
            }
        }

        return new((long)value, span);
    }

    private enum NumberKind
    {
        None,
        Integer,
        Float,
    }
}
