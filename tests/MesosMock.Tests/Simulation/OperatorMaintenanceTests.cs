using MesosMock.Protocol.V1;
using MesosMock.Simulation;
using MesosMock.Simulation.State;

namespace MesosMock.Tests.Simulation;

/// <summary>What becomes of agents whose machines are maintained.</summary>
public sealed class OperatorMaintenanceTests
{
    private const string Machine =
        """{"machines":[{"hostname":"mesos-agent-0","ip":"10.0.0.1"}]}""";

    private readonly TestCluster _cluster = new(TestCluster.Options(agents: 2));

    private Unavailability Window => _cluster.Read<Unavailability>(
        """{"start":{"nanoseconds":5},"duration":{"nanoseconds":7}}""");

    private Agent First => _cluster.Step.AgentTable[0];

    [Fact]
    [Trait("Fact", "O-096")]
    public void Those_who_are_there_are_asked_to_leave_and_told_until_when()
    {
        var framework = _cluster.Subscribe();

        _cluster.Announce(First, Window);

        var asked = Assert.Single(framework.Events[^1].InverseOffers!.InverseOffers);
        Assert.Equal((First.Id, Window), (asked.AgentId, asked.Unavailability));
        Assert.True(asked.Resources.IsEmpty);
    }

    [Fact]
    [Trait("Fact", "O-105")]
    public void An_agent_of_a_machine_that_is_down_is_refused_until_the_machine_is_up()
    {
        _cluster.Announce(First, Window);
        _cluster.Apply(new Command.LoseAgent(First.Id, "health check timed out"));
        var down = _cluster.Ask(
            $$"""{"type":"START_MAINTENANCE","start_maintenance":{{Machine}}}""");

        _cluster.Apply(new Command.ReturnAgent(First.Id));
        var statusWhileDown = First.Status;
        var up = _cluster.Ask(
            $$"""{"type":"STOP_MAINTENANCE","stop_maintenance":{{Machine}}}""");

        Assert.Equal(((200, ""), (200, "")), (down, up));
        Assert.Equal(AgentStatus.Unreachable, statusWhileDown);
        Assert.Contains(
            "Refusing registration of agent at slave(1)@10.0.0.1:5051 because the machine "
                + "'mesos-agent-0 (10.0.0.1)' that it is running on is `DOWN`",
            _cluster.Warnings);
        var anew = _cluster.Step.AgentTable[2];
        Assert.Equal(("mesos-agent-0", true), (anew.Hostname, anew.IsOfferable));
    }

    [Fact]
    public void An_agent_that_returns_to_an_announced_machine_is_offered_with_its_window()
    {
        _cluster.Apply(new Command.LoseAgent(First.Id, "health check timed out"));
        _cluster.Announce(First, Window);
        var framework = _cluster.Subscribe();

        _cluster.Apply(new Command.ReturnAgent(First.Id));
        _cluster.Advance(1);

        Assert.Equal(
            Window,
            framework.Offers.Single(offer => offer.AgentId == First.Id).Unavailability);
    }
}
