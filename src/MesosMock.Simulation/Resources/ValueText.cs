using System.Globalization;
using MesosMock.Protocol.V1;

namespace MesosMock.Simulation.Resources;

/// <summary>
/// The text form of one value: a number, <c>[ranges]</c>, <c>{set}</c> or plain text
/// (src/common/values.cpp, <c>internal::values::parse</c>).
/// </summary>
internal static class ValueText
{
    private static readonly char[] RangeSeparators = ['[', ']', '-', ',', '\n'];
    private static readonly char[] SetSeparators = ['{', '}', ',', '\n'];

    private static readonly (char Open, char Close)[] Brackets =
        [('{', '}'), ('[', ']'), ('(', ')')];

    /// <summary>Reads one value; blanks mean nothing anywhere.</summary>
    /// <returns>The value and null, or null and what is wrong.</returns>
    public static (Value? Value, string? Error) Parse(string text)
    {
        var compact = text.Replace(" ", "", StringComparison.Ordinal);
        if (compact.Length == 0)
        {
            return (null, "Expecting non-empty string");
        }

        if (Brackets.Any(pair => !IsMatching(compact, pair.Open, pair.Close)))
        {
            return (null, "Mismatched brackets");
        }

        if (compact[0] == '[')
        {
            return ParseRanges(compact);
        }

        if (compact.Contains('[', StringComparison.Ordinal))
        {
            return (null, "Unexpected '[' found");
        }

        if (compact[0] == '{')
        {
            return (new() { Type = ValueKind.Set, Set = ParseSet(compact) }, null);
        }

        return compact.Contains('{', StringComparison.Ordinal)
            ? (null, "Unexpected '{' found")
            : ParseScalarOrText(compact);
    }

    private static (Value? Value, string? Error) ParseRanges(string text)
    {
        var tokens = text.Split(RangeSeparators, StringSplitOptions.RemoveEmptyEntries);
        if (tokens.Length % 2 != 0)
        {
            return (null, "Expecting one or more \"ranges\"");
        }

        var ranges = new List<ValueRange>();
        for (var i = 0; i < tokens.Length; i += 2)
        {
            if (!TryParse(tokens[i], out var begin) || !TryParse(tokens[i + 1], out var end))
            {
                return (null, $"Expecting non-negative integers in '{tokens[i]}'");
            }

            ranges.Add(new ValueRange(begin, end));
        }

        // Overlaps are fine here; an inverted range is left for validation to refuse.
        var merged = ranges.All(range => range.Begin <= range.End)
            ? WireResources.Write(RangeSet.Of(ranges.Select(range => (range.Begin, range.End))))
            : new ValueRanges { Range = [.. ranges] };
        return (new() { Type = ValueKind.Ranges, Ranges = merged }, null);
    }

    private static ValueSet ParseSet(string text) =>
        new() { Item = [.. text.Split(SetSeparators, StringSplitOptions.RemoveEmptyEntries)] };

    private static (Value? Value, string? Error) ParseScalarOrText(string text)
    {
        var isNumber = double.TryParse(
            text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number);
        if (isNumber && double.IsSubnormal(number))
        {
            return (null, "Subnormal values not supported");
        }

        // Mesos takes infinite, undefined and negative numbers for texts.
        return isNumber && double.IsFinite(number) && number >= 0
            ? (new() { Type = ValueKind.Scalar, Scalar = new(number) }, null)
            : (new() { Type = ValueKind.Text, Text = new(text) }, null);
    }

    private static bool TryParse(string text, out ulong number) =>
        ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private static bool IsMatching(string text, char open, char close)
    {
        var depth = 0;
        foreach (var character in text)
        {
            depth += character == open ? 1 : character == close ? -1 : 0;
            if (depth < 0)
            {
                return false;
            }
        }

        return depth == 0;
    }
}
