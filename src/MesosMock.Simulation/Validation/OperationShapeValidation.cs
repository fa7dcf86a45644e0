using MesosMock.Protocol.V1;

namespace MesosMock.Simulation.Validation;

/// <summary>
/// What each operation of an ACCEPT has to have before any of them is applied: its body, resources
/// of valid shape, and an <c>id</c> only where feedback is possible
/// (src/common/resources_utils.cpp, <c>validateAndUpgradeResources</c>;
/// src/master/master.cpp, <c>Master::accept</c>).
/// </summary>
internal static class OperationShapeValidation
{
    /// <summary>Checks body and resources, then the <c>id</c>.</summary>
    /// <returns>
    /// The message for the TASK_ERROR updates of all tasks (LAUNCH, LAUNCH_GROUP) or for the
    /// OPERATION_ERROR (all others), or null if the operation goes on.
    /// </returns>
    public static string? Validate(
        OfferOperation operation, AgentId agentId, AgentCapabilities capabilities)
    {
        var isLaunch =
            operation.Type is OfferOperationType.Launch or OfferOperationType.LaunchGroup;
        if ((ValidateBody(operation) ?? (operation.Type == OfferOperationType.Reserve
            ? ValidateSource(operation.Reserve)
            : null)) is { } error)
        {
            return isLaunch ? error : $"Operation attempted with invalid resources: {error}";
        }

        return operation.Id is null ? null : ValidateId(operation, agentId, capabilities);
    }

    /// <summary>Checks that the body is there and its resources have a valid shape.</summary>
    /// <returns>Mesos's error text, or null.</returns>
    public static string? ValidateBody(OfferOperation operation) => operation.Type switch
    {
        OfferOperationType.Launch => operation.Launch is { } launch
            ? Validate(launch)
            : Missing("A LAUNCH offer", "launch"),
        OfferOperationType.LaunchGroup => operation.LaunchGroup is { } group
            ? Validate(group)
            : Missing("A LAUNCH_GROUP offer", "launch_group"),
        OfferOperationType.Reserve => operation.Reserve is { } reserve
            ? Validate(reserve)
            : Missing("A RESERVE offer", "reserve"),
        OfferOperationType.Unreserve => operation.Unreserve is { } unreserve
            ? ResourceValidation.Validate(unreserve.Resources)
            : Missing("An UNRESERVE offer", "unreserve"),
        OfferOperationType.Create => operation.Create is { } create
            ? ResourceValidation.Validate(create.Volumes)
            : Missing("A CREATE offer", "create"),
        OfferOperationType.Destroy => operation.Destroy is { } destroy
            ? ResourceValidation.Validate(destroy.Volumes)
            : Missing("A DESTROY offer", "destroy"),

        // Mesos ends these two texts without a dot, and the first without "offer".
        OfferOperationType.GrowVolume => operation.GrowVolume is { } grow
            ? ResourceValidation.Validate(grow.Volume) ?? ResourceValidation.Validate(grow.Addition)
            : Missing("A GROW_VOLUME", "grow_volume", ""),
        OfferOperationType.ShrinkVolume => operation.ShrinkVolume is { } shrink
            ? ResourceValidation.Validate(shrink.Volume)
            : Missing("A SHRINK_VOLUME offer", "shrink_volume", ""),
        OfferOperationType.CreateDisk => operation.CreateDisk is { } createDisk
            ? ResourceValidation.Validate(createDisk.Source)
            : Missing("A CREATE_DISK offer", "create_disk"),
        OfferOperationType.DestroyDisk => operation.DestroyDisk is { } destroyDisk
            ? ResourceValidation.Validate(destroyDisk.Source)
            : Missing("A DESTROY_DISK offer", "destroy_disk"),
        _ => "Unknown offer operation",
    };

    private static string? Validate(OfferOperationLaunch launch)
    {
        foreach (var task in launch.TaskInfos)
        {
            if (Validate(task) is { } error)
            {
                return error;
            }
        }

        return null;
    }

    private static string? Validate(OfferOperationLaunchGroup group)
    {
        var error = ResourceValidation.Validate(group.Executor.Resources);
        foreach (var task in group.TaskGroup.Tasks)
        {
            error ??= Validate(task);
        }

        return error;
    }

    private static string? Validate(TaskInfo task) =>
        ResourceValidation.Validate(task.Resources)
        ?? ResourceValidation.Validate(task.Executor?.Resources ?? []);

    private static string? Validate(OfferOperationReserve reserve) =>
        ResourceValidation.Validate(reserve.Resources)
        ?? ResourceValidation.Validate(reserve.Source);

    // Only operators may change reservations in one step.
    private static string? ValidateSource(OfferOperationReserve? reserve) =>
        reserve is null or { Source.IsEmpty: true }
            ? null
            : "Reservation updates are not yet implemented for the scheduler API.";

    private static string? ValidateId(
        OfferOperation operation, AgentId agentId, AgentCapabilities capabilities)
    {
        if (operation.Type == OfferOperationType.Launch)
        {
            return "The `id` field cannot be set on LAUNCH operations";
        }

        if (operation.Type == OfferOperationType.LaunchGroup)
        {
            return "The `id` field cannot be set on LAUNCH_GROUP operations";
        }

        if (!capabilities.ResourceProvider)
        {
            return $"Operation requested feedback, but agent {agentId.Value} does not have the"
                + " required RESOURCE_PROVIDER capability";
        }

        return !capabilities.AgentOperationFeedback && IsOnAgentResources(operation)
            ? "Operation on agent default resources requested feedback, but agent"
                + $" {agentId.Value} does not have the required AGENT_OPERATION_FEEDBACK and"
                + " RESOURCE_PROVIDER capabilities"
            : null;
    }

    // An operation without any resource is on nothing at all (getResourceProviderId: an error).
    private static bool IsOnAgentResources(OfferOperation operation)
    {
        var resources = operation.Type switch
        {
            OfferOperationType.Reserve => operation.Reserve!.Resources,
            OfferOperationType.Unreserve => operation.Unreserve!.Resources,
            OfferOperationType.Create => operation.Create!.Volumes,
            OfferOperationType.Destroy => operation.Destroy!.Volumes,
            OfferOperationType.GrowVolume => [operation.GrowVolume!.Volume],
            OfferOperationType.ShrinkVolume => [operation.ShrinkVolume!.Volume],
            OfferOperationType.CreateDisk => [operation.CreateDisk!.Source],
            _ => [operation.DestroyDisk!.Source], // ValidateBody has required each body.
        };
        return !resources.IsEmpty && resources[0].ProviderId is null;
    }

    private static string Missing(string operation, string field, string end = ".") =>
        $"{operation} operation must have the Offer.Operation.{field} field set{end}";
}
