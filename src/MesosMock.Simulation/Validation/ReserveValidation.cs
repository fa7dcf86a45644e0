using MesosMock.Protocol.V1;
using MesosMock.Simulation.Resources;

namespace MesosMock.Simulation.Validation;

/// <summary>
/// RESERVE and UNRESERVE (src/master/validation.cpp, namespace <c>operation</c>).
/// </summary>
internal static class ReserveValidation
{
    /// <summary>Checks a RESERVE.</summary>
    /// <returns>Mesos's error text, or null if the operation is fine.</returns>
    public static string? Validate(
        OfferOperationReserve reserve, OperationValidationContext context)
    {
        var resources = RequestedResource.Read(reserve.Resources, context.OfferRole);
        if (ResourceRules.Validate(reserve.Resources, context.OfferRole) is { } error)
        {
            return $"Invalid resources: {error}";
        }

        if (ValidateSource(reserve, resources, context) is { } sourceError)
        {
            return sourceError;
        }

        if (ResourceRules.ValidateSingleProvider(resources) is { } providerError)
        {
            return $"Invalid resources: {providerError}";
        }

        foreach (var resource in resources)
        {
            if ((ValidateReservation(resource, context.Capabilities)
                ?? ValidatePrincipal(resource, context.Principal)
                ?? ValidateRole(resource, context.Framework)) is { } resourceError)
            {
                return resourceError;
            }
        }

        return context.Framework is not null
            && ResourceRules.ValidateSingleRole(resources) is { } roleError
            ? $"Invalid reservation resources: {roleError}"
            : null;
    }

    /// <summary>Checks an UNRESERVE; anybody may undo anybody's reservation.</summary>
    /// <returns>Mesos's error text, or null if the operation is fine.</returns>
    public static string? Validate(
        OfferOperationUnreserve unreserve, OperationValidationContext context)
    {
        var resources = RequestedResource.Read(unreserve.Resources, context.OfferRole);
        if ((ResourceRules.Validate(unreserve.Resources, context.OfferRole)
            ?? ResourceRules.ValidateSingleProvider(resources)) is { } error)
        {
            return $"Invalid resources: {error}";
        }

        foreach (var resource in resources)
        {
            if (!resource.Key.IsDynamicallyReserved)
            {
                return $"Resource {resource} is not dynamically reserved";
            }

            if (resource.Key.IsPersistentVolume)
            {
                return $"A dynamically reserved persistent volume {resource} cannot be unreserved"
                    + " directly. Please destroy the persistent volume first then unreserve the"
                    + " resource";
            }
        }

        return null;
    }

    /// <summary>What is reserved already may change its reservations in one step.</summary>
    private static string? ValidateSource(
        OfferOperationReserve reserve,
        IReadOnlyList<RequestedResource> target,
        OperationValidationContext context)
    {
        if (ResourceRules.Validate(reserve.Source, context.OfferRole) is { } error)
        {
            return $"Invalid source: {error}";
        }

        if (reserve.Source.IsEmpty)
        {
            return null;
        }

        var source = RequestedResource.Read(reserve.Source, context.OfferRole);
        if (ValidateSameReservations(source) is { } sourceError)
        {
            return $"Invalid source: {sourceError}";
        }

        if (ValidateSameReservations(target) is { } targetError)
        {
            return $"Invalid resources: {targetError}";
        }

        var from = ResourceSet.FromWire(reserve.Source).ToUnreserved();
        var to = ResourceSet.FromWire(reserve.Resources).ToUnreserved();
        return from.Equals(to)
            ? null
            : "Source and target resources should refer to identical resource quantities: "
                + $"{from.Print(context.OfferRole)} vs. {to.Print(context.OfferRole)}";
    }

    private static string? ValidateSameReservations(IReadOnlyList<RequestedResource> resources)
    {
        if (resources.Count == 0)
        {
            return "Resource cannot be empty";
        }

        var reservations = resources[0].Key.Reservations;
        return resources.All(resource => resource.Key.Reservations.Equals(reservations))
            ? null
            : $"Mixed reservations are not supported{string.Join("; ", resources)}";
    }

    private static string? ValidateReservation(
        RequestedResource resource, AgentCapabilities capabilities)
    {
        if (!resource.Key.IsDynamicallyReserved)
        {
            return $"Resource {resource} is not dynamically reserved";
        }

        var role = resource.Key.ReservationRole ?? "";
        if (!capabilities.HierarchicalRole && role.Contains('/', StringComparison.Ordinal))
        {
            return $"Resource {resource} with reservation for hierarchical role '{role}' cannot be"
                + " reserved on an agent without HIERARCHICAL_ROLE capability";
        }

        return !capabilities.ReservationRefinement && resource.Key.Reservations.Count > 1
            ? $"Resource {resource} with reservation refinement cannot be reserved on an agent"
                + " without RESERVATION_REFINEMENT capability"
            : null;
    }

    private static string? ValidatePrincipal(RequestedResource resource, string? principal)
    {
        if (principal is null)
        {
            return null;
        }

        if (resource.Key.Reservations[^1].Principal is not { } reserver)
        {
            return $"A reserve operation was attempted by principal '{principal}', but there is a"
                + " reserved resource in the request with no principal set";
        }

        return reserver == principal
            ? null
            : $"A reserve operation was attempted by authenticated principal '{principal}', which"
                + $" does not match a reserved resource in the request with principal '{reserver}'";
    }

    private static string? ValidateRole(RequestedResource resource, FrameworkInfo? framework)
    {
        if (framework is null)
        {
            return resource.Role is null
                ? null
                : "A reserve operation was attempted with an allocated resource, but the operator"
                    + " API only allows reservations to be made to unallocated resources";
        }

        if (resource.Role is not { } allocated)
        {
            return $"A reserve operation was attempted on unallocated resource {resource}, but"
                + " frameworks can only perform reservations on allocated resources";
        }

        var reserved = resource.Key.ReservationRole;
        if (allocated != reserved)
        {
            return $"A reserve operation was attempted for a resource with role '{reserved}', but"
                + $" the resource was allocated to role '{allocated}'";
        }

        // Both roles are the same here, so Mesos's last check of the reserved one cannot fail.
        var roles = FrameworkInfoValidation.RolesOf(framework);
        return roles.Contains(allocated)
            ? null
            : "A reserve operation was attempted for a resource allocated to role"
                + $" '{allocated}', but the framework only has roles '{SetText.Print(roles)}'";
    }
}
