using System.Globalization;

namespace MesosMock.Simulation.Configuration;

/// <summary>
/// Reads one value of the text form of resources and attributes
/// (Mesos src/common/values.cpp, internal::values::parse).
/// </summary>
internal static class TextValueParser
{
    /// <summary>Reads the value after the colon.</summary>
    /// <param name="name">Name of the item.</param>
    /// <param name="text">Text after the colon, not empty.</param>
    /// <param name="value">The item, or null when there is an error.</param>
    /// <param name="error">What is wrong, or empty.</param>
    /// <returns>Whether the text is a value.</returns>
    public static bool TryParse(
        string name, string text, out TextValue? value, out string error)
    {
        value = null;
        error = "";
        switch (text[0])
        {
            case '[':
                if (TryParseRanges(text, out var ranges, out error))
                {
                    value = new(name, TextValueKind.Ranges) { Ranges = ranges };
                }

                break;
            case '{':
                if (TryParseSet(text, out var words, out error))
                {
                    value = new(name, TextValueKind.Set) { Set = words };
                }

                break;
            default:
                value = ParseWord(name, text);
                break;
        }

        return value is not null;
    }

    private static TextValue ParseWord(string name, string text)
    {
        const NumberStyles Styles =
            NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign
            | NumberStyles.AllowExponent;
        return double.TryParse(text, Styles, CultureInfo.InvariantCulture, out var number)
            ? new(name, TextValueKind.Scalar) { Scalar = number, Text = text }
            : new(name, TextValueKind.Text) { Text = text };
    }

    private static bool TryParseRanges(
        string text, out List<(ulong Begin, ulong End)> ranges, out string error)
    {
        ranges = [];
        error = "";
        if (!text.EndsWith(']'))
        {
            error = $"\"{text}\" has no closing ]";
            return false;
        }

        foreach (var part in text[1..^1].Split(',', StringSplitOptions.TrimEntries))
        {
            var bounds = part.Split('-', StringSplitOptions.TrimEntries);
            if (bounds.Length != 2
                || !TryParseBound(bounds[0], out var begin)
                || !TryParseBound(bounds[1], out var end))
            {
                error = $"\"{part}\" is not a range BEGIN-END";
                return false;
            }

            if (begin > end)
            {
                error = $"the range \"{part}\" ends before it begins";
                return false;
            }

            ranges.Add((begin, end));
        }

        return true;
    }

    private static bool TryParseBound(string text, out ulong bound)
    {
        return ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out bound);
    }

    private static bool TryParseSet(string text, out List<string> words, out string error)
    {
        words = [];
        error = "";
        if (!text.EndsWith('}'))
        {
            error = $"\"{text}\" has no closing }}";
            return false;
        }

        foreach (var word in text[1..^1].Split(',', StringSplitOptions.TrimEntries))
        {
            if (word.Length == 0 || words.Contains(word, StringComparer.Ordinal))
            {
                error = word.Length == 0
                    ? $"\"{text}\" has an empty word"
                    : $"\"{word}\" is twice in the set";
                return false;
            }

            words.Add(word);
        }

        return true;
    }
}
