using MesosMock.Protocol.V1;
using MesosMock.Simulation.Resources;

namespace MesosMock.Simulation.Validation;

/// <summary>
/// CREATE and DESTROY of persistent volumes
/// (src/master/validation.cpp, namespace <c>operation</c>).
/// </summary>
internal static class VolumeValidation
{
    /// <summary>Checks a CREATE.</summary>
    /// <returns>Mesos's error text, or null if the operation is fine.</returns>
    public static string? Validate(OfferOperationCreate create, OperationValidationContext context)
    {
        var volumes = RequestedResource.Read(create.Volumes, context.OfferRole);
        if ((ResourceRules.Validate(create.Volumes, context.OfferRole)
            ?? ResourceRules.ValidateSingleProvider(volumes)) is { } error)
        {
            return $"Invalid resources: {error}";
        }

        if (ResourceRules.ValidatePersistentVolumes(volumes) is { } volumeError)
        {
            return $"Not a persistent volume: {volumeError}";
        }

        var together = context.Checkpointed.Add(ResourceSet.FromWire(create.Volumes));
        if (ResourceRules.ValidateUniquePersistenceIds(together) is { } duplicate)
        {
            return duplicate;
        }

        foreach (var volume in volumes)
        {
            if ((ValidateCapabilities(volume, context)
                ?? ValidatePrincipal(volume, context.Principal)) is { } resourceError)
            {
                return resourceError;
            }
        }

        return context.Framework is not null
            && ResourceRules.ValidateSingleRole(volumes) is { } roleError
            ? $"Invalid volume resources: {roleError}"
            : null;
    }

    /// <summary>Checks a DESTROY: the volumes exist and nobody uses them.</summary>
    /// <returns>Mesos's error text, or null if the operation is fine.</returns>
    public static string? Validate(
        OfferOperationDestroy destroy, OperationValidationContext context)
    {
        var volumes = RequestedResource.Read(destroy.Volumes, offerRole: null);
        if ((ResourceRules.Validate(destroy.Volumes, offerRole: null)
            ?? ResourceRules.ValidateSingleProvider(volumes)) is { } error)
        {
            return $"Invalid resources: {error}";
        }

        if (ResourceRules.ValidatePersistentVolumes(volumes) is { } volumeError)
        {
            return $"Not a persistent volume: {volumeError}";
        }

        var wanted = volumes.Select(volume => ResourceSet.Of(volume.Item)).ToList();
        if (wanted.Any(volume => !IsProvided(volume) && !context.Checkpointed.Contains(volume)))
        {
            return "Persistent volumes not found";
        }

        return context.Used.Any(used => wanted.Any(used.Contains))
            ? "Persistent volumes in use"
            : null;
    }

    private static bool IsProvided(ResourceSet volume) =>
        volume.IsEmpty || volume.Items[0].Key.Details.ProviderId is not null;

    private static string? ValidateCapabilities(
        RequestedResource volume, OperationValidationContext context)
    {
        if (context.Framework is { } framework && volume.Key.Details.IsShared
            && !FrameworkInfoValidation.HasCapability(
                framework, FrameworkInfoCapabilityType.SharedResources))
        {
            return $"Create volume operation for '{volume}' has been attempted by framework"
                + $" '{framework.Id?.Value}' with no SHARED_RESOURCES capability";
        }

        var role = volume.Key.ReservationRole ?? "";
        if (!context.Capabilities.HierarchicalRole && role.Contains('/', StringComparison.Ordinal))
        {
            return $"Volume {volume} with reservation for hierarchical role '{role}' cannot be"
                + " created on an agent without HIERARCHICAL_ROLE capability";
        }

        return !context.Capabilities.ReservationRefinement && volume.Key.Reservations.Count > 1
            ? $"Volume {volume} with reservation refinement cannot be created on an agent without"
                + " RESERVATION_REFINEMENT capability"
            : null;
    }

    private static string? ValidatePrincipal(RequestedResource volume, string? principal)
    {
        if (principal is null)
        {
            return null;
        }

        if (volume.Key.Disk?.Persistence?.Principal is not { } creator)
        {
            return $"Create volume operation attempted by principal '{principal}', but there is a"
                + " volume in the operation with no principal set in 'disk.persistence'";
        }

        return creator == principal
            ? null
            : $"Create volume operation attempted by authenticated principal '{principal}', which"
                + $" does not match a volume in the operation with principal '{creator}' set in"
                + " 'disk.persistence'";
    }
}
