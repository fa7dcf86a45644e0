using System.Globalization;

namespace MesosMock.Simulation.Configuration;

/// <summary>
/// The text form of durations and distributions: <c>500ms</c>, <c>15s</c>, <c>2m</c>,
/// <c>1h</c>, <c>7d</c>, <c>5s +- 2s</c>, <c>uniform(1s,9s)</c>, <c>exp(mean=10s)</c>,
/// <c>lognormal(p50=2s,p99=30s)</c>.
/// </summary>
public static class DurationText
{
    /// <summary>Longest duration that can be written down.</summary>
    public static readonly TimeSpan Max = TimeSpan.FromDays(3650);

    /// <summary>What a plain duration looks like, for messages.</summary>
    public const string DurationAllowed =
        "seconds as a number, or a string with a unit such as \"500ms\", \"15s\", \"2m\", "
        + "\"1h\", \"7d\"";

    /// <summary>What a distribution looks like, for messages.</summary>
    public const string DistributionAllowed =
        DurationAllowed + ", or \"5s +- 2s\", \"uniform(1s,9s)\", \"exp(mean=10s)\", "
        + "\"lognormal(p50=2s,p99=30s)\"";

    // Longest suffix first, so that "ms" is not read as "s" after "m".
    private static readonly (string Suffix, double Seconds)[] Units =
        [("ms", 0.001), ("s", 1), ("m", 60), ("h", 3600), ("d", 86400)];

    /// <summary>Reads a plain duration.</summary>
    /// <param name="text">For example <c>1.5s</c>.</param>
    /// <param name="value">The duration, or 0 s when there is an error.</param>
    /// <param name="error">What is wrong, or empty.</param>
    /// <returns>Whether the text is a duration from 0 s to <see cref="Max"/>.</returns>
    public static bool TryParse(string text, out TimeSpan value, out string error)
    {
        var trimmed = text.AsSpan().Trim();
        foreach (var (suffix, seconds) in Units)
        {
            if (trimmed.EndsWith(suffix, StringComparison.Ordinal)
                && TryParseNumber(trimmed[..^suffix.Length], out var number))
            {
                return TryFromSeconds(number * seconds, out value, out error);
            }
        }

        value = TimeSpan.Zero;
        error = $"\"{text}\" is not a duration";
        return false;
    }

    /// <summary>Reads a number of seconds.</summary>
    /// <param name="seconds">The number.</param>
    /// <param name="value">The duration, or 0 s when there is an error.</param>
    /// <param name="error">What is wrong, or empty.</param>
    /// <returns>Whether it lies from 0 s to <see cref="Max"/>.</returns>
    public static bool TryFromSeconds(double seconds, out TimeSpan value, out string error)
    {
        value = TimeSpan.Zero;
        error = "";
        if (double.IsNaN(seconds))
        {
            error = "is not a number";
        }
        else if (seconds < 0)
        {
            error = "is negative";
        }
        else if (seconds > Max.TotalSeconds)
        {
            error = $"is longer than {Format(Max)}";
        }
        else
        {
            value = TimeSpan.FromTicks((long)Math.Round(seconds * TimeSpan.TicksPerSecond));
        }

        return error.Length == 0;
    }

    /// <summary>Reads a duration or a distribution.</summary>
    /// <param name="text">For example <c>uniform(1s,9s)</c>.</param>
    /// <param name="value">The distribution, or null when there is an error.</param>
    /// <param name="error">What is wrong, or empty.</param>
    /// <returns>Whether the text is a distribution.</returns>
    public static bool TryParse(string text, out DurationDistribution? value, out string error)
    {
        value = null;
        var open = text.IndexOf('(', StringComparison.Ordinal);
        if (open >= 0)
        {
            return TryParseFunction(text, open, out value, out error);
        }

        foreach (var sign in (string[])["+-", "±"])
        {
            var at = text.IndexOf(sign, StringComparison.Ordinal);
            if (at >= 0)
            {
                return TryParseSpread(text[..at], text[(at + sign.Length)..], out value, out error);
            }
        }

        if (TryParse(text, out TimeSpan constant, out error))
        {
            value = DurationDistribution.Constant(constant);
        }

        return value is not null;
    }

    /// <summary>Writes a duration in the largest unit that needs no fraction.</summary>
    /// <param name="value">0 s and above.</param>
    /// <returns>For example <c>90s</c>.</returns>
    public static string Format(TimeSpan value)
    {
        for (var i = Units.Length - 1; i > 0; i--)
        {
            var ticks = (long)(Units[i].Seconds * TimeSpan.TicksPerSecond);
            if (value.Ticks % ticks == 0 && (value.Ticks != 0 || Units[i].Seconds == 1))
            {
                return $"{value.Ticks / ticks}{Units[i].Suffix}";
            }
        }

        return value.TotalMilliseconds.ToString("R", CultureInfo.InvariantCulture) + "ms";
    }

    private static bool TryParseNumber(ReadOnlySpan<char> text, out double number)
    {
        const NumberStyles Styles =
            NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign
            | NumberStyles.AllowTrailingWhite;
        return double.TryParse(text, Styles, CultureInfo.InvariantCulture, out number)
            && double.IsFinite(number);
    }

    private static bool TryParseSpread(
        string centreText, string spreadText, out DurationDistribution? value, out string error)
    {
        value = null;
        if (!TryParse(centreText, out TimeSpan centre, out error)
            || !TryParse(spreadText, out TimeSpan spread, out error))
        {
            return false;
        }

        if (spread > centre)
        {
            error = "the spread is larger than the centre, which gives negative durations";
            return false;
        }

        value = DurationDistribution.Uniform(centre - spread, centre + spread);
        return true;
    }

    private static bool TryParseFunction(
        string text, int open, out DurationDistribution? value, out string error)
    {
        value = null;
        error = $"\"{text}\" is not a distribution";
        var trimmed = text.TrimEnd();
        if (!trimmed.EndsWith(')'))
        {
            return false;
        }

        var arguments = trimmed[(open + 1)..^1].Split(',');
        return (text[..open].Trim(), arguments.Length) switch
        {
            ("uniform", 2) => TryPair(arguments, "", "", out value, out error),
            ("exp", 1) => TryExponential(arguments[0], ref value, ref error),
            ("lognormal", 2) => TryPair(arguments, "p50", "p99", out value, out error),
            _ => false,
        };
    }

    private static bool TryExponential(
        string argument, ref DurationDistribution? value, ref string error)
    {
        if (!TryNamed(argument, "mean", out var mean, ref error))
        {
            return false;
        }

        if (mean == TimeSpan.Zero)
        {
            error = "the mean is 0";
            return false;
        }

        value = DurationDistribution.Exponential(mean);
        return true;
    }

    private static bool TryPair(
        string[] arguments, string firstName, string secondName,
        out DurationDistribution? value, out string error)
    {
        value = null;
        error = "";
        if (!TryNamed(arguments[0], firstName, out var first, ref error)
            || !TryNamed(arguments[1], secondName, out var second, ref error))
        {
            return false;
        }

        if (second < first)
        {
            error = "the second bound is below the first";
            return false;
        }

        if (firstName.Length == 0)
        {
            value = DurationDistribution.Uniform(first, second);
            return true;
        }

        if (first == TimeSpan.Zero)
        {
            error = "the median is 0";
            return false;
        }

        value = DurationDistribution.LogNormal(first, second);
        return true;
    }

    private static bool TryNamed(
        string argument, string name, out TimeSpan value, ref string error)
    {
        value = TimeSpan.Zero;
        var text = argument;
        if (name.Length > 0)
        {
            var equals = argument.IndexOf('=', StringComparison.Ordinal);
            if (equals < 0 || argument[..equals].Trim() != name)
            {
                error = $"\"{argument.Trim()}\" is not \"{name}=DURATION\"";
                return false;
            }

            text = argument[(equals + 1)..];
        }

        return TryParse(text, out value, out error);
    }
}
