using MesosMock.Configuration;
using MesosMock.Demo;
using MesosMock.Simulation.Configuration;

namespace MesosMock.Hosting;

/// <summary>A cluster in which the demo's framework has something to do.</summary>
internal static class DemoCluster
{
    // A service ends because somebody broke it, and not by itself.
    private static readonly TimeSpan ServiceLife = TimeSpan.FromDays(365);
    private static readonly TimeSpan BatchLifeMin = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan BatchLifeMax = TimeSpan.FromSeconds(20);

    /// <summary>
    /// Makes settings those of a demo: services last, batch jobs take a while; rules of the file
    /// come first. Without a file there are five small agents, whose resources are finite.
    /// </summary>
    /// <param name="settings">The settings that file and flags give.</param>
    public static Settings Prepare(Settings settings)
    {
        var cluster = settings.Cluster with
        {
            TaskRules = [.. settings.Cluster.TaskRules, .. Rules()],
        };
        return settings with
        {
            IsDemo = true,
            Cluster = settings.File is null
                ? cluster with { Capacity = CapacityMode.Finite, Agents = [SmallAgents] }
                : cluster,
        };
    }

    private static AgentGroupOptions SmallAgents => new()
    {
        Count = 5,
        Resources = "cpus:4;mem:8192;disk:100000;ports:[31000-32000]",
    };

    private static IEnumerable<TaskRuleOptions> Rules()
    {
        var services = string.Join(",", DemoOptions.ServicesDefault);
        yield return new()
        {
            Match = $"task({services},framework={DemoOptions.NameDefault})",
            RunFor = DurationDistribution.Constant(ServiceLife),
        };
        yield return new()
        {
            Match = $"task(batch-*,framework={DemoOptions.NameDefault})",
            RunFor = DurationDistribution.Uniform(BatchLifeMin, BatchLifeMax),
        };
    }
}
