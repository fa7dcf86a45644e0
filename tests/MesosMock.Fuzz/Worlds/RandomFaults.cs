using MesosMock.Simulation.Configuration;
using MesosMock.Simulation.Faults;

namespace MesosMock.Fuzz.Worlds;

/// <summary>A few rules of any faults, at any time, some of which heal.</summary>
internal static class RandomFaults
{
    public static IReadOnlyList<FaultOptions> Make(Random random)
    {
        var rules = new List<FaultOptions>();
        for (var count = random.Next(1, 6); count > 0; count--)
        {
            rules.Add(One(random));
        }

        return rules;
    }

    private static FaultOptions One(Random random)
    {
        var catalogue = FaultCatalogue.All;
        var fault = new FaultOptions
        {
            Fault = catalogue[random.Next(catalogue.Count)].Id,
            Mode = random.Next(3) switch { 0 => "all", 1 => "50%", _ => "one" },
            Probability = random.NextDouble(),
            Every = random.Next(2) == 0
                ? DurationDistribution.Exponential(TimeSpan.FromSeconds(random.Next(1, 60)))
                : null,
            Max = random.Next(3) == 0 ? random.Next(1, 20) : null,
            For = random.Next(3) == 0 ? TimeSpan.FromSeconds(random.Next(1, 100)) : null,
        };

        // Its usual size is for readers of bytes, not for a search of many runs.
        return fault.Fault switch
        {
            "wire.huge-offers" => fault with { Parameters = [new("agents", "2")] },
            "update.storm" => fault with { Parameters = [new("n", "20")] },
            _ => fault,
        };
    }
}
