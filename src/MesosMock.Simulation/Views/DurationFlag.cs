using MesosMock.Simulation.Resources;

namespace MesosMock.Simulation.Views;

/// <summary>
/// Durations as a master's flags print them, such as <c>15secs</c>
/// (3rdparty/stout/include/stout/duration.hpp, the output operator).
/// </summary>
internal static class DurationFlag
{
    private const int Precision = 15;

    private static readonly (string Name, long Ticks)[] Units =
    [
        ("us", TimeSpan.TicksPerMicrosecond),
        ("ms", TimeSpan.TicksPerMillisecond),
        ("secs", TimeSpan.TicksPerSecond),
        ("mins", TimeSpan.TicksPerMinute),
        ("hrs", TimeSpan.TicksPerHour),
        ("days", TimeSpan.TicksPerDay),
        ("weeks", 7 * TimeSpan.TicksPerDay),
    ];

    /// <summary>
    /// The largest unit that fits, or the next smaller one if that is no whole number.
    /// </summary>
    public static string Print(TimeSpan duration)
    {
        var place = Units.Length - 1;
        while (place > 0 && duration.Ticks < Units[place].Ticks)
        {
            place--;
        }

        if (place > 0 && duration.Ticks % Units[place].Ticks != 0)
        {
            place--;
        }

        var (name, ticks) = Units[place];
        return StreamNumber.Format((double)duration.Ticks / ticks, Precision) + name;
    }
}
