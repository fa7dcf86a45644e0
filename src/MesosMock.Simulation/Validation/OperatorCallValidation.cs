using MesosMock.Protocol.V1.Master;

namespace MesosMock.Simulation.Validation;

/// <summary>
/// What an operator's call must have before anybody looks at the cluster
/// (Mesos src/master/validation.cpp, <c>master::call::validate</c>). Stateless.
/// </summary>
public static class OperatorCallValidation
{
    /// <summary>What stands before each text in a master's answer.</summary>
    public const string Prefix = "Failed to validate master::Call: ";

    private const string AgentMissing = "Expecting 'agent_id' to be present; only agent default"
        + " resources are supported right now";

    /// <summary>Checks one call.</summary>
    /// <param name="call">The call as it was parsed.</param>
    /// <returns>
    /// Mesos's error text without <see cref="Prefix"/>, or null if the call is fine.
    /// </returns>
    public static string? Validate(Call call)
    {
        ArgumentNullException.ThrowIfNull(call);
        return call.Type switch
        {
            null => Missing("type"),
            CallType.ReserveResources => call.ReserveResources is { } reserve
                ? ResourceValidation.Validate(reserve.Resources)
                : Missing("reserve_resources"),
            CallType.UnreserveResources => call.UnreserveResources is { } unreserve
                ? ResourceValidation.Validate(unreserve.Resources)
                : Missing("unreserve_resources"),
            CallType.GrowVolume => call.GrowVolume is { } grow
                ? grow.AgentId is null ? AgentMissing : null
                : Missing("grow_volume"),
            CallType.ShrinkVolume => call.ShrinkVolume is { } shrink
                ? shrink.AgentId is null ? AgentMissing : null
                : Missing("shrink_volume"),
            { } type => ValidateBody(call, type),
        };
    }

    private static string? ValidateBody(Call call, CallType type)
    {
        (object? Body, string Name) wanted = type switch
        {
            CallType.GetMetrics => (call.GetMetrics, "get_metrics"),
            CallType.SetLoggingLevel => (call.SetLoggingLevel, "set_logging_level"),
            CallType.ListFiles => (call.ListFiles, "list_files"),
            CallType.ReadFile => (call.ReadFile, "read_file"),
            CallType.UpdateWeights => (call.UpdateWeights, "update_weights"),
            CallType.CreateVolumes => (call.CreateVolumes, "create_volumes"),
            CallType.DestroyVolumes => (call.DestroyVolumes, "destroy_volumes"),
            CallType.UpdateMaintenanceSchedule =>
                (call.UpdateMaintenanceSchedule, "update_maintenance_schedule"),
            CallType.StartMaintenance => (call.StartMaintenance, "start_maintenance"),
            CallType.StopMaintenance => (call.StopMaintenance, "stop_maintenance"),
            CallType.DrainAgent => (call.DrainAgent, "drain_agent"),
            CallType.DeactivateAgent => (call.DeactivateAgent, "deactivate_agent"),
            CallType.ReactivateAgent => (call.ReactivateAgent, "reactivate_agent"),
            CallType.UpdateQuota => (call.UpdateQuota, "update_quota"),
            CallType.SetQuota => (call.SetQuota, "set_quota"),
            CallType.RemoveQuota => (call.RemoveQuota, "remove_quota"),
            CallType.Teardown => (call.Teardown, "teardown"),
            CallType.MarkAgentGone => (call.MarkAgentGone, "mark_agent_gone"),
            _ => (call, ""),
        };
        return wanted.Body is null ? Missing(wanted.Name) : null;
    }

    private static string Missing(string field) => $"Expecting '{field}' to be present";
}
