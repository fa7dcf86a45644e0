using System.Globalization;

namespace MesosMock.Simulation.Validation;

/// <summary>
/// Guesses how many instructions RE2 would compile a pattern to: one for each character or class,
/// one for each operator, counted repetitions written out. Patterns a few times over the limit are
/// found, borderline ones may fall on either side.
/// </summary>
internal static class RegexProgramSize
{
    // The instructions around every program: the unanchored prefix, match and fail.
    private const int Frame = 4;

    // More than any limit; stops nested repetitions from overflowing.
    private const int SizeMax = 1_000_000;

    /// <summary>Estimates a pattern that has been found well-formed.</summary>
    public static int Estimate(string pattern)
    {
        var position = 0;
        return Frame + EstimateGroup(pattern, ref position);
    }

    // Walks up to the closing parenthesis or the end.
    private static int EstimateGroup(string pattern, ref int position)
    {
        var size = 0;
        while (position < pattern.Length && pattern[position] != ')')
        {
            size = Math.Min(size + EstimateRepeated(pattern, ref position), SizeMax);
        }

        position++;
        return size;
    }

    private static int EstimateRepeated(string pattern, ref int position)
    {
        var size = EstimateAtom(pattern, ref position);
        while (position < pattern.Length && pattern[position] is '*' or '+' or '?' or '{')
        {
            size = pattern[position] == '{'
                ? Math.Min(size * Repetitions(pattern, ref position), SizeMax)
                : size + 1;
            position++;
        }

        return size;
    }

    private static int EstimateAtom(string pattern, ref int position)
    {
        switch (pattern[position])
        {
            case '(':
                position++;
                SkipGroupOptions(pattern, ref position);
                return 2 + EstimateGroup(pattern, ref position);

            case '[':
                SkipClass(pattern, ref position);
                return 1;

            case '\\':
                position += 2;
                return 1;

            default:
                position++;
                return 1;
        }
    }

    private static void SkipGroupOptions(string pattern, ref int position)
    {
        if (position < pattern.Length && pattern[position] == '?')
        {
            while (position < pattern.Length && pattern[position] is not (':' or '>' or ')'))
            {
                position++;
            }
        }
    }

    private static void SkipClass(string pattern, ref int position)
    {
        // A bracket right after the opening one, or after its negation, is a member.
        position += position + 1 < pattern.Length && pattern[position + 1] == '^' ? 3 : 2;
        while (position < pattern.Length && pattern[position] != ']')
        {
            position += pattern[position] == '\\' ? 2 : 1;
        }

        position++;
    }

    // The larger count of {n}, {n,} or {n,m}; 1 if it is no repetition. Stops at the brace.
    private static int Repetitions(string pattern, ref int position)
    {
        var close = pattern.IndexOf('}', position);
        if (close < 0)
        {
            return 1;
        }

        var counts = pattern[(position + 1)..close].Split(',');
        position = close;
        var largest = counts[^1].Length > 0 ? counts[^1] : counts[0];
        return int.TryParse(largest, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? Math.Clamp(count, 1, SizeMax / Frame)
            : 1;
    }
}
