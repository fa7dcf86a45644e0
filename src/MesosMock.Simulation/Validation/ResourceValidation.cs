using MesosMock.Protocol;
using MesosMock.Protocol.V1;
using MesosMock.Simulation.Resources;

namespace MesosMock.Simulation.Validation;

/// <summary>
/// The shape of single resources: what makes one valid in either reservation format
/// (src/common/resources.cpp, <c>Resources::validate</c>).
/// </summary>
internal static class ResourceValidation
{
    /// <summary>Checks resources in their order; the first bad one decides.</summary>
    /// <returns><c>Resource '&lt;r&gt;' is invalid: &lt;why&gt;</c>, or null.</returns>
    public static string? Validate(Repeated<Resource> resources)
    {
        foreach (var resource in resources)
        {
            if (Validate(resource) is { } why)
            {
                return $"Resource '{ResourcePrinter.Print(resource)}' is invalid: {why}";
            }
        }

        return null;
    }

    /// <summary>Checks one resource.</summary>
    /// <returns>Mesos's error text, or null if the resource is fine.</returns>
    public static string? Validate(Resource resource)
    {
        if (resource.Name.Length == 0)
        {
            return "Empty resource name";
        }

        return ValidateValue(resource)
            ?? (resource.Disk is null ? null : ValidateDisk(resource.Name, resource.Disk))
            ?? ReservationValidation.Validate(resource)
            ?? (resource.Shared is null ? null : ValidateShared(resource));
    }

    private static string? ValidateValue(Resource resource)
    {
        var (scalar, ranges, set) = (resource.Scalar, resource.Ranges, resource.Set);
        switch (resource.Type)
        {
            case ValueKind.Scalar:
                return scalar is null || ranges is not null || set is not null
                    ? "Invalid scalar resource"
                    : ValidateScalar(scalar.Value.Value);

            case ValueKind.Ranges:
                return scalar is not null || ranges is null || set is not null
                    ? "Invalid ranges resource"
                    : ValidateRanges(ranges.Range);

            case ValueKind.Set:
                return scalar is not null || ranges is not null || set is null
                    ? "Invalid set resource"
                    : ValidateSet(set.Item);

            default:
                return Enum.IsDefined(resource.Type)
                    ? "Unsupported resource type"
                    : "Invalid resource type";
        }
    }

    // Zero passes here: it is dropped wherever resources are counted.
    private static string? ValidateScalar(double value) =>
        value != 0 && FixedPoint.FromDouble(value) <= 0
            ? "Invalid scalar resource: value <= 0"
            : null;

    private static string? ValidateRanges(Repeated<ValueRange> ranges)
    {
        // Ascending ranges are the common case and need no comparison of each with each.
        if (IsAscending(ranges))
        {
            return null;
        }

        for (var i = 0; i < ranges.Count; i++)
        {
            if (ranges[i].Begin > ranges[i].End)
            {
                return "Invalid ranges resource: begin > end";
            }

            // Mesos sees an overlap only if a later range begins inside an earlier one.
            for (var j = i + 1; j < ranges.Count; j++)
            {
                if (ranges[i].Begin <= ranges[j].Begin && ranges[j].Begin <= ranges[i].End)
                {
                    return "Invalid ranges resource: overlapping ranges";
                }
            }
        }

        return null;
    }

    private static bool IsAscending(Repeated<ValueRange> ranges)
    {
        for (var i = 0; i < ranges.Count; i++)
        {
            if (ranges[i].Begin > ranges[i].End
                || (i > 0 && ranges[i].Begin <= ranges[i - 1].End))
            {
                return false;
            }
        }

        return true;
    }

    private static string? ValidateSet(Repeated<string> elements) =>
        elements.Distinct().Count() == elements.Count
            ? null
            : "Invalid set resource: duplicated elements";

    private static string? ValidateDisk(string name, ResourceDiskInfo disk)
    {
        if (name != ResourceKey.DiskName)
        {
            return $"DiskInfo should not be set for {name} resource";
        }

        if (disk.Source is not { } source)
        {
            return null;
        }

        switch (source.Type)
        {
            case ResourceDiskInfoSourceType.Path or ResourceDiskInfoSourceType.Mount:
                return null;

            case ResourceDiskInfoSourceType.Block or ResourceDiskInfoSourceType.Raw:
                var type = source.Type.ToString().ToUpperInvariant();
                return source.Mount is not null
                    ? $"Mount should not be set for {type} disk source"
                    : source.Path is not null
                        ? $"Path should not be set for {type} disk source"
                        : null;

            default:
                return "Unsupported 'DiskInfo.Source.Type' in 'UNKNOWN'";
        }
    }

    // Only persistent volumes can be shared.
    private static string? ValidateShared(Resource resource) =>
        resource.Name != ResourceKey.DiskName
            ? $"Resource {resource.Name} cannot be shared"
            : resource.Disk?.Persistence is null
                ? "Only persistent volumes can be shared"
                : null;
}
