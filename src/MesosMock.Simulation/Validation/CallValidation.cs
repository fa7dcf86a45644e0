using MesosMock.Protocol;
using MesosMock.Protocol.V1;
using MesosMock.Protocol.V1.Scheduler;

namespace MesosMock.Simulation.Validation;

/// <summary>
/// What a scheduler call must have before anybody looks at its framework
/// (Mesos src/master/validation.cpp, <c>scheduler::call::validate</c>). Stateless.
/// </summary>
public static class CallValidation
{
    private const int UuidLength = 16;

    /// <summary>Checks one call.</summary>
    /// <param name="call">The call as it was parsed.</param>
    /// <param name="principal">The authenticated principal, or null without authentication.
    /// </param>
    /// <returns>
    /// Mesos's error text without <c>Failed to validate scheduler::Call: </c>, or null if the call
    /// is fine.
    /// </returns>
    public static string? Validate(Call call, string? principal = null)
    {
        ArgumentNullException.ThrowIfNull(call);
        if (call.Type is not { } type)
        {
            return Missing("type");
        }

        if (type == CallType.Subscribe)
        {
            return ValidateSubscribe(call, principal);
        }

        return call.FrameworkId is null ? Missing("framework_id") : ValidateBody(call, type);
    }

    private static string? ValidateSubscribe(Call call, string? principal)
    {
        if (call.Subscribe is not { } subscribe)
        {
            return Missing("subscribe");
        }

        var info = subscribe.FrameworkInfo;
        if (Differ(info.Id, call.FrameworkId))
        {
            return "'framework_id' differs from 'subscribe.framework_info.id'";
        }

        return principal is not null && info.Principal is not null && info.Principal != principal
            ? $"Authenticated principal '{principal}' does not match principal"
                + $" '{info.Principal}' set in `FrameworkInfo`"
            : null;
    }

    private static string? ValidateBody(Call call, CallType type) => type switch
    {
        CallType.Accept => Require(call.Accept, "accept"),
        CallType.Decline => Require(call.Decline, "decline"),
        CallType.AcceptInverseOffers =>
            Require(call.AcceptInverseOffers, "accept_inverse_offers"),
        CallType.DeclineInverseOffers =>
            Require(call.DeclineInverseOffers, "decline_inverse_offers"),
        CallType.Kill => Require(call.Kill, "kill"),
        CallType.Shutdown => Require(call.Shutdown, "shutdown"),
        CallType.Acknowledge => call.Acknowledge is { } acknowledge
            ? ValidateUuid(acknowledge.Uuid)
            : Missing("acknowledge"),
        CallType.AcknowledgeOperationStatus => ValidateAcknowledgeOperationStatus(call),
        CallType.Reconcile => Require(call.Reconcile, "reconcile"),
        CallType.ReconcileOperations =>
            Require(call.ReconcileOperations, "reconcile_operations"),
        CallType.Message => Require(call.Message, "message"),
        CallType.Request => Require(call.Request, "request"),
        CallType.UpdateFramework => ValidateUpdateFramework(call),

        // TEARDOWN, REVIVE, SUPPRESS and UNKNOWN need no body.
        _ => null,
    };

    private static string? ValidateAcknowledgeOperationStatus(Call call)
    {
        if (call.AcknowledgeOperationStatus is not { } acknowledge)
        {
            return Missing("acknowledge_operation_status");
        }

        return ValidateUuid(acknowledge.Uuid)
            ?? (acknowledge.AgentId is null ? Missing("agent_id") : null);
    }

    private static string? ValidateUpdateFramework(Call call)
    {
        if (call.UpdateFramework is not { } update)
        {
            return Missing("update_framework");
        }

        return Differ(update.FrameworkInfo.Id, call.FrameworkId)
            ? "'framework_id' differs from 'update_framework.framework_info.id'"
            : null;
    }

    // An absent id equals an empty one.
    private static bool Differ(FrameworkId? left, FrameworkId? right) =>
        (left?.Value ?? "") != (right?.Value ?? "");

    // stout uuid.hpp, UUID::fromBytes: the version is the upper half of the seventh byte.
    private static string? ValidateUuid(Bytes uuid) =>
        uuid.Length == UuidLength && (uuid.Span[6] >> 4) is >= 1 and <= 5
            ? null
            : "Not a valid UUID";

    private static string? Require(object? body, string field) =>
        body is null ? Missing(field) : null;

    private static string Missing(string field) => $"Expecting '{field}' to be present";
}
