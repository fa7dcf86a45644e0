using System.Globalization;
using MesosMock.Simulation.Configuration;

namespace MesosMock.Simulation.Faults;

/// <summary>Makes parameters of the types that faults have.</summary>
internal static class Parameter
{
    private const string Never = "never";

    public static TypedParameter<int> Integer(
        string name, int standard, int least, int most, string help) =>
        new(name, "integer", $"{standard}", $"{least} to {most}", help)
        {
            Read = (string text, out int value) =>
                int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value)
                && value >= least && value <= most
                    ? null
                    : $"is not a whole number from {least} to {most}",
        };

    public static TypedParameter<double> Ratio(string name, double standard, string help) =>
        new(name, "ratio", Text(standard), "0 to 1, or a share such as 30%", help)
        {
            Read = ReadRatio,
        };

    public static TypedParameter<bool> Flag(string name, bool standard, string help) =>
        new(name, "boolean", standard ? "true" : "false", "true or false", help)
        {
            Read = (string text, out bool value) =>
                bool.TryParse(text, out value) ? null : "is neither true nor false",
        };

    public static TypedParameter<DurationDistribution> Duration(
        string name, string standard, string help) =>
        new(name, "duration", standard, "a duration or a distribution", help)
        {
            Read = (string text, out DurationDistribution value) => ReadDuration(text, out value),
        };

    /// <summary>A duration, or <c>never</c>, which is null.</summary>
    public static TypedParameter<DurationDistribution?> DurationOrNever(
        string name, string standard, string help) =>
        new(name, "duration", standard, "a duration, a distribution, or never", help)
        {
            Read = (string text, out DurationDistribution? value) =>
            {
                value = null;
                return text == Never ? null : ReadDuration(text, out value!);
            },
        };

    /// <summary>One of a few words: those of an enum, in lower case with dashes.</summary>
    public static TypedParameter<T> Choice<T>(string name, T standard, string help)
        where T : struct, Enum =>
        new(name, "word", Word(standard), string.Join(", ", Words<T>()), help)
        {
            Read = (string text, out T value) => ReadWord(text, out value)
                ? null
                : $"is none of {string.Join(", ", Words<T>())}",
        };

    /// <summary>Any of a few words with commas between them; empty for all.</summary>
    public static TypedParameter<IReadOnlyList<T>> Choices<T>(
        string name, string standard, string help)
        where T : struct, Enum =>
        new(name, "words", standard, $"\"\" for all, or some of {List<T>()}", help)
        {
            Read = (string text, out IReadOnlyList<T> value) =>
            {
                var found = new List<T>();
                value = found;
                foreach (var word in text.Split(
                    ',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                {
                    if (!ReadWord<T>(word, out var one))
                    {
                        return $"has \"{word}\", which is none of {List<T>()}";
                    }

                    found.Add(one);
                }

                return null;
            },
        };

    /// <summary>A few whole numbers with commas between them.</summary>
    public static TypedParameter<IReadOnlyList<int>> Integers(
        string name, string standard, int least, int most, string help) =>
        new(name, "integers", standard, $"{least} to {most}, with commas between", help)
        {
            Read = (string text, out IReadOnlyList<int> value) =>
            {
                var found = new List<int>();
                value = found;
                foreach (var word in text.Split(',', StringSplitOptions.TrimEntries))
                {
                    if (!int.TryParse(
                            word, NumberStyles.None, CultureInfo.InvariantCulture, out var one)
                        || one < least || one > most)
                    {
                        return $"has \"{word}\", which is no number from {least} to {most}";
                    }

                    found.Add(one);
                }

                return null;
            },
        };

    /// <summary>The word of an enum's member: <c>BeforeAccept</c> is before-accept.</summary>
    public static string Word<T>(T value)
        where T : struct, Enum => string.Concat($"{value}".Select((letter, place) =>
            place > 0 && char.IsAsciiLetterUpper(letter)
                ? $"-{char.ToLowerInvariant(letter)}"
                : $"{char.ToLowerInvariant(letter)}"));

    private static string List<T>()
        where T : struct, Enum => string.Join(", ", Words<T>());

    private static IEnumerable<string> Words<T>()
        where T : struct, Enum => Enum.GetValues<T>().Select(Word);

    /// <summary>Upper case and underscores are taken too: REVIVE, decline_inverse.</summary>
    private static bool ReadWord<T>(string text, out T value)
        where T : struct, Enum
    {
        var wanted = text.Replace('_', '-').ToLowerInvariant();
        if (wanted.StartsWith("task-", StringComparison.Ordinal))
        {
            wanted = wanted["task-".Length..];
        }

        foreach (var member in Enum.GetValues<T>())
        {
            if (Word(member) == wanted)
            {
                value = member;
                return true;
            }
        }

        value = default;
        return false;
    }

    private static string? ReadDuration(string text, out DurationDistribution value)
    {
        if (double.TryParse(
            text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds))
        {
            var isFine = DurationText.TryFromSeconds(seconds, out var span, out var wrong);
            value = DurationDistribution.Constant(span);
            return isFine ? null : wrong;
        }

        var isRead = DurationText.TryParse(text, out DurationDistribution? read, out var error);
        value = read ?? DurationDistribution.Constant(TimeSpan.Zero);
        return isRead ? null : error;
    }

    private static string? ReadRatio(string text, out double value)
    {
        var number = text.EndsWith('%') ? text[..^1] : text;
        var isNumber = double.TryParse(
            number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
        value /= number.Length < text.Length ? 100 : 1;
        return isNumber && value is >= 0 and <= 1 ? null : "is not a share from 0 to 1";
    }

    private static string Text(double value) => value.ToString(CultureInfo.InvariantCulture);
}
