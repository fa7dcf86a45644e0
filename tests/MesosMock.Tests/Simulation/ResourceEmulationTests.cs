using MesosMock.Protocol.V1;
using MesosMock.Simulation;
using MesosMock.Simulation.Configuration;
using MesosMock.Simulation.Resources;

namespace MesosMock.Tests.Simulation;

/// <summary>Resources vanish and come back, and others compete for them.</summary>
public sealed class ResourceEmulationTests
{
    private static readonly DurationDistribution LongTime =
        DurationDistribution.Constant(TimeSpan.FromHours(1));

    [Fact]
    public void A_share_of_what_is_free_vanishes_and_comes_back()
    {
        var (cluster, framework) = Start(CapacityMode.Finite, new()
        {
            RatioLost = 0.25,
            DelayReturn = DurationDistribution.Constant(TimeSpan.FromSeconds(30)),
        });

        cluster.Advance(61);
        Assert.Single(framework.Rescinded);
        Assert.Equal(3000, CpusOf(framework));
        cluster.Advance(30);

        Assert.Equal(1000, CpusOf(framework));
        Assert.Equal(4000, cluster.Step.AgentTable[0].Total.Scalar("cpus"));
    }

    [Fact]
    public void What_a_task_uses_does_not_vanish()
    {
        var (cluster, framework) = Start(CapacityMode.Finite, new() { RatioLost = 1 });
        framework.Launch(framework.Offers.First(), "t", "cpus:3;mem:64");

        cluster.Advance(61);

        Assert.Equal(3000, cluster.Step.AgentTable[0].Total.Scalar("cpus"));
    }

    [Fact]
    public void With_infinite_capacity_nothing_vanishes_and_nobody_competes()
    {
        var (cluster, framework) = Start(
            CapacityMode.Infinite, new() { RatioLost = 1, Competitors = 3 });

        cluster.Advance(200);

        Assert.Empty(framework.Rescinded);
        Assert.Equal(1, cluster.Step.FrameworkTable.Known.Count);
    }

    [Fact]
    public void Competitors_hold_what_they_want_and_no_more()
    {
        var (cluster, framework) = Start(
            CapacityMode.Finite,
            new() { Competitors = 2, CompetitorCpus = 1, CompetitorMem = 512 });

        cluster.Advance(5);

        var phantoms = cluster.Step.FrameworkTable.Known
            .Where(known => known.Info.Name.StartsWith("competitor", StringComparison.Ordinal))
            .ToArray();
        Assert.Equal(2, phantoms.Length);
        Assert.All(phantoms, phantom => Assert.Equal(
            1000, phantom.Tasks.Sum(task => task.Resources.Scalar("cpus"))));
        Assert.Equal(2000, CpusOf(framework));
    }

    [Fact]
    public void Competitors_launch_again_when_their_tasks_end()
    {
        var (cluster, _) = Start(
            CapacityMode.Finite,
            new() { Competitors = 1, CompetitorCpus = 1, CompetitorMem = 512 });

        cluster.Advance(100);

        var phantom = cluster.Step.FrameworkTable.Known.First(
            known => known.Info.Name == "competitor-1");
        Assert.InRange(phantom.CompletedTasks.Count, 3, 20);
        Assert.DoesNotContain(
            cluster.Effects.Select(effect => $"{effect}"),
            text => text.Contains("phantom-", StringComparison.Ordinal));
    }

    [Fact]
    public void Competitors_whose_tasks_fail_at_once_let_time_go_on()
    {
        var (cluster, _) = Start(CapacityMode.Finite, new() { Competitors = 1 });
        _ = cluster.Cluster.Apply(new Command.Act("agents black-hole all --for 1h"));

        cluster.Advance(60);

        var phantom = cluster.Step.FrameworkTable.Known.First(
            known => known.Info.Name == "competitor-1");
        Assert.InRange(phantom.CompletedTasks.Count, 1, 200);
    }

    private static long? CpusOf(TestFramework framework) =>
        ResourceSet.FromWire(framework.Offers.Last().Resources).Scalar("cpus");

    private static (TestCluster Cluster, TestFramework Framework) Start(
        CapacityMode capacity, ResourceEmulationOptions resources)
    {
        var cluster = new TestCluster(TestCluster.Options(capacity: capacity) with
        {
            Resources = resources,
            TaskRules = [new() { Match = "task(t)", RunFor = LongTime }],
        });
        cluster.Advance(0);
        var framework = cluster.Subscribe(
            "demo", null, FrameworkInfoCapabilityType.PartitionAware);
        framework.Acknowledges = true;
        cluster.Advance(1);
        return (cluster, framework);
    }
}
