using System.Globalization;
using MesosMock.Simulation.Configuration;

namespace MesosMock.Simulation.Faults;

/// <summary>Reads a fault from names and values, as command lines give them.</summary>
public static class FaultText
{
    /// <summary>What every fault can be told; all other names are its own parameters.</summary>
    public static readonly IReadOnlyList<string> CommonKeys =
    [
        "target", "mode", "probability", "at", "every", "skip", "max", "cooldown", "for",
        "dry_run", "armed",
    ];

    /// <summary>Reads a fault.</summary>
    /// <param name="id">The id of the fault.</param>
    /// <param name="values">Names, with underscores or dashes, and their values.</param>
    /// <returns>The fault, checked against the catalogue, or what is wrong.</returns>
    public static (FaultOptions? Options, FaultProblem? Problem) Read(
        string id, IEnumerable<KeyValuePair<string, string>> values)
    {
        var options = new FaultOptions { Fault = id };
        var parameters = new List<KeyValuePair<string, string>>();
        foreach (var (written, value) in values)
        {
            var name = written.Replace('-', '_');
            if (!CommonKeys.Contains(name))
            {
                parameters.Add(new(name, value));
            }
            else if (Set(options, name, value) is { } set)
            {
                options = set;
            }
            else
            {
                return (null, new(name, $"\"{value}\" is not a value of {name}"));
            }
        }

        options = options with { Parameters = parameters };
        return FaultCatalogue.Check(options) is [var problem, ..]
            ? (null, problem)
            : (options, null);
    }

    private static FaultOptions? Set(FaultOptions options, string name, string value) =>
        name switch
        {
            "target" => options with { Target = value },
            "mode" => options with { Mode = value },
            "probability" => Ratio(value) is { } ratio
                ? options with { Probability = ratio }
                : null,
            "at" => Duration(value) is { } at ? options with { At = at } : null,
            "every" => Distribution(value) is { } every ? options with { Every = every } : null,
            "skip" => Count(value) is { } skip ? options with { Skip = skip } : null,
            "max" => Count(value) is { } max and > 0 ? options with { Max = max } : null,
            "cooldown" => Duration(value) is { } rest ? options with { Cooldown = rest } : null,
            "for" => Duration(value) is { } life ? options with { For = life } : null,
            "dry_run" => bool.TryParse(value, out var dry) ? options with { DryRun = dry } : null,
            _ => bool.TryParse(value, out var armed) ? options with { IsArmed = armed } : null,
        };

    private static int? Count(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? count
            : null;

    private static double? Ratio(string text) =>
        Parameter.Ratio("", 0, "").Read(text, out var ratio) is null ? ratio : null;

    private static TimeSpan? Duration(string text) =>
        Distribution(text) is { IsConstant: true } constant ? constant.Sample(0) : null;

    private static DurationDistribution? Distribution(string text) =>
        Parameter.Duration("", "0s", "").Read(text, out var duration) is null ? duration : null;
}
