using MesosMock.Protocol.V1;
using MesosMock.Protocol.V1.Scheduler;
using MesosMock.Simulation.Configuration;
using MesosMock.Simulation.State;

namespace MesosMock.Tests.Simulation;

/// <summary>Agents fail by themselves, and come to the cluster one after the other.</summary>
public sealed class AgentEmulationTests
{
    private static readonly DurationDistribution FiveSeconds =
        DurationDistribution.Constant(TimeSpan.FromSeconds(5));

    [Fact]
    public void Without_ratios_nothing_happens_to_agents()
    {
        var (cluster, framework) = Start(new());

        cluster.Advance(3600);

        Assert.All(cluster.Step.AgentTable.All, agent => Assert.True(agent.IsConnected));
        Assert.Empty(framework.Rescinded);
    }

    [Fact]
    public void A_killed_agent_never_comes_back()
    {
        var (cluster, framework) = Start(new() { RatioAgentKilled = 1 });

        cluster.Advance(62);
        Assert.Equal(4, framework.Events.Count(message => message.Type == EventType.Failure));
        cluster.Advance(3600);

        Assert.All(
            cluster.Step.AgentTable.All,
            agent => Assert.Equal(AgentStatus.Unreachable, agent.Status));
    }

    [Fact]
    public void A_partitioned_agent_is_noticed_late_and_returns()
    {
        var (cluster, _) = Start(new()
        {
            RatioAgentPartitioned = 1,
            DelayAgentDetected = FiveSeconds,
            DelayAgentReturn = DurationDistribution.Constant(TimeSpan.FromSeconds(20)),
        });
        var agent = cluster.Step.AgentTable[0];

        cluster.Advance(64);
        Assert.Equal((AgentStatus.Registered, true), (agent.Status, agent.IsCutOff));
        cluster.Advance(1);
        Assert.Equal(AgentStatus.Unreachable, agent.Status);
        cluster.Advance(15);
        Assert.Equal((AgentStatus.Registered, false), (agent.Status, agent.IsCutOff));
    }

    [Fact]
    public void A_restarted_agent_is_back_before_anybody_gives_it_up()
    {
        var (cluster, framework) = Start(
            new() { RatioAgentRestarted = 1, DelayAgentReturn = FiveSeconds });

        cluster.Advance(60);
        Assert.Equal(4, framework.Rescinded.Count());
        cluster.Advance(5);

        Assert.All(cluster.Step.AgentTable.All, agent => Assert.True(agent.IsConnected));
        Assert.DoesNotContain(framework.Events, message => message.Type == EventType.Failure);
    }

    [Fact]
    public void A_host_comes_back_as_another_agent()
    {
        var (cluster, _) = Start(
            new() { RatioAgentNewId = 1, DelayAgentReturn = FiveSeconds });

        cluster.Advance(66);

        var agents = cluster.Step.AgentTable.All;
        Assert.Equal(8, agents.Count);
        Assert.Equal(
            agents.Take(4).Select(agent => agent.Hostname).Order(),
            agents.Skip(4).Select(agent => agent.Hostname).Order());
        Assert.All(agents.Take(4), agent => Assert.Equal(AgentStatus.Removed, agent.Status));
        var removals = cluster.Metrics();
        Assert.Equal(4, removals["master/slave_removals"]);
        Assert.Equal(4, removals["master/slave_removals/reason_registered"]);
        Assert.Equal(0, removals["master/slave_removals/reason_unhealthy"]);
    }

    [Fact]
    public void A_gone_agent_is_gone()
    {
        var (cluster, _) = Start(new() { RatioAgentGone = 1 });

        cluster.Advance(60);

        Assert.All(
            cluster.Step.AgentTable.All, agent => Assert.Equal(AgentStatus.Gone, agent.Status));
    }

    [Fact]
    public void Each_agent_draws_by_itself_and_the_shares_come_out()
    {
        var options = TestCluster.Options(agents: 1000) with
        {
            Agent = new() { RatioAgentGone = 0.1, RatioAgentKilled = 0.2 },
        };
        var cluster = new TestCluster(options);

        cluster.Advance(60.5);

        var agents = cluster.Step.AgentTable.All;
        Assert.InRange(agents.Count(agent => agent.Status == AgentStatus.Gone), 70, 130);
        Assert.InRange(agents.Count(agent => agent.Trouble is not null), 150, 250);
    }

    [Fact]
    public void A_ratio_that_is_set_later_counts_from_then_on()
    {
        var (cluster, _) = Start(new());
        cluster.Advance(1000);

        cluster.Step.AgentRatios = cluster.Step.AgentRatios with { RatioAgentGone = 1 };
        cluster.Advance(60);

        Assert.All(
            cluster.Step.AgentTable.All, agent => Assert.Equal(AgentStatus.Gone, agent.Status));
    }

    [Fact]
    public void Agents_register_one_after_the_other()
    {
        var (cluster, framework) = Start(new()
        {
            DelayAgentRegistration = DurationDistribution.Uniform(
                TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(9)),
        });
        Assert.Empty(framework.Offers);

        cluster.Advance(5);
        var early = cluster.Step.AgentTable.Count;
        cluster.Advance(5);

        Assert.InRange(early, 0, 4);
        Assert.Equal(4, cluster.Step.AgentTable.Count);
        Assert.Equal(
            [0, 1, 2, 3], cluster.Step.AgentTable.All.Select(agent => agent.Index));
        Assert.Equal(4, cluster.Step.AgentTable.All.Select(agent => agent.Hostname).Distinct()
            .Count());
        Assert.Equal(4, framework.Offers.Count());
    }

    private static (TestCluster Cluster, TestFramework Framework) Start(
        AgentEmulationOptions agents)
    {
        var cluster = new TestCluster(TestCluster.Options(agents: 4) with { Agent = agents });
        return (cluster, cluster.Subscribe(
            "demo", null, FrameworkInfoCapabilityType.PartitionAware));
    }
}
