using System.Buffers;
using System.Globalization;

namespace MesosMock.Server.Http;

/// <summary>
/// Reads durations as libprocess's parameters write them: <c>5secs</c>, <c>500ms</c>
/// (3rdparty/stout/include/stout/duration.hpp, Duration::parse).
/// </summary>
internal static class DurationWord
{
    private static readonly Dictionary<string, double> Seconds = new()
    {
        ["ns"] = 1e-9,
        ["us"] = 1e-6,
        ["ms"] = 1e-3,
        ["secs"] = 1,
        ["mins"] = 60,
        ["hrs"] = 3600,
        ["days"] = 86_400,
        ["weeks"] = 604_800,
    };

    private static readonly SearchValues<char> NumberLetters = SearchValues.Create("0123456789.");

    // 64 bits of nanoseconds.
    private const double SecondsMax = long.MaxValue / 1e9;

    /// <summary>Reads a duration.</summary>
    /// <returns>Null, or what is wrong with it in a master's words.</returns>
    public static string? Read(string text, out TimeSpan duration)
    {
        duration = default;
        var end = text.AsSpan().IndexOfAnyExcept(NumberLetters);
        if (end < 0)
        {
            return $"Invalid duration '{text}'";
        }

        var (number, unit) = (text[..end], text[end..]);
        if (!double.TryParse(
            number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
        {
            return $"Failed to convert '{number}' to number";
        }

        if (!Seconds.TryGetValue(unit, out var factor))
        {
            return $"Unknown duration unit '{unit}'; supported units are 'ns', 'us', 'ms', 'secs', "
                + "'mins', 'hrs', 'days', and 'weeks'";
        }

        if (value * factor > SecondsMax)
        {
            return "Argument out of the range that a Duration can represent due to int64_t's size "
                + "limit";
        }

        duration = TimeSpan.FromSeconds(value * factor);
        return null;
    }
}
