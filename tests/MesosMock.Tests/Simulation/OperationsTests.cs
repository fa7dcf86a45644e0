using MesosMock.Protocol;
using MesosMock.Protocol.V1;
using MesosMock.Protocol.V1.Scheduler;
using MesosMock.Simulation;
using MesosMock.Simulation.Configuration;
using WireOffer = MesosMock.Protocol.V1.Offer;

namespace MesosMock.Tests.Simulation;

public class OperationsTests
{
    private const string OnAgent = "; on agent M-S0 at slave(1)@10.0.0.1:5051 (mesos-agent-0)";

    private const string Disk =
        """
        {"name":"disk","type":"SCALAR","scalar":{"value":100},
        "reservations":[{"type":"DYNAMIC","role":"eng"}]}
        """;

    private const string Volume =
        """
        {"name":"disk","type":"SCALAR","scalar":{"value":100},
        "reservations":[{"type":"DYNAMIC","role":"eng"}],
        "disk":{"persistence":{"id":"v"},"volume":{"mode":"RW","container_path":"data"}}}
        """;

    private static readonly string Shared = Volume.TrimEnd()[..^1] + ",\"shared\":{}}";

    private readonly TestCluster _cluster = new(TestCluster.Options(capacity: CapacityMode.Finite));
    private readonly TestFramework _framework;

    public OperationsTests() => _framework = _cluster.Subscribe(
        "demo", ["eng"], FrameworkInfoCapabilityType.ReservationRefinement);

    private WireOffer Offer => _framework.Offers.Last();

    [Fact]
    [Trait("Fact", "S-152")]
    public void A_task_may_use_what_the_same_call_reserved()
    {
        const string cpus =
            """
            {"name":"cpus","type":"SCALAR","scalar":{"value":1},
            "reservations":[{"type":"DYNAMIC","role":"eng"}]}
            """;
        var task = TestFramework.TaskOf(Offer, "t") with
        {
            Resources = [_cluster.Read<Resource>(cpus)],
        };

        _framework.Accept(Offer, Reserve(cpus), TestFramework.LaunchOf(task));
        _cluster.Advance(1);

        Assert.Equal(TaskState.Starting, _framework.Updates.Single().State);
    }

    [Theory]
    [Trait("Fact", "S-153")]
    [Trait("Fact", "S-154")]
    [InlineData(true)]
    [InlineData(false)]
    public void A_bad_reservation_is_an_error_for_those_who_asked_to_hear_of_it(bool hasId)
    {
        const string plain = """{"name":"cpus","type":"SCALAR","scalar":{"value":1}}""";

        _framework.Accept(Offer, Reserve(plain, hasId ? "op" : null));

        Assert.Equal(hasId ? 1 : 0, _framework.OperationUpdates.Count());
        Assert.All(_framework.OperationUpdates, status =>
        {
            Assert.Equal(
                (new OperationId("op"), OperationState.Error, null, null),
                (status.OperationId!.Value, status.State, status.Uuid, status.AgentId));
            Assert.Equal(
                "Resource cpus(allocated: eng):1 is not dynamically reserved" + OnAgent,
                _cluster.Short(status.Message!));
        });
    }

    [Fact]
    [Trait("Fact", "S-155")]
    public void A_done_operation_is_repeated_until_acknowledged()
    {
        _framework.Accept(Offer, Reserve(Disk, "op"));

        var status = Assert.Single(_framework.OperationUpdates);
        Assert.Equal(OperationState.Finished, status.State);
        Assert.Equal(_cluster.AgentId(0), status.AgentId);
        Assert.Equal(16, status.Uuid!.Value.Value.Length);
        _cluster.Advance(10);
        Assert.Equal([status, status], _framework.OperationUpdates);
        Acknowledge(status);
        _cluster.Advance(1000);
        Assert.Equal(2, _framework.OperationUpdates.Count());
    }

    [Fact]
    public void A_wrong_uuid_does_not_end_an_operation()
    {
        _framework.Accept(Offer, Reserve(Disk, "op"));
        var status = _framework.OperationUpdates.Single();
        var uuid = status.Uuid!.Value.Value.Span.ToArray();
        uuid[0] ^= 1;

        Acknowledge(status with { Uuid = new Uuid(new Bytes(uuid)) });
        _cluster.Advance(10);

        Assert.Equal([status, status], _framework.OperationUpdates);
        Assert.Equal(1, _cluster.Step.Metrics.InvalidStatusUpdateAcknowledgements);
    }

    [Fact]
    public void A_destroyed_volume_is_not_offered_again()
    {
        var cluster = new TestCluster(TestCluster.Options());
        var capabilities = new[]
        {
            FrameworkInfoCapabilityType.ReservationRefinement,
            FrameworkInfoCapabilityType.SharedResources,
        };
        var first = cluster.Subscribe("a", ["eng"], capabilities);
        first.Accept(
            [first.Offers.Last().Id],
            [
                Of(cluster, "RESERVE", "reserve", "resources", Disk),
                Of(cluster, "CREATE", "create", "volumes", Shared),
            ],
            0);
        cluster.Advance(1);
        var offered = first.Offers.Last();
        Assert.Contains(offered.Resources, resource => resource.Disk is not null);
        first.Accept(offered, Of(cluster, "DESTROY", "destroy", "volumes", Shared));

        Assert.Empty(first.OperationUpdates);
        cluster.Advance(1);
        Assert.DoesNotContain(
            first.Offers.Last().Resources, resource => resource.Disk is not null);
    }

    [Fact]
    [Trait("Fact", "S-113")]
    public void A_shared_volume_is_offered_to_those_who_can_share_only()
    {
        const FrameworkInfoCapabilityType refining =
            FrameworkInfoCapabilityType.ReservationRefinement;
        const FrameworkInfoCapabilityType sharing = FrameworkInfoCapabilityType.SharedResources;
        var cluster = new TestCluster();
        var creator = cluster.Subscribe("creator", ["eng"], refining, sharing);
        creator.Accept(
            [creator.Offers.Single().Id],
            [
                Of(cluster, "RESERVE", "reserve", "resources", Disk),
                Of(cluster, "CREATE", "create", "volumes", Shared),
            ],
            refuseSeconds: 1000);

        // Whoever comes first could have the volume, as its creator wants it no more.
        var unaware = cluster.Subscribe("unaware", ["eng"], refining);
        var aware = cluster.Subscribe("aware", ["eng"], refining, sharing);

        Assert.DoesNotContain(
            unaware.Offers.Single().Resources, resource => resource.Disk is not null);
        Assert.Contains(aware.Offers.Single().Resources, resource => resource.Shared is not null);
    }

    [Fact]
    [Trait("Fact", "S-163")]
    public void What_is_not_reserved_cannot_be_unreserved()
    {
        _framework.Accept(Offer, Of(
            _cluster,
            "UNRESERVE",
            "unreserve",
            "resources",
            """{"name":"cpus","type":"SCALAR","scalar":{"value":1}}""",
            "op"));

        Assert.Equal(
            "Resource cpus(allocated: eng):1 is not dynamically reserved" + OnAgent,
            _cluster.Short(_framework.OperationUpdates.Single().Message!));
    }

    [Fact]
    public void Dropped_operation_is_noted_by_its_name_on_the_wire()
    {
        _framework.Accept(Offer, new OfferOperation { Type = OfferOperationType.GrowVolume });

        Assert.StartsWith(
            "Dropping GROW_VOLUME operation from framework M-0000: ",
            _cluster.Warnings.Single(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Operation_is_unreachable_with_its_agent_and_comes_back_with_it()
    {
        _framework.Accept(Offer, Reserve(Disk, "op"));
        _cluster.Apply(new Command.LoseAgent(_cluster.AgentId(0), "health check timed out"));

        Assert.Equal(
            [OperationState.Finished, OperationState.Unreachable],
            _framework.OperationUpdates.Select(status => status.State));
        Assert.Null(_framework.OperationUpdates.Last().Uuid);
        Assert.Equal(1, _cluster.Step.Metrics.Operations(
            OfferOperationType.Reserve, OperationState.Unreachable));
        Assert.Empty(_framework.Record.Operations);
        _cluster.Advance(1000);
        Assert.Equal(2, _framework.OperationUpdates.Count());

        _cluster.Apply(new Command.ReturnAgent(_cluster.AgentId(0)));

        Assert.Single(_framework.Record.Operations);
        Assert.Equal(_framework.OperationUpdates.First(), _framework.OperationUpdates.Last());
        Assert.Equal(3, _framework.OperationUpdates.Count());
    }

    [Fact]
    public void Operations_of_a_lost_agent_are_told_before_its_tasks()
    {
        var task = TestFramework.TaskOf(Offer, "t");
        _framework.Accept(Offer, Reserve(Disk, "op"), TestFramework.LaunchOf(task));
        _framework.Events.Clear();

        _cluster.Apply(new Command.LoseAgent(_cluster.AgentId(0), "health check timed out"));

        Assert.Equal(
            [EventType.UpdateOperationStatus, EventType.Update, EventType.Failure],
            _framework.Events.Select(message => message.Type!.Value));
    }

    [Fact]
    public void Status_of_an_operation_waits_for_a_disconnected_agent()
    {
        _framework.Accept(Offer, Reserve(Disk, "op"));
        _cluster.Apply(new Command.BreakAgent(_cluster.AgentId(0)));
        _cluster.Advance(1000);
        Assert.Single(_framework.OperationUpdates);

        _cluster.Apply(new Command.ReturnAgent(_cluster.AgentId(0)));

        Assert.Equal(2, _framework.OperationUpdates.Count());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Operations_of_an_agent_that_leaves_for_good_are_forgotten(bool isGone)
    {
        _framework.Accept(Offer, Reserve(Disk, "op"));
        var id = _cluster.AgentId(0);

        _cluster.Apply(isGone ? new Command.MarkAgentGone(id) : new Command.UnregisterAgent(id));
        _cluster.Advance(1000);

        Assert.Equal(
            isGone ? [OperationState.Finished, OperationState.GoneByOperator]
                : [OperationState.Finished],
            _framework.OperationUpdates.Select(status => status.State));
        Assert.Empty(_framework.Record.Operations);
        Assert.Empty(_framework.Record.OperationsById);
    }

    [Fact]
    public void Reserved_resources_and_volumes_are_offered_again_at_once()
    {
        _framework.Accept(
            Offer, Reserve(Disk), Of(_cluster, "CREATE", "create", "volumes", Volume));
        _cluster.Advance(1);

        var volume = Assert.Single(Offer.Resources, resource => resource.Disk is not null);
        Assert.Equal("v", volume.Disk!.Persistence!.Id);
    }

    [Fact]
    public void A_bad_list_of_offers_fails_operations_that_ask_for_feedback()
    {
        _framework.Accept(
            [], [Reserve(Disk, "op"), Reserve(Disk), new OfferOperation { Id = new("what") }]);

        Assert.Equal(
            ["op", "what"],
            _framework.OperationUpdates.Select(status => status.OperationId!.Value.Value));
        Assert.All(_framework.OperationUpdates, status => Assert.Equal(
            (OperationState.Error, "Operation attempted with invalid offers: No offers specified"),
            (status.State, status.Message)));
    }

    [Fact]
    public void What_the_agent_did_is_told_after_what_the_master_refused()
    {
        const string plain = """{"name":"cpus","type":"SCALAR","scalar":{"value":1}}""";

        _framework.Accept(Offer, Reserve(Disk, "good"), Reserve(plain, "bad"));

        Assert.Equal(
            ["bad", "good"],
            _framework.OperationUpdates.Select(status => status.OperationId!.Value.Value));
    }

    [Fact]
    public void What_was_reserved_and_unreserved_is_refused_like_the_rest()
    {
        _framework.Accept(
            Offer, Reserve(Disk), Of(_cluster, "UNRESERVE", "unreserve", "resources", Disk));

        _cluster.Advance(4.9);
        Assert.Single(_framework.Offers);
        _cluster.Advance(1.1);

        Assert.Equal(2, _framework.Offers.Count());
    }

    [Fact]
    public void What_a_volume_lost_is_not_for_the_same_call_but_offered_at_once()
    {
        _framework.Accept(
            Offer, Reserve(Disk), Of(_cluster, "CREATE", "create", "volumes", Volume));
        _cluster.Advance(1);
        var freed = _cluster.Read<Resource>(Disk.Replace("100", "40"));
        var task = TestFramework.TaskOf(Offer, "t") with { Resources = [freed] };

        _framework.Accept(Offer, ShrinkBy40(), TestFramework.LaunchOf(task));
        Assert.Equal(TaskState.Error, _framework.Updates.Single().State);
        _cluster.Advance(1);

        Assert.Equal(
            [40.0, 60.0],
            Offer.Resources.Where(resource => !resource.Reservations.IsEmpty)
                .Select(resource => resource.Scalar!.Value.Value).Order());
    }

    [Fact]
    public void What_a_volume_lost_joins_what_the_offer_held_of_the_same()
    {
        _framework.Accept(
            Offer,
            Reserve(Disk.Replace("100", "200")),
            Of(_cluster, "CREATE", "create", "volumes", Volume));
        _cluster.Advance(1);
        var total = _cluster.Step.AgentTable[0].Total;

        _framework.Accept(Offer, ShrinkBy40());

        Assert.Equal(total.Quantities, _cluster.Step.AgentTable[0].Unallocated.Quantities);
    }

    private static OfferOperation Of(
        TestCluster cluster,
        string type,
        string body,
        string field,
        string resource,
        string? id = null)
    {
        var named = id is null ? "" : $"\"id\":{{\"value\":\"{id}\"}},";
        return cluster.Read<OfferOperation>(
            $"{{\"type\":\"{type}\",{named}\"{body}\":{{\"{field}\":[{resource}]}}}}");
    }

    private void Acknowledge(OperationStatus status) => _framework.Call(new Call
    {
        Type = CallType.AcknowledgeOperationStatus,
        AcknowledgeOperationStatus = new()
        {
            AgentId = status.AgentId,
            OperationId = status.OperationId!.Value, // of one that asked for feedback
            Uuid = status.Uuid!.Value.Value, // by an agent, so it has one
        },
    });

    private OfferOperation ShrinkBy40() => _cluster.Read<OfferOperation>(
        """{"type":"SHRINK_VOLUME","shrink_volume":{"volume":"""
        + Volume + ""","subtract":{"value":40}}}""");

    private OfferOperation Reserve(string resource, string? id = null) =>
        Of(_cluster, "RESERVE", "reserve", "resources", resource, id);
}
