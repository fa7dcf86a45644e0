using System.Globalization;
using MesosMock.Simulation.Configuration;
using MesosMock.Tests.Simulation;

namespace MesosMock.Tests.Scenarios;

/// <summary>
/// Reads a story's first line: <c># with agents=2 resources=cpus:4;mem:64 failed=1</c>.
/// </summary>
internal static class ScenarioOptions
{
    public static ClusterOptions Read(string line)
    {
        var options = TestCluster.Options();
        if (!line.StartsWith("# with ", StringComparison.Ordinal))
        {
            return options;
        }

        foreach (var word in line["# with ".Length..].Split(' '))
        {
            var parts = word.Split('=', 2);
            options = Set(options, parts[0], parts[1]);
        }

        return options;
    }

    private static ClusterOptions Set(ClusterOptions options, string name, string value)
    {
        var group = options.Agents[0];
        return name switch
        {
            "agents" => options with { Agents = [group with { Count = int.Parse(value, CultureInfo.InvariantCulture) }] },
            "resources" => options with { Agents = [group with { Resources = value }] },
            "capacity" => options with { Capacity = Enum.Parse<CapacityMode>(value, ignoreCase: true) },
            "seed" => options with { Seed = ulong.Parse(value, CultureInfo.InvariantCulture) },
            "offer_timeout" => options with { OfferTimeout = TimeSpan.FromSeconds(Number(value)) },
            "failed" => options with { TaskState = options.TaskState with { RatioTaskFailed = Number(value) } },
            "lost" => options with { TaskState = options.TaskState with { RatioTaskLost = Number(value) } },
            _ => throw new ArgumentException($"No story has an option {name}"),
        };
    }

    private static double Number(string value) => double.Parse(value, CultureInfo.InvariantCulture);
}
