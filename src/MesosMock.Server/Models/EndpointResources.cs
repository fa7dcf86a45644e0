using MesosMock.Protocol;
using MesosMock.Protocol.V1;
using MesosMock.Simulation.Views;

namespace MesosMock.Server.Models;

/// <summary>
/// Resources in full, in the format of a master's endpoints, which serves readers of both ways to
/// write reservations (src/common/resources_utils.cpp, convertResourceFormat with ENDPOINT).
/// </summary>
internal static class EndpointResources
{
    /// <summary>The role that reserved a resource, or null.</summary>
    public static string? RoleOf(Resource resource) =>
        resource.Reservations is { Count: > 0 } all ? all[^1].Role : null;

    /// <summary>The reserved ones by role, sorted.</summary>
    public static SortedDictionary<string, List<Resource>> ReservedOf(ResourcesView resources)
    {
        var roles = new SortedDictionary<string, List<Resource>>(StringComparer.Ordinal);
        foreach (var resource in resources.ToWire())
        {
            if (RoleOf(resource) is not { } role)
            {
                continue;
            }

            if (!roles.TryGetValue(role, out var list))
            {
                roles.Add(role, list = []);
            }

            list.Add(resource);
        }

        return roles;
    }

    /// <summary>Resources as they are used or offered, with their roles.</summary>
    public static Repeated<Resource> Convert(IEnumerable<RoleResourcesView> byRole) =>
    [
        .. byRole.SelectMany(held => held.Resources.ToWire().Select(
            resource => Convert(resource) with { AllocationInfo = new() { Role = held.Role } })),
    ];

    /// <summary>One resource in that format.</summary>
    public static Resource Convert(Resource resource)
    {
        if (resource.Reservations.Count != 1)
        {
            return resource.Reservations.IsEmpty ? resource with { Role = "*" } : resource;
        }

        var only = resource.Reservations[0];
        return resource with
        {
            Role = only.Role,
            Reservation = only.Type == ResourceReservationInfoType.Dynamic
                ? new() { Principal = only.Principal, Labels = only.Labels }
                : null,
        };
    }
}
