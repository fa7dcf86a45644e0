using System.Text;
using MesosMock.Protocol.V1;

namespace MesosMock.Simulation.Resources;

/// <summary>
/// Resources in the form Mesos prints them in logs and error texts
/// (src/common/resources.cpp, the output operators).
/// </summary>
internal static class ResourcePrinter
{
    /// <summary>All items with <c>; </c> between them, or <c>{}</c>.</summary>
    public static string Print(ReadOnlySpan<ResourceItem> items, string? allocatedRole)
    {
        if (items.IsEmpty)
        {
            return "{}";
        }

        var text = new StringBuilder();
        foreach (ref readonly var item in items)
        {
            AppendKey(text.Append(text.Length == 0 ? "" : "; "), item.Key, allocatedRole);
            AppendValue(text, item);

            // A set counts shared resources; a single resource does not.
            _ = item.Key.Details.IsShared ? text.Append($"<{item.Copies}>") : text;
        }

        return text.ToString();
    }

    /// <summary>
    /// One resource as it came from the wire, whether valid or not. A reservation in the old
    /// format is not printed, since Mesos prints before it converts.
    /// </summary>
    public static string Print(Resource resource)
    {
        var item = WireResources.Read(resource with { Role = null, Reservation = null });
        return Print(item, resource.AllocationInfo);
    }

    /// <summary>One resource without the count that sets print.</summary>
    public static string Print(in ResourceItem item, ResourceAllocationInfo? allocation)
    {
        var text = new StringBuilder();
        AppendKey(text, item.Key, allocation is null ? null : allocation.Role ?? "");
        AppendValue(text, item);
        return text.ToString();
    }

    /// <summary>Labels as <c>{key: value, key}</c>; absent ones print like none.</summary>
    public static string Print(Labels? labels) =>
        $"{{{string.Join(", ", (labels?.Items ?? []).Select(Print))}}}";

    private static void AppendKey(StringBuilder text, ResourceKey key, string? allocatedRole)
    {
        text.Append(key.Name);
        _ = allocatedRole is null ? text : text.Append($"(allocated: {allocatedRole})");
        if (!key.IsUnreserved)
        {
            text.Append("(reservations: [")
                .AppendJoin(',', key.Reservations.Select(Print))
                .Append("])");
        }

        _ = key.Disk is null ? text : text.Append($"[{Print(key.Disk)}]");
        text.Append(key.Details.IsRevocable ? "{REV}" : "");
        text.Append(key.Details.IsShared ? "<SHARED>" : "");
    }

    private static void AppendValue(StringBuilder text, in ResourceItem item) =>
        text.Append(':').Append(item.Key.Kind switch
        {
            ValueKind.Ranges => item.Ranges!.ToString(),
            ValueKind.Set => item.Elements!.ToString(),
            _ => FixedPoint.Print(item.Amount),
        });

    private static string Print(ResourceReservationInfo reservation)
    {
        var type = (reservation.Type ?? 0).ToString().ToUpperInvariant();
        var text = new StringBuilder($"({type},{reservation.Role}");
        _ = reservation.Principal is null ? text : text.Append($",{reservation.Principal}");
        _ = reservation.Labels is null ? text : text.Append($",{Print(reservation.Labels)}");
        return text.Append(')').ToString();
    }


    private static string Print(Label label) =>
        label.Value is null ? label.Key : $"{label.Key}: {label.Value}";

    private static string Print(ResourceDiskInfo disk)
    {
        var source = disk.Source is null ? "" : Print(disk.Source);
        var separator = disk.Source is null || disk.Persistence is null ? "" : ",";
        var volume = disk.Volume is null ? "" : ":" + Print(disk.Volume);
        return source + separator + disk.Persistence?.Id + volume;
    }

    private static string Print(ResourceDiskInfoSource source)
    {
        var type = source.Type.ToString().ToUpperInvariant();
        if (source.Id is not null || source.Profile is not null)
        {
            return $"{type}({source.Vendor},{source.Id},{source.Profile})";
        }

        var root = source.Type switch
        {
            ResourceDiskInfoSourceType.Mount => source.Mount?.Root,
            ResourceDiskInfoSourceType.Path => source.Path?.Root,
            _ => null,
        };
        return root is null ? type : $"{type}:{root}";
    }

    private static string Print(Volume volume) => volume.HostPath is null
        ? volume.ContainerPath
        : $"{volume.HostPath}:{volume.ContainerPath}:{volume.Mode.ToString().ToLowerInvariant()}";
}
