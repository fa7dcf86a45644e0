using MesosMock.Protocol;
using MesosMock.Protocol.V1;
using MesosMock.Protocol.V1.Scheduler;
using MesosMock.Simulation.Validation;

namespace MesosMock.Tests.Validation;

public sealed class CallValidationTests
{
    private static readonly FrameworkInfo Info = new() { User = "svc", Name = "demo" };
    private static readonly FrameworkId Id = new("F");
    private static readonly Bytes Uuid = new([0, 0, 0, 0, 0, 0, 0x40, 0, 0, 0, 0, 0, 0, 0, 0, 1]);

    [Fact]
    [Trait("Fact", "S-044")]
    public void A_call_needs_a_type() =>
        Assert.Equal("Expecting 'type' to be present", CallValidation.Validate(new Call()));

    [Fact]
    [Trait("Fact", "S-047")]
    public void Subscribe_needs_its_body() => Assert.Equal(
        "Expecting 'subscribe' to be present",
        CallValidation.Validate(new Call { Type = CallType.Subscribe }));

    [Theory]
    [InlineData("F", null)]
    [InlineData("F", "G")]
    [InlineData(null, "F")]
    [Trait("Fact", "S-050")]
    public void Subscribe_names_the_framework_twice_or_not_at_all(string? call, string? info) =>
        Assert.Equal(
            "'framework_id' differs from 'subscribe.framework_info.id'",
            CallValidation.Validate(Subscribe(call, info)));

    [Theory]
    [InlineData(null, null)]
    [InlineData("", null)]
    [InlineData("F", "F")]
    public void An_absent_framework_id_equals_an_empty_one(string? call, string? info) =>
        Assert.Null(CallValidation.Validate(Subscribe(call, info)));

    [Fact]
    public void An_authenticated_framework_subscribes_under_its_own_principal()
    {
        var call = new Call
        {
            Type = CallType.Subscribe,
            Subscribe = new() { FrameworkInfo = Info with { Principal = "b" } },
        };

        Assert.Equal(
            "Authenticated principal 'a' does not match principal 'b' set in `FrameworkInfo`",
            CallValidation.Validate(call, principal: "a"));
        Assert.Null(CallValidation.Validate(call, principal: "b"));
        Assert.Null(CallValidation.Validate(call));
    }

    [Theory]
    [InlineData(CallType.Revive)]
    [InlineData(CallType.Accept)]
    [Trait("Fact", "S-051")]
    public void Every_other_call_needs_a_framework_id(CallType type) => Assert.Equal(
        "Expecting 'framework_id' to be present",
        CallValidation.Validate(new Call { Type = type }));

    [Theory]
    [InlineData(CallType.Accept, "accept")]
    [InlineData(CallType.Decline, "decline")]
    [InlineData(CallType.AcceptInverseOffers, "accept_inverse_offers")]
    [InlineData(CallType.DeclineInverseOffers, "decline_inverse_offers")]
    [InlineData(CallType.Kill, "kill")]
    [InlineData(CallType.Shutdown, "shutdown")]
    [InlineData(CallType.Acknowledge, "acknowledge")]
    [InlineData(CallType.AcknowledgeOperationStatus, "acknowledge_operation_status")]
    [InlineData(CallType.Reconcile, "reconcile")]
    [InlineData(CallType.ReconcileOperations, "reconcile_operations")]
    [InlineData(CallType.Message, "message")]
    [InlineData(CallType.Request, "request")]
    [InlineData(CallType.UpdateFramework, "update_framework")]
    [Trait("Fact", "S-052")]
    public void Calls_need_their_bodies(CallType type, string field) => Assert.Equal(
        $"Expecting '{field}' to be present",
        CallValidation.Validate(new Call { Type = type, FrameworkId = Id }));

    [Theory]
    [InlineData(CallType.Teardown)]
    [InlineData(CallType.Revive)]
    [InlineData(CallType.Suppress)]
    [InlineData(CallType.Unknown)]
    [Trait("Fact", "S-053")]
    public void Some_calls_need_no_body(CallType type) =>
        Assert.Null(CallValidation.Validate(new Call { Type = type, FrameworkId = Id }));

    [Fact]
    [Trait("Fact", "S-054")]
    public void An_acknowledgement_needs_a_uuid_of_a_known_version()
    {
        Assert.Equal("Not a valid UUID", CallValidation.Validate(Acknowledge(new([0, 0, 0]))));
        Assert.Equal("Not a valid UUID", CallValidation.Validate(Acknowledge(new(new byte[16]))));
        Assert.Null(CallValidation.Validate(Acknowledge(Uuid)));
    }

    [Fact]
    [Trait("Fact", "S-055")]
    public void An_operation_acknowledgement_needs_the_agent_after_the_uuid()
    {
        Assert.Equal("Not a valid UUID",
            CallValidation.Validate(AcknowledgeOperation(new([1]), null)));
        Assert.Equal("Expecting 'agent_id' to be present",
            CallValidation.Validate(AcknowledgeOperation(Uuid, null)));
        Assert.Null(CallValidation.Validate(AcknowledgeOperation(Uuid, new AgentId("S"))));
    }

    [Fact]
    [Trait("Fact", "S-185")]
    public void An_update_names_the_framework_twice()
    {
        var call = new Call
        {
            Type = CallType.UpdateFramework,
            FrameworkId = Id,
            UpdateFramework = new() { FrameworkInfo = Info },
        };

        Assert.Equal("'framework_id' differs from 'update_framework.framework_info.id'",
            CallValidation.Validate(call));
    }

    private static Call Subscribe(string? callId, string? infoId) => new()
    {
        Type = CallType.Subscribe,
        FrameworkId = callId is null ? null : new FrameworkId(callId),
        Subscribe = new()
        {
            FrameworkInfo = Info with { Id = infoId is null ? null : new FrameworkId(infoId) },
        },
    };

    private static Call Acknowledge(Bytes uuid) => new()
    {
        Type = CallType.Acknowledge,
        FrameworkId = Id,
        Acknowledge = new() { AgentId = new("S"), TaskId = new("T"), Uuid = uuid },
    };

    private static Call AcknowledgeOperation(Bytes uuid, AgentId? agentId) => new()
    {
        Type = CallType.AcknowledgeOperationStatus,
        FrameworkId = Id,
        AcknowledgeOperationStatus =
            new() { AgentId = agentId, Uuid = uuid, OperationId = new("O") },
    };
}
