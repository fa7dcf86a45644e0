using MesosMock.Simulation.Configuration;

namespace MesosMock.Tests.Simulation;

/// <summary>Reservations and volumes that operators make.</summary>
public sealed class OperatorResourceTests
{
    private const string Reserved =
        "\"reservations\":[{\"type\":\"DYNAMIC\",\"role\":\"dev\",\"principal\":\"ops\"}]";

    private const string Persistence =
        """
        "disk":{"persistence":{"id":"v"},"volume":{"mode":"RW","container_path":"data"}}
        """;

    private readonly TestCluster _cluster = new(TestCluster.Options(
        agents: 2, resources: "cpus:4;mem:4096;disk:1000", capacity: CapacityMode.Finite));

    [Fact]
    [Trait("Fact", "O-077")]
    [Trait("Fact", "O-081")]
    public void A_reservation_takes_back_only_the_offers_that_it_needs()
    {
        var framework = _cluster.Subscribe(roles: ["dev"]);

        var reply = Reserve(Scalar("cpus", 1, Reserved));
        _cluster.Advance(1);

        var rescinded = framework.Offers.Single(
            offer => offer.Id == framework.Rescinded.Single());
        Assert.Equal((202, ""), reply);
        Assert.Equal(_cluster.AgentId(0), rescinded.AgentId);
        Assert.Equal(
            "cpus:3; cpus(reservations: [(DYNAMIC,dev,ops)]):1; mem:4096; disk:1000",
            _cluster.Step.AgentTable[0].Total.Print());
    }

    [Fact]
    [Trait("Fact", "O-078")]
    public void An_agent_that_is_not_there_is_refused() => Assert.Equal(
        (400, "No agent found with specified ID"), Reserve(Scalar("cpus", 1, Reserved), agent: 7));

    [Fact]
    [Trait("Fact", "O-079")]
    [Trait("Fact", "O-083")]
    public void What_is_not_reserved_can_neither_be_reserved_nor_unreserved()
    {
        var resource = """{"name":"cpus","type":"SCALAR","scalar":{"value":1}}""";

        Assert.Equal(
            (400, "Invalid RESERVE operation on agent M-S0 at slave(1)@10.0.0.1:5051 "
                + "(mesos-agent-0): Resource cpus:1 is not dynamically reserved"),
            Reserve(resource));
        Assert.Equal(
            (400, "Invalid UNRESERVE operation: Resource cpus:1 is not dynamically reserved"),
            Ask("UNRESERVE_RESOURCES", "resources", resource));
    }

    [Fact]
    [Trait("Fact", "O-080")]
    public void More_than_is_free_is_a_conflict()
    {
        Assert.Equal(
            (409, "cpus:4; mem:4096; disk:1000 does not contain cpus:5"),
            Reserve(Scalar("cpus", 5, Reserved)));
    }

    [Fact]
    [Trait("Fact", "O-082")]
    public void A_reservation_that_a_task_uses_stays()
    {
        Reserve(Scalar("cpus", 1, Reserved));
        var framework = _cluster.Subscribe(roles: ["dev"]);
        var offer = framework.Offers.Single(offer => offer.AgentId == _cluster.AgentId(0));
        framework.Accept(offer, TestFramework.LaunchOf(
            TestFramework.TaskOf(offer, "t") with
            {
                Resources =
                [
                    _cluster.Read<MesosMock.Protocol.V1.Resource>(Scalar("cpus", 1, Reserved)),
                    .. TestFramework.ResourcesOf("mem:64"),
                ],
            }));

        var (status, text) = Ask("UNRESERVE_RESOURCES", "resources", Scalar("cpus", 1, Reserved));

        Assert.Equal(409, status);
        Assert.EndsWith(
            "does not contain cpus(reservations: [(DYNAMIC,dev,ops)]):1",
            text,
            StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Fact", "O-084")]
    [Trait("Fact", "O-085")]
    [Trait("Fact", "O-087")]
    public void A_volume_is_made_grown_shrunk_and_destroyed()
    {
        Reserve(Scalar("disk", 100, Reserved));
        var made = Ask("CREATE_VOLUMES", "volumes", Volume(64));
        var grown = Ask(
            "GROW_VOLUME", "volume", Volume(64), $"\"addition\":{Scalar("disk", 16, Reserved)}");
        var atItsLargest = Total();
        var shrunk = Ask("SHRINK_VOLUME", "volume", Volume(80), "\"subtract\":{\"value\":70}");
        var destroyed = Ask("DESTROY_VOLUMES", "volumes", Volume(10));
        var missing = Ask("DESTROY_VOLUMES", "volumes", Volume(10));

        Assert.Equal([202, 202, 202, 202], new[] { made, grown, shrunk, destroyed }
            .Select(reply => reply.Status));
        Assert.Contains("[v:data]:80", atItsLargest, StringComparison.Ordinal);
        Assert.Equal(
            (400, "Invalid DESTROY operation: Persistent volumes not found"), missing);
        Assert.Equal(
            "cpus:4; mem:4096; disk:900; disk(reservations: [(DYNAMIC,dev,ops)]):100", Total());
    }

    [Theory]
    [Trait("Fact", "O-086")]
    [InlineData("GROW_VOLUME", "\"addition\":{\"name\":\"disk\",\"type\":\"SCALAR\"}")]
    [InlineData("SHRINK_VOLUME", "\"subtract\":{\"value\":1}")]
    public void Only_agents_own_volumes_can_be_resized(string type, string rest) => Assert.Equal(
        (400, "Failed to validate master::Call: Expecting 'agent_id' to be present; only agent "
            + "default resources are supported right now"),
        _cluster.Ask(
            $$$"""{"type":"{{{type}}}","{{{type.ToLowerInvariant()}}}":"""
            + $$$"""{"volume":{"name":"disk","type":"SCALAR"},{{{rest}}}}}"""));

    private string Total() => _cluster.Step.AgentTable[0].Total.Print();

    private (int Status, string Body) Reserve(string resource, int agent = 0) =>
        Ask("RESERVE_RESOURCES", "resources", resource, agent: agent);

    private (int Status, string Body) Ask(
        string type, string field, string resource, string? more = null, int agent = 0) =>
        _cluster.Ask(
            $$$"""{"type":"{{{type}}}","{{{type.ToLowerInvariant()}}}":{"agent_id":"""
            + $$$"""{"value":"M-S{{{agent}}}"},"{{{field}}}":{{{resource}}}"""
            + (more is null ? "}}" : $",{more}}}}}"));

    private static string Scalar(string name, int amount, string rest) =>
        $$$"""{"name":"{{{name}}}","type":"SCALAR","scalar":{"value":{{{amount}}}},{{{rest}}}}""";

    private static string Volume(int size) => Scalar("disk", size, $"{Reserved},{Persistence}");
}
