using System.Buffers.Text;

namespace MesosMock.Protocol.Json;

/// <summary>
/// Lays out doubles as rapidjson's <c>internal/dtoa.h</c> does: the shortest digits that read
/// back to the same value, always with a fraction or an exponent.
/// </summary>
internal static class JsonDouble
{
    /// <summary>Integers below this are exact and take the short way.</summary>
    private const double ExactIntegerMax = 1e15;

    /// <summary>Up to so many digits before the point are written out.</summary>
    private const int PlainDigitsMax = 21;

    /// <summary>Down to this power of ten small values are written out.</summary>
    private const int PlainExponentMin = -6;

    private const int DigitsMax = 24;

    /// <summary>Writes the value; the span must hold 40 bytes.</summary>
    public static int Format(double value, Span<byte> output)
    {
        if (!double.IsFinite(value))
        {
            return Copy(
                double.IsNaN(value) ? "NaN"u8
                : value > 0 ? "\"Infinity\""u8
                : "\"-Infinity\""u8,
                output);
        }

        var used = 0;
        if (double.IsNegative(value))
        {
            output[used++] = (byte)'-';
            value = -value;
        }

        if (value < ExactIntegerMax && value == Math.Floor(value))
        {
            _ = Utf8Formatter.TryFormat((long)value, output[used..], out var written);
            used += written;
            return used + Copy(".0"u8, output[used..]);
        }

        return used + FormatDigits(value, output[used..]);
    }

    private static int FormatDigits(double value, Span<byte> output)
    {
        Span<byte> digits = stackalloc byte[DigitsMax];
        var (count, point) = Digits(value, digits);
        digits = digits[..count];
        return point switch
        {
            _ when point >= count && point <= PlainDigitsMax => Integer(digits, point, output),
            > 0 and <= PlainDigitsMax => Decimal(digits, point, output),
            > PlainExponentMin and <= 0 => Fraction(digits, point, output),
            _ => Scientific(digits, point - 1, output),
        };
    }

    /// <summary>The digits without zeros at the end, and how many stand before the point.</summary>
    private static (int Count, int Point) Digits(double value, Span<byte> digits)
    {
        Span<byte> text = stackalloc byte[40];
        _ = value.TryFormat(text, out var length, "R");
        var count = 0;
        var point = 0;
        var isFraction = false;
        var i = 0;
        for (; i < length && text[i] != 'E'; i++)
        {
            if (text[i] == '.')
            {
                isFraction = true;
            }
            else if (count > 0 || text[i] != '0')
            {
                digits[count++] = text[i];
                point += isFraction ? 0 : 1;
            }
            else
            {
                point -= isFraction ? 1 : 0;
            }
        }

        if (i < length)
        {
            _ = Utf8Parser.TryParse(SkipPlus(text[(i + 1)..length]), out int exponent, out _);
            point += exponent;
        }

        while (count > 1 && digits[count - 1] == '0')
        {
            count--;
        }

        return (count, point);
    }

    private static ReadOnlySpan<byte> SkipPlus(ReadOnlySpan<byte> text) =>
        text[0] == '+' ? text[1..] : text;

    private static int Integer(ReadOnlySpan<byte> digits, int point, Span<byte> output)
    {
        digits.CopyTo(output);
        output[digits.Length..point].Fill((byte)'0');
        return point + Copy(".0"u8, output[point..]);
    }

    private static int Decimal(ReadOnlySpan<byte> digits, int point, Span<byte> output)
    {
        digits[..point].CopyTo(output);
        output[point] = (byte)'.';
        digits[point..].CopyTo(output[(point + 1)..]);
        return digits.Length + 1;
    }

    private static int Fraction(ReadOnlySpan<byte> digits, int point, Span<byte> output)
    {
        var zeros = -point;
        var used = Copy("0."u8, output);
        output.Slice(used, zeros).Fill((byte)'0');
        used += zeros;
        return used + Copy(digits, output[used..]);
    }

    private static int Scientific(ReadOnlySpan<byte> digits, int exponent, Span<byte> output)
    {
        var used = 0;
        output[used++] = digits[0];
        if (digits.Length > 1)
        {
            output[used++] = (byte)'.';
            used += Copy(digits[1..], output[used..]);
        }

        output[used++] = (byte)'e';
        _ = Utf8Formatter.TryFormat(exponent, output[used..], out var written);
        return used + written;
    }

    private static int Copy(ReadOnlySpan<byte> text, Span<byte> output)
    {
        text.CopyTo(output);
        return text.Length;
    }
}
