using MesosMock.Protocol;
using MesosMock.Protocol.V1;
using MesosMock.Simulation.Resources;

namespace MesosMock.Simulation.Validation;

/// <summary>
/// The reservation fields of a resource: <c>role</c> and <c>reservation</c>, or
/// <c>reservations</c> (src/common/resources.cpp, <c>Resources::validate</c>, second half).
/// </summary>
internal static class ReservationValidation
{
    /// <summary>Checks whichever format the resource uses.</summary>
    /// <returns>Mesos's error text, or null if the reservation is fine.</returns>
    public static string? Validate(Resource resource)
    {
        if (resource.Reservations.IsEmpty)
        {
            return RoleValidation.Validate(resource.Role ?? RoleNames.Star)
                ?? ValidateOldFormat(resource);
        }

        return ValidateEach(resource.Reservations)
            ?? ValidateRefinement(resource.Reservations)
            ?? (resource.Reservations.Count == 1
                ? ValidateBothFormats(resource, resource.Reservations[0])
                : ValidateAbsenceOfOldFormat(resource));
    }

    private static string? ValidateOldFormat(Resource resource)
    {
        if (resource.Reservation is not { } reservation)
        {
            return null;
        }

        if (reservation.Type is not null)
        {
            return "'Resource.ReservationInfo.type' must not be set for"
                + " the 'Resource.reservation' field";
        }

        if (reservation.Role is not null)
        {
            return "'Resource.ReservationInfo.role' must not be set for"
                + " the 'Resource.reservation' field";
        }

        return resource.Role is null or RoleNames.Star
            ? "Invalid reservation: role \"*\" cannot be dynamically reserved"
            : null;
    }

    private static string? ValidateEach(Repeated<ResourceReservationInfo> reservations)
    {
        foreach (var reservation in reservations)
        {
            if (reservation.Type is null)
            {
                return "Invalid reservation: 'Resource.ReservationInfo.type' field must be set.";
            }

            if (reservation.Role is null)
            {
                return "Invalid reservation: 'Resource.ReservationInfo.role' field must be set.";
            }

            if (RoleValidation.Validate(reservation.Role) is { } error)
            {
                return error;
            }

            if (reservation.Role == RoleNames.Star)
            {
                return "Invalid reservation: role \"*\" cannot be reserved";
            }
        }

        return null;
    }

    private static string? ValidateRefinement(Repeated<ResourceReservationInfo> reservations)
    {
        // ValidateEach has seen to it that every role is set.
        var ancestor = reservations[0].Role!;
        for (var i = 1; i < reservations.Count; i++)
        {
            var descendant = reservations[i].Role!;
            if (reservations[i].Type == ResourceReservationInfoType.Static)
            {
                return "Invalid refined reservation: A refined reservation cannot be STATIC";
            }

            if (!RoleNames.IsStrictSubroleOf(descendant, ancestor))
            {
                return $"Invalid refined reservation: role '{descendant}'"
                    + $" is not a refinement of '{ancestor}'";
            }

            ancestor = descendant;
        }

        return null;
    }

    // One reservation may be said in both formats at once if they agree.
    private static string? ValidateBothFormats(
        Resource resource, ResourceReservationInfo reservation)
    {
        if (resource.Role is not null && resource.Role != reservation.Role)
        {
            return $"Invalid resource format: 'Resource.role' field with '{resource.Role}'"
                + $" does not match the role '{reservation.Role}' in 'Resource.reservations'";
        }

        return reservation.Type switch
        {
            ResourceReservationInfoType.Static => resource.Reservation is null
                ? null
                : "Invalid resource format: 'Resource.reservation' must not be set if the single"
                    + " reservation in 'Resource.reservations' is STATIC",
            ResourceReservationInfoType.Dynamic => ValidateBothDynamic(resource, reservation),
            _ => "Unsupported 'Resource.ReservationInfo.Type'",
        };
    }

    private static string? ValidateBothDynamic(
        Resource resource, ResourceReservationInfo reservation)
    {
        if (resource.Role is null != resource.Reservation is null)
        {
            return "Invalid resource format: 'Resource.role' and 'Resource.reservation' must"
                + " either be both set or both not set if the single reservation in"
                + " 'Resource.reservations' is DYNAMIC";
        }

        if (resource.Reservation is not { } old)
        {
            return null;
        }

        if ((old.Principal ?? "") != (reservation.Principal ?? ""))
        {
            return "Invalid resource format: 'Resource.reservation.principal' field with"
                + $" '{old.Principal}' does not match the principal '{reservation.Principal}'"
                + " in 'Resource.reservations'";
        }

        return ResourceIdentity.SameLabels(old.Labels, reservation.Labels)
            ? null
            : "Invalid resource format: 'Resource.reservation.labels' field with"
                + $" '{ResourcePrinter.Print(old.Labels)}' does not match the labels"
                + $" '{ResourcePrinter.Print(reservation.Labels)}' in 'Resource.reservations'";
    }

    private static string? ValidateAbsenceOfOldFormat(Resource resource)
    {
        if (resource.Role is not null)
        {
            return "Invalid resource format: 'Resource.role' must not be set if"
                + " there is more than one reservation in 'Resource.reservations'";
        }

        return resource.Reservation is null
            ? null
            : "Invalid resource format: 'Resource.reservation' must not be set if"
                + " there is more than one reservation in 'Resource.reservations'";
    }
}
