using MesosMock.Protocol;
using MesosMock.Protocol.V1;

namespace MesosMock.Simulation.Resources;

/// <summary>
/// Reads and writes the wire form of resources
/// (src/common/resources_utils.cpp, <c>convertResourceFormat</c>).
/// </summary>
internal static class WireResources
{
    private static readonly ResourceRevocableInfo Revocable = new();
    private static readonly ResourceSharedInfo Shared = new();

    /// <summary>
    /// Reads one resource as it is, empty and invalid values included: a value that its type
    /// demands but the sender left out reads as nothing.
    /// </summary>
    public static ResourceItem Read(Resource resource)
    {
        var details = new ResourceDetails(
            resource.Disk,
            resource.ProviderId,
            resource.Revocable is not null,
            resource.Shared is not null);
        var kind = resource.Type is ValueKind.Ranges or ValueKind.Set
            ? resource.Type
            : ValueKind.Scalar;
        var key = ResourceKey.Of(resource.Name, kind, ReservationsOf(resource), details);
        return kind switch
        {
            ValueKind.Ranges => ResourceItem.Of(key, ReadRanges(resource.Ranges)),
            ValueKind.Set => ResourceItem.Of(key, ElementSet.Of(resource.Set?.Item ?? [])),
            _ => ResourceItem.Of(key, FixedPoint.FromDouble(resource.Scalar?.Value ?? 0)),
        };
    }

    /// <summary>Writes the items that the format can express.</summary>
    public static Repeated<Resource> Write(ResourceItem[] items, ResourceFormat format)
    {
        var allocation = format.AllocationRole is { } role
            ? new ResourceAllocationInfo { Role = role }
            : null;
        var written = new List<Resource>(items.Length);
        foreach (ref readonly var item in items.AsSpan())
        {
            if (format.HasRefinement || item.Key.Reservations.Count <= 1)
            {
                written.Add(Write(item, format) with { AllocationInfo = allocation });
            }
        }

        return written.ToRepeated();
    }

    /// <summary>
    /// Writes items as the answers to operators show them: with <c>role</c> and
    /// <c>reservation</c> wherever these can say it, besides <c>reservations</c>.
    /// </summary>
    public static IEnumerable<Resource> WriteForOperators(ResourceSet resources, string? role)
    {
        var allocation = role is null ? null : new ResourceAllocationInfo { Role = role };
        foreach (var item in resources.Items.ToArray())
        {
            var written = Write(item, new(null, HasRefinement: true));
            var withRole = item.Key.Reservations.Count > 1 ? written : WriteRole(written, item.Key);
            yield return withRole with { AllocationInfo = allocation };
        }
    }

    /// <summary>Writes ranges.</summary>
    public static ValueRanges Write(RangeSet ranges)
    {
        var written = new ValueRange[ranges.RangeCount];
        for (var i = 0; i < written.Length; i++)
        {
            written[i] = new ValueRange(ranges.BeginOf(i), ranges.EndOf(i));
        }

        return new() { Range = [.. written] };
    }

    /// <summary>The reservation stack of either format.</summary>
    private static Repeated<ResourceReservationInfo> ReservationsOf(Resource resource)
    {
        if (resource.Reservations.Count > 0)
        {
            return resource.Reservations;
        }

        if (resource.Role is null or RoleNames.Star)
        {
            return [];
        }

        var type = resource.Reservation is null
            ? ResourceReservationInfoType.Static
            : ResourceReservationInfoType.Dynamic;
        var reservation = resource.Reservation ?? new ResourceReservationInfo();
        return [reservation with { Type = type, Role = resource.Role }];
    }

    private static RangeSet ReadRanges(ValueRanges? ranges) =>
        RangeSet.Of((ranges?.Range ?? []).Select(range => (range.Begin, range.End)));

    private static Resource Write(in ResourceItem item, ResourceFormat format)
    {
        var key = item.Key;
        var resource = new Resource
        {
            Name = key.Name,
            Type = key.Kind,
            ProviderId = key.Details.ProviderId,
            Disk = key.Disk,
            Revocable = key.Details.IsRevocable ? Revocable : null,
            Shared = key.Details.IsShared ? Shared : null,
        };
        resource = key.Kind switch
        {
            ValueKind.Ranges => resource with { Ranges = Write(item.Ranges!) },
            ValueKind.Set => resource with { Set = new() { Item = [.. item.Elements!.Elements] } },
            _ => resource with { Scalar = new(FixedPoint.ToDouble(item.Amount)) },
        };
        return format.HasRefinement
            ? resource with { Reservations = key.Reservations }
            : WriteRole(resource, key);
    }

    private static Resource WriteRole(Resource resource, ResourceKey key)
    {
        if (key.IsUnreserved)
        {
            return resource with { Role = RoleNames.Star };
        }

        var innermost = key.Reservations[^1];
        return resource with
        {
            Role = innermost.Role,
            Reservation = key.IsDynamicallyReserved
                ? innermost with { Type = null, Role = null }
                : null,
        };
    }
}
