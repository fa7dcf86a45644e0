using System.Globalization;

namespace MesosMock.Fuzz;

/// <summary>What to run: which seeds, how many steps of each, for how long at most.</summary>
internal sealed record FuzzOptions
{
    public int FirstSeed { get; init; } = 1;

    public int LastSeed { get; init; } = 100;

    public int Steps { get; init; } = 400;

    /// <summary>Real seconds after which no new seed begins; null runs all.</summary>
    public double? Seconds { get; init; }

    /// <summary>Whether every command and note is printed.</summary>
    public bool IsVerbose { get; init; }

    /// <exception cref="FormatException">An option or its value is unknown.</exception>
    public static FuzzOptions Parse(string[] arguments)
    {
        var options = new FuzzOptions();
        for (var i = 0; i < arguments.Length; i += 2)
        {
            var value = i + 1 < arguments.Length
                ? arguments[i + 1]
                : throw new FormatException($"{arguments[i]} needs a value");
            options = arguments[i] switch
            {
                "--seeds" => options.WithSeeds(value),
                "--seed" => options with
                {
                    FirstSeed = Number(value),
                    LastSeed = Number(value),
                    IsVerbose = true,
                },
                "--steps" => options with { Steps = Number(value) },
                "--seconds" => options with
                {
                    Seconds = double.Parse(value, CultureInfo.InvariantCulture),
                },
                _ => throw new FormatException($"{arguments[i]} is unknown"),
            };
        }

        return options;
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private FuzzOptions WithSeeds(string range)
    {
        var ends = range.Split("..");
        return ends.Length == 2
            ? this with { FirstSeed = Number(ends[0]), LastSeed = Number(ends[1]) }
            : throw new FormatException("--seeds needs a range such as 1..100");
    }
}
