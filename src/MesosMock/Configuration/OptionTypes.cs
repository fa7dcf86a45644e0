using System.Globalization;
using System.Net;
using MesosMock.Simulation.Configuration;
using MesosMock.Toml;

namespace MesosMock.Configuration;

/// <summary>The types that keys have.</summary>
internal static class OptionTypes
{
    /// <summary>What a converter answers about a value of a type that is never allowed.</summary>
    public const string WrongType = "";

    /// <summary>True or false.</summary>
    public static OptionType<bool> Boolean { get; } = new(
        "true or false", ConvertBoolean, value => value ? "true" : "false");

    /// <summary>A share from 0 to 1.</summary>
    public static OptionType<double> Ratio { get; } = Number(0, 1);

    /// <summary>A duration, 0 s or more.</summary>
    public static OptionType<TimeSpan> Duration { get; } = DurationFrom(TimeSpan.Zero);

    /// <summary>A duration, at least 1 ms, so that a timer with it ends.</summary>
    public static OptionType<TimeSpan> Interval { get; } =
        DurationFrom(TimeSpan.FromMilliseconds(1));

    /// <summary>A duration, at least 1 ms, or <c>"off"</c>.</summary>
    public static OptionType<TimeSpan?> IntervalOrOff { get; } = OrWord(Interval, "off");

    /// <summary>A duration, 0 s or more, or <c>"off"</c>.</summary>
    public static OptionType<TimeSpan?> DurationOrOff { get; } = OrWord(Duration, "off");

    /// <summary>A duration that may be drawn anew each time.</summary>
    public static OptionType<DurationDistribution> Distribution { get; } = new(
        DurationText.DistributionAllowed,
        ConvertDistribution,
        value => TomlText.Quote(value.ToString()));

    /// <summary>A distribution or <c>"off"</c>.</summary>
    public static OptionType<DurationDistribution?> DistributionOrOff { get; } = new(
        $"{Distribution.Allowed}, or \"off\"",
        (TomlValue value, out DurationDistribution? result) =>
        {
            result = null;
            return value is TomlString { Value: "off" }
                ? null
                : ConvertDistribution(value, out result!);
        },
        value => value is null ? "\"off\"" : Distribution.Format(value));

    /// <summary>A path of a file; empty text means none.</summary>
    public static OptionType<string?> File { get; } = OptionalText("a path, or \"\" for none");

    /// <summary>An address to listen on.</summary>
    public static OptionType<string> IpAddress { get; } = Text(
        "an IPv4 or IPv6 address such as \"127.0.0.1\"",
        text => IsIpAddress(text) ? null : $"\"{text}\" is not an IP address");

    /// <summary>A port to listen on.</summary>
    public static OptionType<int> Port { get; } = Integer(0, 65535);

    /// <summary>A whole number.</summary>
    /// <param name="least">Lower bound, included.</param>
    /// <param name="most">Upper bound, included.</param>
    /// <returns>The type.</returns>
    public static OptionType<long> Long(long least, long most)
    {
        return new(
            $"an integer from {least} to {most}",
            (TomlValue value, out long result) =>
            {
                result = value is TomlInteger integer ? integer.Value : 0;
                return value is TomlInteger ? CheckRange(result, least, most) : WrongType;
            },
            value => value.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>A whole number of 32 bits.</summary>
    /// <param name="least">Lower bound, included.</param>
    /// <param name="most">Upper bound, included.</param>
    /// <returns>The type.</returns>
    public static OptionType<int> Integer(int least, int most)
    {
        var wide = Long(least, most);
        return new(
            wide.Allowed,
            (TomlValue value, out int result) =>
            {
                var error = wide.Convert(value, out var number);
                result = error is null ? (int)number : 0;
                return error;
            },
            value => wide.Format(value));
    }

    /// <summary>A number; whole ones may be written without a point.</summary>
    /// <param name="least">Lower bound, included.</param>
    /// <param name="most">Upper bound, included.</param>
    /// <returns>The type.</returns>
    public static OptionType<double> Number(double least, double most)
    {
        return new(
            $"a number from {Show(least)} to {Show(most)}",
            (TomlValue value, out double result) =>
            {
                result = value switch
                {
                    TomlInteger integer => integer.Value,
                    TomlFloat number => number.Value,
                    _ => 0,
                };
                return value is TomlInteger or TomlFloat
                    ? CheckRange(result, least, most)
                    : WrongType;
            },
            TomlText.Format);
    }

    /// <summary>Text with a rule of its own.</summary>
    /// <param name="allowed">What is allowed, for messages.</param>
    /// <param name="check">Answers what is wrong with a text, or null.</param>
    /// <returns>The type.</returns>
    public static OptionType<string> Text(string allowed, Func<string, string?> check)
    {
        return new(
            allowed,
            (TomlValue value, out string result) =>
            {
                result = value is TomlString text ? text.Value : "";
                return value is TomlString ? check(result) : WrongType;
            },
            TomlText.Quote);
    }

    /// <summary>Text that is not empty.</summary>
    /// <param name="allowed">What is allowed, for messages.</param>
    /// <returns>The type.</returns>
    public static OptionType<string> FilledText(string allowed)
    {
        return Text(allowed, text => string.IsNullOrWhiteSpace(text) ? "is empty" : null);
    }

    /// <summary>Any text; empty text means none.</summary>
    /// <param name="allowed">What is allowed, for messages.</param>
    /// <returns>The type.</returns>
    public static OptionType<string?> OptionalText(string allowed)
    {
        return new(
            allowed,
            (TomlValue value, out string? result) =>
            {
                result = value is TomlString { Value.Length: > 0 } text ? text.Value : null;
                return value is TomlString ? null : WrongType;
            },
            value => TomlText.Quote(value ?? ""));
    }

    /// <summary>One of several words.</summary>
    /// <typeparam name="T">What the words mean.</typeparam>
    /// <param name="choices">The words with their meanings.</param>
    /// <returns>The type.</returns>
    public static OptionType<T> Choice<T>(params (string Word, T Meaning)[] choices)
    {
        var words = choices.Select(choice => choice.Word).ToArray();
        return new(
            string.Join(", ", words.Select(TomlText.Quote)),
            (TomlValue value, out T result) =>
            {
                var text = (value as TomlString)?.Value ?? "";
                var index = Array.IndexOf(words, text);
                result = choices[Math.Max(index, 0)].Meaning;
                return value is not TomlString ? WrongType
                    : index < 0 ? $"\"{text}\" is unknown" : null;
            },
            value => TomlText.Quote(
                Array.Find(choices, choice => Equals(choice.Meaning, value)).Word))
        {
            Words = words,
        };
    }

    /// <summary>A value, or a word that stands for none.</summary>
    /// <typeparam name="T">The value.</typeparam>
    /// <param name="type">Its type.</param>
    /// <param name="word">The word.</param>
    /// <returns>The type.</returns>
    public static OptionType<T?> OrWord<T>(OptionType<T> type, string word)
        where T : struct
    {
        return new(
            $"{type.Allowed}, or \"{word}\"",
            (TomlValue value, out T? result) =>
            {
                result = null;
                if (value is TomlString text && text.Value == word)
                {
                    return null;
                }

                var error = type.Convert(value, out var known);
                result = known;
                return error;
            },
            value => value is { } known ? type.Format(known) : TomlText.Quote(word));
    }

    private static string? ConvertBoolean(TomlValue value, out bool result)
    {
        result = value is TomlBoolean { Value: true };
        return value is TomlBoolean ? null : WrongType;
    }

    private static OptionType<TimeSpan> DurationFrom(TimeSpan least)
    {
        var bound = least == TimeSpan.Zero ? "" : $", at least {DurationText.Format(least)}";
        return new(
            DurationText.DurationAllowed + bound,
            (TomlValue value, out TimeSpan result) =>
            {
                var error = ConvertDuration(value, out result);
                return error is null && result < least
                    ? $"is shorter than {DurationText.Format(least)}"
                    : error;
            },
            value => TomlText.Quote(DurationText.Format(value)));
    }

    private static string? ConvertDuration(TomlValue value, out TimeSpan result)
    {
        string error;
        switch (value)
        {
            case TomlInteger integer:
                return DurationText.TryFromSeconds(integer.Value, out result, out error)
                    ? null
                    : error;
            case TomlFloat number:
                return DurationText.TryFromSeconds(number.Value, out result, out error)
                    ? null
                    : error;
            case TomlString text:
                return DurationText.TryParse(text.Value, out result, out error) ? null : error;
            default:
                result = default;
                return WrongType;
        }
    }

    private static string? ConvertDistribution(TomlValue value, out DurationDistribution result)
    {
        result = DurationDistribution.Constant(TimeSpan.Zero);
        if (value is not TomlString text)
        {
            var problem = ConvertDuration(value, out var constant);
            result = DurationDistribution.Constant(constant);
            return problem;
        }

        if (!DurationText.TryParse(text.Value, out DurationDistribution? parsed, out var error))
        {
            return error;
        }

        // Never null here: TryParse answered true.
        result = parsed!;
        return null;
    }

    private static string? CheckRange<T>(T value, T least, T most)
        where T : IComparable<T>, IFormattable
    {
        // NaN compares below everything.
        if (value.CompareTo(least) < 0)
        {
            var isZero = least.Equals(default(T));
            return $"{Show(value)} is {(isZero ? "negative" : $"below {Show(least)}")}";
        }

        return value.CompareTo(most) > 0 ? $"{Show(value)} is above {Show(most)}" : null;
    }

    private static string Show<T>(T value)
        where T : IFormattable
    {
        return value.ToString(null, CultureInfo.InvariantCulture);
    }

    private static bool IsIpAddress(string text)
    {
        // The framework takes "1" and "127.1", too; nobody means them.
        return IPAddress.TryParse(text, out var address)
            && (text.Contains(':', StringComparison.Ordinal) || address.ToString() == text);
    }
}
