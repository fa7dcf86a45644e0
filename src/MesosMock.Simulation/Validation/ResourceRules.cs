using MesosMock.Protocol;
using MesosMock.Protocol.V1;
using MesosMock.Simulation.Resources;

namespace MesosMock.Simulation.Validation;

/// <summary>
/// What resources of tasks, executors and operations have to meet beyond their shape
/// (src/master/validation.cpp, namespace <c>resource</c>). Each rule gives Mesos's error text, or
/// null if it holds.
/// </summary>
internal static class ResourceRules
{
    /// <summary>Shape, gpus, disks and reservations, in this order.</summary>
    public static string? Validate(Repeated<Resource> resources, string? offerRole)
    {
        if (ResourceValidation.Validate(resources) is { } error)
        {
            return $"Invalid resources: {error}";
        }

        return Validate(RequestedResource.Read(resources, offerRole));
    }

    /// <summary>Gpus, disks and reservations of well-shaped resources.</summary>
    public static string? Validate(IReadOnlyList<RequestedResource> resources)
    {
        var gpus = ResourceSet.Of(resources.Select(resource => resource.Item))
            .Scalar(ResourceKey.GpusName);
        if (gpus % FixedPoint.One is not (null or 0))
        {
            return "Invalid 'gpus' resource: The 'gpus' resource must be an unsigned integer";
        }

        if (First(resources, ValidateDisk) is { } diskError)
        {
            return $"Invalid DiskInfo: {diskError}";
        }

        return First(resources, ValidateReservation) is { } error
            ? $"Invalid ReservationInfo: {error}"
            : null;
    }

    /// <summary>No persistence id twice in one role.</summary>
    public static string? ValidateUniquePersistenceIds(ResourceSet resources)
    {
        var seen = new HashSet<(string? Role, string Id)>();
        foreach (ref readonly var volume in resources.PersistentVolumes.Items)
        {
            // PersistentVolumes has only items with a persistence.
            var id = volume.Key.Disk!.Persistence!.Id;
            if (!seen.Add((volume.Key.ReservationRole, id)))
            {
                return $"Persistence ID '{id}' is not unique";
            }
        }

        return null;
    }

    /// <summary>No name both revocable and not.</summary>
    public static string? ValidateRevocableMix(ResourceSet resources)
    {
        string? mixed = null;
        foreach (ref readonly var item in resources.Revocable.Items)
        {
            // The first in the alphabet, as Mesos walks the names.
            var name = item.Key.Name;
            var isFirst = mixed is null || string.CompareOrdinal(name, mixed) < 0;
            mixed = isFirst && !resources.NonRevocable.Named(name).IsEmpty ? name : mixed;
        }

        return mixed is null
            ? null
            : $"Cannot use both revocable and non-revocable '{mixed}' at the same time";
    }

    /// <summary>All allocated, and to the same role.</summary>
    public static string? ValidateSingleRole(IReadOnlyList<RequestedResource> resources)
    {
        string? role = null;
        foreach (var resource in resources)
        {
            if (resource.Item.IsEmpty)
            {
                continue;
            }

            if (resource.Role is null)
            {
                return "The resources are not allocated to a role";
            }

            role ??= resource.Role;
            if (resource.Role != role)
            {
                return "The resources have multiple allocation roles"
                    + $" ('{resource.Role}' and '{role}') but only one allocation role is allowed";
            }
        }

        return null;
    }

    /// <summary>All persistent volumes that can be written.</summary>
    public static string? ValidatePersistentVolumes(
        IReadOnlyList<RequestedResource> resources) => First(resources, resource =>
        resource.Key.Disk is not { } disk
            ? $"Resource {resource} does not have DiskInfo"
            : disk.Persistence is null
                ? "'persistence' is not set in DiskInfo"
                : disk.Volume is null
                    ? "Expecting 'volume' to be set for persistent volume"
                    : disk.Volume.Mode == VolumeMode.Ro
                        ? "Read-only persistent volume not supported"
                        : null);

    /// <summary>All from one provider, or all from the agent itself.</summary>
    public static string? ValidateSingleProvider(IReadOnlyList<RequestedResource> resources)
    {
        var providers = resources
            .Select(resource => resource.Key.Details.ProviderId?.Value)
            .Distinct()
            .ToList();
        if (providers.Count == 1)
        {
            return null;
        }

        // Without any resource Mesos ends here, too, and lists no provider.
        return providers.Contains(null)
            ? "Some resources have a resource provider and some do not"
            : "The resources have multiple resource providers: "
                + string.Join(", ", providers.Order(StringComparer.Ordinal));
    }

    /// <summary>
    /// True if ranges or sets overlap: then together they are fewer than one by one.
    /// </summary>
    public static bool HaveOverlap(IReadOnlyList<ResourceSet> sets)
    {
        var together = sets.Aggregate(ResourceSet.Empty, (sum, set) => sum.Add(set));
        return sets.Aggregate(0L, (sum, set) => FixedPoint.Add(sum, Count(set)))
            != Count(together);
    }

    private static long Count(ResourceSet set)
    {
        var count = 0L;
        foreach (ref readonly var item in set.Items)
        {
            count = FixedPoint.Add(count, item.Quantity);
        }

        return count;
    }

    private static string? ValidateDisk(RequestedResource resource)
    {
        if (resource.Key.Disk is not { } disk)
        {
            return null;
        }

        if (disk.Persistence is { } persistence)
        {
            return ValidatePersistence(resource.Key, disk, persistence.Id);
        }

        return disk.Volume is not null
            ? "Non-persistent volume not supported"
            : disk.Source is null ? "DiskInfo is set but empty" : null;
    }

    private static string? ValidatePersistence(ResourceKey key, ResourceDiskInfo disk, string id)
    {
        if (key.Details.IsRevocable)
        {
            return "Persistent volumes cannot be created from revocable resources";
        }

        if (key.IsUnreserved)
        {
            return "Persistent volumes cannot be created from unreserved resources";
        }

        if (disk.Volume is null)
        {
            return "Expecting 'volume' to be set for persistent volume";
        }

        if (disk.Volume.HostPath is not null)
        {
            return "Expecting 'host_path' to be unset for persistent volume";
        }

        return IdValidation.Validate(id) is { } error
            ? $"Invalid persistence ID for persistent volume: {error}"
            : null;
    }

    private static string? ValidateReservation(RequestedResource resource) =>
        resource.Key.IsDynamicallyReserved && resource.Key.Details.IsRevocable
            ? $"Dynamically reserved resource {resource} cannot be created from revocable resources"
            : null;

    private static string? First(
        IReadOnlyList<RequestedResource> resources, Func<RequestedResource, string?> validate) =>
        resources.Select(validate).FirstOrDefault(error => error is not null);
}
